import { ACCOUNT, OTHER_PERSON, PERSON } from './person.js'
import { postFrom } from './postFrom.js'
import { expect, test } from './shopTest.js'
import { SignUpPage } from './SignUpPage.js'

const FORM = { ...ACCOUNT, acceptsNews: false }
const NOT_VERIFIED = { status: 403, body: expect.objectContaining({ code: 'not_verified' }) as object }

test('nobody signs up without a verification', async ({ page, shop, signUp }) => {
  expect(await postFrom(page, '/sign-up', FORM)).toEqual(NOT_VERIFIED)
  // Nor with a code on its way.
  await signUp.reachOtpStep()
  expect(await postFrom(page, '/sign-up', FORM)).toEqual(NOT_VERIFIED)
  expect(shop.accounts.list()).toEqual([])
})

const CLAIMS = [
  { status: 'verified' },
  { verified: true },
  { impUid: 'imp_123456789012' },
  { name: '홍길동', birthday: '1990-01-01' },
  { certification: { name: '홍길동', birthday: '1990-01-01', certified: true } },
]

for (const claim of CLAIMS) {
  test(`a browser that says ${JSON.stringify(claim)} is not believed`, async ({ page, shop, signUp }) => {
    await signUp.reachOtpStep()
    const answer = await postFrom(page, '/sign-up', { ...FORM, ...claim })
    expect(answer).toEqual({ status: 400, body: expect.objectContaining({ code: 'invalid_input' }) as object })
    expect(shop.accounts.list()).toEqual([])
  })
}

test('a page that was made to believe it is verified still gets no account', async ({ page, shop, signUp }) => {
  await page.route('**/otp/confirm', (route) => route.fulfill({ json: { status: 'verified' } }))
  await signUp.fillAccount()
  await signUp.reachOtpStep()
  await signUp.enterOtp('000000')
  await signUp.verified.waitFor()
  await signUp.submit.click()
  await expect(signUp.alert('본인인증이 확인되지 않았어요. 본인인증을 다시 해 주세요.')).toBeVisible()
  // The person can verify again at once, and nothing of their account is lost.
  await expect(signUp.request).toBeVisible()
  await expect(signUp.email).toHaveValue(ACCOUNT.email)
  expect(shop.accounts.list()).toEqual([])
})

test('a verification belongs to its own browser', async ({ browser, context, page, sandbox, shop, signUp }) => {
  await signUp.reachOtpStep()
  const beforehand = await context.cookies()
  const { otp } = await sandbox.inbox.next(PERSON.phone)

  // Somebody else, with a session of their own and everything they could have overheard.
  const stranger = await browser.newContext({ locale: 'ko-KR' })
  const other = new SignUpPage(await stranger.newPage())
  await other.page.goto(shop.url)
  await other.reachOtpStep(OTHER_PERSON)
  const confirmed = page.waitForResponse('**/otp/confirm')
  await signUp.enterOtp(otp)
  const answer = (await confirmed).request().postDataJSON() as object
  await signUp.verified.waitFor()
  expect(await postFrom(other.page, '/api/certification/otp/confirm', answer)).toEqual({
    status: 409,
    body: expect.objectContaining({ code: 'challenge_lost' }) as object,
  })
  expect(await postFrom(other.page, '/sign-up', FORM)).toEqual(NOT_VERIFIED)

  // The cookie from before the verification opens nothing either: whoever planted it gains nothing.
  await stranger.clearCookies()
  await stranger.addCookies(beforehand)
  expect(await postFrom(other.page, '/sign-up', FORM)).toEqual(NOT_VERIFIED)
  await stranger.close()

  expect(shop.accounts.list()).toEqual([])
  expect(await postFrom(page, '/sign-up', FORM)).toEqual({ status: 201, body: expect.anything() as object })
})

test('one verification makes one account, however often and fast it is used', async ({
  page,
  sandbox,
  shop,
  signUp,
}) => {
  await signUp.reachOtpStep()
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await signUp.verified.waitFor()
  const forms = Array.from({ length: 6 }, (_, index) => ({ ...FORM, email: `number${index}@example.com` }))
  const answers = await Promise.all(forms.map((form) => postFrom(page, '/sign-up', form)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403, 403, 403, 403, 403])
  expect(await postFrom(page, '/sign-up', { ...FORM, email: 'later@example.com' })).toEqual(NOT_VERIFIED)
  expect(shop.accounts.list()).toHaveLength(1)
})

test('another site cannot send the form in a person’s name', async ({ context, sandbox, shop, signUp }) => {
  await signUp.reachOtpStep()
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await signUp.verified.waitFor()
  const post = (headers: Record<string, string>) =>
    context.request.post(`${shop.url}/sign-up`, { headers, data: JSON.stringify(FORM) })
  const json = { 'content-type': 'application/json' }
  const foreign: Record<string, string>[] = [
    { ...json, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { ...json, 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' },
    json,
    { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of foreign) expect((await post(headers)).status()).toBe(403)
  expect(shop.accounts.list()).toEqual([])
})
