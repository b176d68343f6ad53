import { setTimeout as delay } from 'node:timers/promises'
import { ko } from '../../react/src/locales/ko.js'
import { OTHER_PERSON, PERSON, playing } from './person.js'
import { codeRequests, expect, test } from './shopTest.js'
import { SignUpPage, wrongOtp } from './SignUpPage.js'

// The shortest wait there is, so that a second code can be had in a test.
const RESEND_WAIT_MS = 1000
test.use({ shopOptions: { certification: { limits: { resendWait: RESEND_WAIT_MS / 1000 }, otpExpiresIn: 30 } } })

test('a wrong code costs one try, and the right one still counts', async ({ page, sandbox, signUp }) => {
  await signUp.reachOtpStep()
  const { otp } = await sandbox.inbox.next(PERSON.phone)
  await signUp.enterOtp(wrongOtp(otp))
  await signUp.expectMismatch(4)
  await expect(signUp.otp).toBeFocused()
  // The refused code is selected: what is typed next replaces it.
  await page.keyboard.type(otp)
  await expect(signUp.otp).toHaveValue(otp)
  await signUp.confirm.click()
  await expect(signUp.verified).toBeVisible()
})

test('after five wrong codes the verification begins anew', async ({ sandbox, signUp }) => {
  await signUp.reachOtpStep()
  const wrong = wrongOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  for (const left of [4, 3, 2, 1]) {
    await signUp.enterOtp('')
    await signUp.enterOtp(wrong)
    await signUp.expectMismatch(left)
  }
  await signUp.enterOtp('')
  await signUp.enterOtp(wrong)
  await expect(signUp.refusal('attempts_exceeded')).toBeVisible()
  await expect(signUp.name).toHaveValue(PERSON.name)
})

test('a code that ran out is replaced by another', async ({ page, sandbox, signUp }) => {
  await page.clock.install()
  await signUp.reachOtpStep()
  const { otp: old } = await sandbox.inbox.next(PERSON.phone)
  await expect(signUp.timer).toHaveText(/ 0:(30|2\d)$/)
  await page.clock.fastForward('00:31')
  await expect(signUp.timer).toHaveText(ko.timeIsUp)

  // An old code is not even sent: what helps is to get another.
  await signUp.enterOtp(old)
  await expect(signUp.resend).toBeFocused()
  // The server's clock went on by itself.
  await delay(RESEND_WAIT_MS)
  await signUp.resend.click()
  await expect(signUp.timer).toHaveText(/ 0:(30|2\d)$/)
  await expect(signUp.otp).toHaveValue('')
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await expect(signUp.verified).toBeVisible()
})

test('a code that PortOne calls too old is replaced by another', async ({ sandbox, signUp }) => {
  const person = playing('9993')
  await signUp.reachOtpStep(person)
  await signUp.enterOtp((await sandbox.inbox.next(person.phone)).otp)
  await expect(signUp.refusal('otp_expired')).toBeVisible()
  await expect(signUp.timer).toHaveText(ko.timeIsUp)
  await expect(signUp.resend).toBeVisible()
})

test('two quick taps send one SMS', async ({ sandbox, signUp }) => {
  await signUp.fillIdentity()
  await signUp.request.dblclick()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox)).toHaveLength(1)
  expect(sandbox.inbox.messages).toHaveLength(1)
})

test('while the answer is awaited the button waits in place, and more taps send nothing more', async ({
  page,
  sandbox,
  signUp,
}) => {
  let letThrough = () => {}
  const isReleased = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/otp/request', async (route) => {
    await isReleased
    await route.continue()
  })
  await signUp.fillIdentity()
  await signUp.request.click()
  await expect(signUp.request).toHaveAttribute('aria-disabled', 'true')
  await signUp.request.click({ force: true })
  await signUp.phone.press('Enter')
  letThrough()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox)).toHaveLength(1)
})

test('going back keeps what was typed, and coming forward the code', async ({ sandbox, signUp }) => {
  await signUp.reachOtpStep()
  await signUp.edit.click()
  await expect(signUp.name).toHaveValue(PERSON.name)
  await expect(signUp.birth).toHaveValue(PERSON.birth)
  await expect(signUp.digit).toHaveValue(PERSON.digit)
  await expect(signUp.carrier(PERSON.carrier)).toBeChecked()
  await expect(signUp.phone).toHaveValue(PERSON.phone)

  await signUp.request.click()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox)).toHaveLength(1)
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await expect(signUp.verified).toBeVisible()
})

test('a changed field needs a new code', async ({ sandbox, signUp }) => {
  await signUp.reachOtpStep()
  const { otp: old } = await sandbox.inbox.next(PERSON.phone)
  await signUp.edit.click()
  await signUp.phone.fill(OTHER_PERSON.phone)
  await signUp.request.click()
  await signUp.otp.waitFor()
  expect(codeRequests(sandbox)).toHaveLength(2)

  await signUp.enterOtp(old)
  await signUp.expectMismatch(4)
  await signUp.enterOtp((await sandbox.inbox.next(OTHER_PERSON.phone)).otp)
  await expect(signUp.verified).toBeVisible()
})

test('with two tabs the newest code counts, in the tab that asked for it', async ({
  context,
  sandbox,
  shop,
  signUp,
}) => {
  await signUp.reachOtpStep()
  const { otp: older } = await sandbox.inbox.next(PERSON.phone)
  const second = new SignUpPage(await context.newPage())
  await second.page.goto(shop.url)
  await second.reachOtpStep(OTHER_PERSON)
  const { otp: newer } = await sandbox.inbox.next(OTHER_PERSON.phone)

  await signUp.enterOtp(older)
  await expect(signUp.refusal('challenge_lost')).toBeVisible()
  await second.enterOtp(older)
  await second.expectMismatch(4)
  await second.enterOtp(newer)
  await expect(second.verified).toBeVisible()
})
