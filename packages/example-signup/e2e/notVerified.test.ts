import { ko } from '../../react/src/locales/ko.js'
import { ACCOUNT, playing } from './person.js'
import { postFrom } from './postFrom.js'
import { expect, test } from './shopTest.js'
import { type SignUpPage, wrongOtp } from './SignUpPage.js'

test.use({ shopOptions: { certification: { limits: { resendWait: 1 } } } })

async function expectNotVerified(signUp: SignUpPage): Promise<void> {
  // Beside the code when it is about the code, else in an alert.
  await expect(signUp.page.locator('[role="alert"]:not(:empty), [data-cf-part="error"]')).not.toHaveCount(0)
  await expect(signUp.verified).toHaveCount(0)
  const answer = await postFrom(signUp.page, '/sign-up', { ...ACCOUNT, acceptsNews: false })
  expect(answer).toEqual({ status: 403, body: expect.objectContaining({ code: 'not_verified' }) as object })
}

const CONFIRMS: { number: string; title: string; isWrong?: boolean }[] = [
  { number: '8210', title: 'an answer that says `certified: false`' },
  { number: '8211', title: 'an answer about another verification' },
  { number: '8212', title: 'an answer without a result' },
  { number: '9013', title: 'the right code, called wrong' },
  { number: '9992', title: 'a transaction that was cancelled' },
  { number: '8200', title: 'a wrong code, refused with HTTP 200', isWrong: true },
  { number: '8400', title: 'a wrong code, refused with HTTP 400', isWrong: true },
  { number: '8500', title: 'a wrong code, refused with HTTP 500', isWrong: true },
]

for (const { number, title, isWrong = false } of CONFIRMS) {
  test(`${title} verifies nobody`, async ({ sandbox, signUp }) => {
    const person = playing(number)
    await signUp.reachOtpStep(person)
    const { otp } = await sandbox.inbox.next(person.phone)
    await signUp.enterOtp(isWrong ? wrongOtp(otp) : otp)
    await expectNotVerified(signUp)
  })
}

const REQUESTS = [
  { number: '8055', title: 'a request answered with HTTP 200 and a code other than 0' },
  { number: '8056', title: 'a request answered without a result' },
  { number: '8054', title: 'a request answered with a gateway’s web page' },
  { number: '1110', title: 'a refused identity' },
]

for (const { number, title } of REQUESTS) {
  test(`${title} leads to no code step`, async ({ signUp }) => {
    await signUp.fillIdentity(playing(number))
    await signUp.request.click()
    await expectNotVerified(signUp)
    await expect(signUp.otp).toHaveCount(0)
  })
}

test('a confirm whose answer was lost is read again, and verifies', async ({ sandbox, signUp }) => {
  const person = playing('8213')
  await signUp.reachOtpStep(person)
  await signUp.enterOtp((await sandbox.inbox.next(person.phone)).otp)
  await expect(signUp.verified).toBeVisible()
  const confirms = sandbox.requests.filter(({ path }) => path.startsWith('/certifications/otp/confirm/'))
  expect(confirms).toHaveLength(1)
})

test('who chose the wrong kind of line is put right with one tap', async ({ sandbox, signUp }) => {
  const person = playing('3039')
  await signUp.fillIdentity(person)
  await signUp.request.click()
  await signUp.page.getByRole('button', { name: ko.actions.turnMvnoOn }).click()
  await signUp.enterOtp((await sandbox.inbox.next(person.phone)).otp)
  await expect(signUp.verified).toBeVisible()
})

test('who cannot pass by SMS sees another way', async ({ signUp }) => {
  await signUp.fillIdentity(playing('3033'))
  await signUp.request.click()
  await expect(signUp.refusal('line_ineligible')).toBeVisible()
  await expect(signUp.page.getByRole('link', { name: 'help@yeouldam.example' })).toBeVisible()
})
