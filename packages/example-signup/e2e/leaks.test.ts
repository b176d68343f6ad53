import { createSandbox } from '@certification-form/sandbox'
import { ACCOUNT, PERSON } from './person.js'
import { startPortoneProxy } from './portoneProxy.js'
import { expect, test } from './shopTest.js'
import { startProcess, stopProcesses } from './shopProcess.js'
import { SignUpPage, wrongOtp } from './SignUpPage.js'
import { readStorage, watchTraffic } from './watchTraffic.js'

test.afterEach(stopProcesses)

const CREDENTIALS = { impKey: 'canary-key-7f1c', impSecret: 'canary-secret-93ab' }

/** What PortOne told the shop's server alone: tokens, CI and DI. */
function secretsIn(answers: readonly string[]): string[] {
  const fields = ['access_token', 'unique_key', 'unique_in_site']
  return fields.flatMap((field) => {
    const values = answers.flatMap((text) => new RegExp(`"${field}":"([^"]+)"`).exec(text)?.[1] ?? [])
    expect(values, `${field} came by`).not.toEqual([])
    return values
  })
}

/** The ways in which what a person typed may be written. */
function personalTexts(otps: readonly string[]): string[] {
  const digits = PERSON.phone.replaceAll('-', '')
  const written = [PERSON.name, PERSON.phone, digits, digits.slice(1), PERSON.birth, '1988-03-17', '19880317']
  const texts = [...written, ACCOUNT.email, ACCOUNT.password, ACCOUNT.nickname, ...otps]
  return texts.flatMap((text) => [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)])
}

function expectNone(place: string, text: string, secrets: readonly string[]): void {
  expect(
    secrets.filter((secret) => text.includes(secret)),
    `in ${place}`,
  ).toEqual([])
}

test('no secret reaches the browser, and nothing personal any URL, storage, console or log', async ({ context }) => {
  test.slow()
  const sandbox = createSandbox(CREDENTIALS)
  const portone = await sandbox.listen({ port: 0 })
  const proxy = await startPortoneProxy(portone.url)
  const shop = startProcess({
    PORT: '0',
    PORTONE_API_BASE: proxy.url,
    PORTONE_IMP_KEY: CREDENTIALS.impKey,
    PORTONE_IMP_SECRET: CREDENTIALS.impSecret,
  })
  const [, url = ''] = await shop.printed(/Sign-up page +(\S+)/)
  const traffic = watchTraffic(context)
  const signUp = new SignUpPage(await context.newPage())
  const { page } = signUp
  await page.goto(url)

  // The whole path, with a refusal of each kind on the way.
  await signUp.fillAccount()
  await signUp.fillIdentity({ ...PERSON, phone: '010-0000-1110' })
  await signUp.request.click()
  await signUp.refusal('identity_mismatch').waitFor()
  await signUp.phone.fill(PERSON.phone)
  await signUp.request.click()
  await signUp.otp.waitFor()
  const { otp } = await sandbox.inbox.next(PERSON.phone)
  await signUp.enterOtp(wrongOtp(otp))
  await signUp.expectMismatch(4)
  const keptMidway = await readStorage(page)
  await signUp.enterOtp(otp)
  await signUp.verified.waitFor()
  await signUp.submit.click()
  await signUp.welcome.waitFor()

  const kept = `${keptMidway}\n${await readStorage(page)}`
  const received = `${await traffic.received()}\n${await page.content()}`
  await shop.stop()
  const log = shop.output()
  await proxy.close()
  await portone.close()

  // The recorders work: each has seen what belongs there.
  expect(received).toContain('"impUid":"imp_')
  expect(traffic.sent()).toContain(PERSON.name)
  expect(traffic.sent()).toContain(ACCOUNT.password)
  expect(kept).toContain('"name":"certification"')
  expect(log).toContain('"type":"code_sent"')
  expect(traffic.urls()).toContain('/api/certification/otp/confirm')

  const secrets = [...Object.values(CREDENTIALS), ...secretsIn(proxy.answers)]
  expectNone('what the browser received', received, [...secrets, 'getToken', 'api.iamport.kr'])
  expectNone('what the browser kept', kept, secrets)
  expectNone('the log', log, secrets)
  const personal = personalTexts([otp, wrongOtp(otp)])
  expectNone('URLs', traffic.urls(), personal)
  expectNone('the console', traffic.consoleLines(), personal)
  expectNone('what the browser kept', kept, personal)
  expectNone('the log', log, personal)
  // Nor does an answer repeat who somebody is; the greeting has the masked name and the nickname.
  expectNone('what the browser received', received, [PERSON.name, PERSON.phone, '01023456789', '1988-03-17', otp])
})
