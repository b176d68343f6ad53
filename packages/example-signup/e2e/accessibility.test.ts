import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PERSON } from './person.js'
import { expect, test } from './shopTest.js'
import { wrongOtp } from './SignUpPage.js'

/** What differs between a light and a dark page is its colours. */
const RULES_IN_DARK = ['color-contrast', 'link-in-text-block']

async function check(page: Page, step: string, isDark: boolean): Promise<void> {
  // Colours that are still on their way are no colours to measure. An animation whose element has gone is over as well.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  // The legacy mode looks at one frame, which is all there is here.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (isDark ? axe.withRules(RULES_IN_DARK) : axe).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, step).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${step}: nothing sticks out to the side`).toBe(0)
}

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme })

      test('every step passes axe', async ({ page, sandbox, signUp }) => {
        // Seven scans take half a minute where others are at work, too.
        test.slow()
        const scan = (step: string) => check(page, step, colorScheme === 'dark')
        await page.getByRole('link', { name: '연습용 문자함 열기' }).waitFor()
        await scan('empty')
        await signUp.submit.click()
        await signUp.request.click()
        await signUp.alert('본인인증을 먼저').waitFor()
        await scan('with errors')
        await signUp.fillAccount()
        await signUp.fillIdentity({ ...PERSON, phone: '010-0000-1110' })
        await signUp.request.click()
        await signUp.refusal('identity_mismatch').waitFor()
        await scan('refused')
        await signUp.phone.fill(PERSON.phone)
        await signUp.request.click()
        await signUp.otp.waitFor()
        await scan('code')
        const { otp } = await sandbox.inbox.next(PERSON.phone)
        await signUp.enterOtp(wrongOtp(otp))
        await signUp.expectMismatch(4)
        await scan('wrong code')
        await signUp.enterOtp(otp)
        await signUp.verified.waitFor()
        await scan('verified')
        await signUp.submit.click()
        await signUp.welcome.waitFor()
        await scan('welcome')
      })
    })
  }
}
