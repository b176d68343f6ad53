import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createTestClient, PERSON, wrongOtp } from '../test-client.js'
import { createTestClock } from '../test-clock.js'

async function started(options = {}, changes = {}) {
  const clock = createTestClock()
  const sandbox = createSandbox({ now: clock.now, ...options })
  const client = createTestClient(sandbox)
  const impUid = await client.start(changes)
  const { otp } = await sandbox.inbox.next(PERSON.phone)
  return { clock, sandbox, client, impUid, otp }
}

test('the right OTP certifies the person', async () => {
  const { clock, client, impUid, otp } = await started({}, { merchant_uid: 'order-1' })
  clock.advanceSeconds(20)
  const { status, response } = await client.confirm(impUid, otp)
  expect(status).toBe(200)
  expect(response).toMatchObject({
    imp_uid: impUid,
    merchant_uid: 'order-1',
    pg_provider: 'danal',
    name: PERSON.name,
    gender: 'male',
    birthday: '1990-01-01',
    foreigner: false,
    phone: PERSON.phone,
    carrier: 'KT',
    certified: true,
    certified_at: Math.floor(clock.now() / 1000),
  })
  expect((await client.get(impUid)).response).toEqual(response)
})

test('a second confirm of a certified one is 400, with the right OTP and without any', async () => {
  const { client, impUid, otp } = await started()
  await client.confirm(impUid, otp)
  expect((await client.confirm(impUid, otp)).status).toBe(400)
  expect((await client.confirm(impUid)).status).toBe(400)
  expect((await client.get(impUid)).response['certified']).toBe(true)
})

test('of many confirms at once exactly one succeeds', async () => {
  const { client, impUid, otp } = await started()
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.confirm(impUid, otp)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(19).fill(400)])
})

test('a missing OTP and one that is a number are 400 and cost no try', async () => {
  const { client, impUid, otp } = await started()
  for (const bad of [undefined, '', null, 123_456, 123_456, 123_456]) {
    expect((await client.confirm(impUid, bad)).status).toBe(400)
  }
  expect((await client.confirm(impUid, otp)).status).toBe(200)
})

test('five wrong OTPs are 9013; from then on even the right one is 9991', async () => {
  const { client, impUid, otp } = await started()
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const { status, body } = await client.confirm(impUid, wrongOtp(otp))
    expect({ status, message: body.message }).toEqual({ status: 500, message: expect.stringContaining('[9013]') })
  }
  for (const typed of [wrongOtp(otp), otp]) {
    expect((await client.confirm(impUid, typed)).body.message).toContain('[9991]')
  }
  expect((await client.get(impUid)).response['certified']).toBe(false)
})

test('four wrong OTPs leave the fifth try', async () => {
  const { client, impUid, otp } = await started()
  for (let attempt = 1; attempt <= 4; attempt += 1) await client.confirm(impUid, wrongOtp(otp))
  expect((await client.confirm(impUid, otp)).status).toBe(200)
})

test('the OTP of a newer attempt does not open the older one', async () => {
  const { sandbox, client, impUid } = await started()
  await client.start()
  const newer = sandbox.inbox.latestOtp(PERSON.phone)
  expect((await client.confirm(impUid, newer)).body.message).toContain('[9013]')
})

test('an OTP lives 180 seconds by default and as long as it is told', async () => {
  const standard = await started()
  standard.clock.advanceSeconds(179.999)
  expect((await standard.client.confirm(standard.impUid, standard.otp)).status).toBe(200)
  const late = await started()
  late.clock.advanceSeconds(180)
  expect((await late.client.confirm(late.impUid, late.otp)).body.message).toContain('[9993]')
  const short = await started({ otpLifeSeconds: 5 })
  short.clock.advanceSeconds(5)
  expect((await short.client.confirm(short.impUid, short.otp)).body.message).toContain('[9993]')
})

test.each([
  ['http-500', 500, -1],
  ['http-400', 400, -1],
  ['http-200', 200, 1],
] as const)('otpRefusal %s shapes every refused OTP', async (otpRefusal, status, code) => {
  const { clock, client, impUid, otp } = await started({ otpRefusal })
  const wrong = await client.confirm(impUid, wrongOtp(otp))
  expect({ status: wrong.status, code: wrong.body.code, response: wrong.body.response }).toEqual({
    status,
    code,
    response: null,
  })
  clock.advanceSeconds(200)
  expect((await client.confirm(impUid, otp)).status).toBe(status)
})

test('the message is framed like the ones in the wild', async () => {
  const { client, impUid, otp } = await started()
  const { body } = await client.confirm(impUid, wrongOtp(otp))
  expect(body.message).toMatch(/^\S.* \[9013\] \[인증실패\] .+\(고객센터 [\d-]+\)$/)
  // The only four digits in brackets are the code.
  expect(body.message?.match(/\[\d{4}\]/g)).toEqual(['[9013]'])
})
