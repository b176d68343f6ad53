import type { CertificationErrorCode } from '@certification-form/core'
import { type Sandbox, createSandbox } from '@certification-form/sandbox'
import { ACCOUNT, PERSON } from './person.js'
import { type Fault, type PortoneProxy, startPortoneProxy } from './portoneProxy.js'
import { test as base, expect, startShop } from './shopTest.js'
import { SignUpPage } from './SignUpPage.js'

const REQUEST_PATH = '/certifications/otp/request'

interface Line {
  sandbox: Sandbox
  /** Between the shop and that sandbox. */
  proxy: PortoneProxy
  signUp: SignUpPage
}

const test = base.extend<{ line: Line }>({
  line: async ({ page }, provide) => {
    const sandbox = createSandbox()
    const running = await sandbox.listen({ port: 0 })
    const proxy = await startPortoneProxy(running.url)
    const portone = { apiBase: proxy.url, ...sandbox.credentials }
    const shop = await startShop({ portone, certification: { limits: { resendWait: 1 } } })
    await page.goto(shop.url)
    await provide({ sandbox, proxy, signUp: new SignUpPage(page) })
    await shop.close()
    await proxy.close()
    await running.close()
  },
})

/** After any trouble: everything is still there, and trying again leads to an account. */
async function expectToRecover(signUp: SignUpPage, sandbox: Sandbox): Promise<void> {
  await expect(signUp.email).toHaveValue(ACCOUNT.email)
  await expect(signUp.password).toHaveValue(ACCOUNT.password)
  await expect(signUp.name).toHaveValue(PERSON.name)
  await expect(signUp.birth).toHaveValue(PERSON.birth)
  await expect(signUp.digit).toHaveValue(PERSON.digit)
  await expect(signUp.carrier(PERSON.carrier)).toBeChecked()
  await expect(signUp.phone).toHaveValue(PERSON.phone)
  await signUp.request.click()
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await signUp.verified.waitFor()
  await signUp.submit.click()
  await expect(signUp.welcome).toBeVisible()
}

test('no connection with PortOne', async ({ line: { sandbox, proxy, signUp } }) => {
  await signUp.fillAccount()
  await signUp.fillIdentity()
  await proxy.goDown()
  await signUp.request.click()
  await expect(signUp.refusal('carrier_unavailable')).toBeVisible()
  await proxy.comeBack()
  await expectToRecover(signUp, sandbox)
})

const FAULTS: { fault: Fault; code: CertificationErrorCode; title: string }[] = [
  { fault: 'reset', code: 'sms_uncertain', title: 'a connection to PortOne that breaks off' },
  { fault: 'hang', code: 'sms_uncertain', title: 'a PortOne that does not answer' },
  { fault: 'html', code: 'carrier_unavailable', title: 'a web page in place of PortOne’s answer' },
]

for (const { fault, code, title } of FAULTS) {
  test(title, async ({ line: { sandbox, proxy, signUp } }) => {
    await signUp.fillAccount()
    await signUp.fillIdentity()
    proxy.failNext(REQUEST_PATH, fault)
    await signUp.request.click()
    // The shop's server gives PortOne ten seconds.
    await expect(signUp.refusal(code)).toBeVisible({ timeout: 15_000 })
    // One tap, one call: what may have sent an SMS is never repeated by itself.
    expect(sandbox.inbox.messages).toEqual([])
    // As long as the shop's server says: five seconds, where PortOne gave no sensible answer.
    await expect(signUp.request).not.toHaveAttribute('aria-disabled', { timeout: 15_000 })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await expectToRecover(signUp, sandbox)
  })
}

test('a shop that cannot be reached', async ({ context, line: { sandbox, signUp } }) => {
  await signUp.fillAccount()
  await signUp.fillIdentity()
  await context.setOffline(true)
  await signUp.request.click()
  await expect(signUp.refusal('network')).toBeVisible()
  await context.setOffline(false)
  await expectToRecover(signUp, sandbox)
})

test('a sign-up that does not reach the shop can be sent again', async ({ context, line: { sandbox, signUp } }) => {
  await signUp.fillAccount()
  await signUp.reachOtpStep()
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await signUp.verified.waitFor()
  await context.setOffline(true)
  await signUp.submit.click()
  await expect(signUp.alert('서버와 연결하지 못했어요. 잠시 뒤에 다시 시도해 주세요.')).toBeVisible()
  await context.setOffline(false)
  await signUp.submit.click()
  await expect(signUp.welcome).toBeVisible()
})
