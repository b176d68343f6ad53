import type { CDPSession, Page } from '@playwright/test'
import { ko } from '../../react/src/locales/ko.js'
import { PERSON } from './person.js'
import { codeRequests, expect, test } from './shopTest.js'

/** A Korean IME as Chromium sees one: the syllable under construction is replaced at each key. */
async function createIme(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
  return {
    /** Builds a syllable key by key, such as ㅎ, 호, 홍; the last stays open. */
    async build(...stages: string[]) {
      for (const stage of stages) await compose(stage)
    },
    commit: (text: string) => session.send('Input.insertText', { text }),
    /** What Safari and Chrome on macOS send for the Enter that ends a syllable. */
    async pressEnter() {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...enter })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    },
  }
}

test('a name composed in Hangul arrives whole', async ({ page, sandbox, signUp }) => {
  await signUp.fillIdentity({ ...PERSON, name: '' })
  const ime = await createIme(page)
  await signUp.name.focus()
  await ime.build('ㅎ', '호', '홍')
  await expect(signUp.name).toHaveValue('홍')
  await ime.commit('홍')
  await ime.build('ㄱ', '기', '길')
  // No complaint about a syllable that is not finished.
  await ime.commit('길')
  await ime.build('ㄷ')
  await expect(signUp.name).toHaveAccessibleDescription(ko.hints.name)
  await ime.build('도', '동')
  await ime.commit('동')
  await expect(signUp.name).toHaveValue('홍길동')
  await signUp.request.click()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox).map(({ body }) => body?.['name'])).toEqual(['홍길동'])
})

test('Enter while a syllable is composed asks for nothing', async ({ page, sandbox, signUp }) => {
  await signUp.fillAccount()
  await signUp.fillIdentity({ ...PERSON, name: '홍길' })
  const ime = await createIme(page)
  await signUp.name.focus()
  await page.keyboard.press('End')
  await ime.build('ㄷ', '도', '동')
  await ime.pressEnter()
  await expect(signUp.name).toHaveValue('홍길동')
  expect(codeRequests(sandbox)).toEqual([])
  await expect(signUp.alert('본인인증을 먼저')).toHaveCount(0)

  // The very same key, once nothing is composed any more.
  await ime.commit('동')
  await ime.pressEnter()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox)).toHaveLength(1)
})

test('the text of the whole SMS can be pasted into the box for the code', async ({
  context,
  page,
  sandbox,
  signUp,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signUp.reachOtpStep()
  const { otp, text } = await sandbox.inbox.next(PERSON.phone)
  expect(text.length).toBeGreaterThan(otp.length)
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+V')
  await expect(signUp.otp).toHaveValue(otp)
  await signUp.confirm.click()
  await expect(signUp.verified).toBeVisible()
})

test('a code that begins with zeros is a text, not a number', async ({ sandbox, signUp }) => {
  const phone = '010-0000-8003'
  await signUp.reachOtpStep({ ...PERSON, phone })
  const { otp } = await sandbox.inbox.next(phone)
  expect(otp).toMatch(/^0\d{5}$/)
  await signUp.enterOtp(otp)
  await expect(signUp.verified).toBeVisible()
})
