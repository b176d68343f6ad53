import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { FAKE_CI_MARKER, FAKE_DI_MARKER } from '../danal/fakeKeys.js'
import type { SandboxOptions } from '../sandboxOptions.js'
import { createTestClient, PERSON, wrongOtp } from '../test-client.js'
import { createTestClock } from '../test-clock.js'
import { createV2Client, CUSTOMER } from './test-client-v2.js'

async function started(options: SandboxOptions = {}, customer = {}, changes = {}) {
  const clock = createTestClock()
  const sandbox = createSandbox({ now: clock.now, ...options })
  const client = createV2Client(sandbox)
  const id = await client.start(customer, changes)
  return { clock, sandbox, client, id, otp: sandbox.inbox.latestOtp(CUSTOMER.phoneNumber) ?? '' }
}

async function verifiedCustomer(options: SandboxOptions = {}, customer = {}) {
  const { client, id, otp } = await started(options, customer)
  const { identityVerification } = (await client.confirm(id, otp)).body
  return (identityVerification as Record<string, unknown>)['verifiedCustomer'] as Record<string, unknown>
}

test('the right OTP verifies the person', async () => {
  const { clock, client, id, otp } = await started({}, { id: 'member-7' }, { operator: 'LGU_MVNO', customData: '{}' })
  const before = (await client.get(id)).body
  expect(before).toMatchObject({
    status: 'READY',
    requestedCustomer: { id: 'member-7', name: CUSTOMER.name, birthYear: '1990', birthMonth: '01', birthDay: '01' },
  })
  clock.advanceSeconds(20)
  const { status, body } = await client.confirm(id, otp)
  expect(status).toBe(200)
  const at = new Date(clock.now()).toISOString()
  expect(body['identityVerification']).toEqual({
    status: 'VERIFIED',
    id,
    channel: expect.objectContaining({ key: 'channel-key-sandbox', pgProvider: 'DANAL', type: 'TEST' }),
    customData: '{}',
    requestedAt: before['requestedAt'],
    updatedAt: at,
    statusChangedAt: at,
    verifiedAt: at,
    version: 'V2',
    pgTxId: before['pgTxId'],
    pgRawResponse: expect.stringContaining(FAKE_CI_MARKER),
    verifiedCustomer: {
      id: 'member-7',
      name: CUSTOMER.name,
      operator: 'LGU_MVNO',
      phoneNumber: CUSTOMER.phoneNumber,
      birthDate: '1990-01-01',
      gender: 'MALE',
      isForeigner: false,
      ci: expect.stringContaining(FAKE_CI_MARKER),
      di: expect.stringContaining(FAKE_DI_MARKER),
    },
  })
  expect((await client.get(id)).body).toEqual(body['identityVerification'])
})

test('sex, century and nationality come from the seventh digit', async () => {
  expect(await verifiedCustomer({}, { identityNumber: '0002298' })).toMatchObject({
    birthDate: '2000-02-29',
    gender: 'FEMALE',
    isForeigner: true,
  })
})

test('what the contract does not include is not there', async () => {
  const options = { carrierApproved: false, ciSupplied: false, foreignerSupplied: false }
  expect(Object.keys(await verifiedCustomer(options)).toSorted()).toEqual(['birthDate', 'di', 'gender', 'name'])
})

test('a person has the same CI and DI on both wires', async () => {
  const sandbox = createSandbox()
  const v1 = createTestClient(sandbox)
  const v2 = createV2Client(sandbox)
  const impUid = await v1.start()
  const { response } = await v1.confirm(impUid, sandbox.inbox.latestOtp(PERSON.phone))
  const id = await v2.start()
  const { body } = await v2.confirm(id, sandbox.inbox.latestOtp(PERSON.phone))
  expect(body['identityVerification']).toMatchObject({
    verifiedCustomer: { ci: response['unique_key'], di: response['unique_in_site'] },
  })
})

test('a second confirm of a verified one is refused, whatever the OTP', async () => {
  const { client, id, otp } = await started()
  await client.confirm(id, otp)
  for (const typed of [otp, wrongOtp(otp)]) {
    const { status, body } = await client.confirm(id, typed)
    expect({ status, type: body['type'] }).toEqual({ status: 409, type: 'IDENTITY_VERIFICATION_ALREADY_VERIFIED' })
  }
})

test.each([CUSTOMER.phoneNumber, '01000008010'])('of many confirms at once exactly one succeeds: %s', async (phone) => {
  const { sandbox, client, id } = await started({ slowMs: 5 }, { phoneNumber: phone })
  const otp = sandbox.inbox.latestOtp(phone)
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.confirm(id, otp)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
})

test('a missing OTP and one that is a number are INVALID_REQUEST and cost no try', async () => {
  const { client, id, otp } = await started()
  for (const bad of [undefined, '', null, 123_456, 123_456, 123_456]) {
    expect((await client.confirm(id, bad)).body).toMatchObject({ type: 'INVALID_REQUEST', message: /otp/ })
  }
  expect((await client.call('POST', client.pathOf(id, '/confirm'))).body['type']).toBe('INVALID_REQUEST')
  expect((await client.confirm(id, otp)).status).toBe(200)
})

test('five wrong OTPs are 9013; from then on even the right one is 9991, and the attempt FAILED', async () => {
  const { client, id, otp } = await started()
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect((await client.confirm(id, wrongOtp(otp))).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '9013' })
    expect((await client.get(id)).body['status']).toBe('READY')
  }
  expect((await client.confirm(id, otp)).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '9991' })
  expect((await client.get(id)).body).toMatchObject({ status: 'FAILED', failure: { pgCode: '9991' } })
})

test('an OTP lives as long as on V1', async () => {
  const inTime = await started()
  inTime.clock.advanceSeconds(179.999)
  expect((await inTime.client.confirm(inTime.id, inTime.otp)).status).toBe(200)
  const late = await started()
  late.clock.advanceSeconds(180)
  expect((await late.client.confirm(late.id, late.otp)).body).toMatchObject({ pgCode: '9993' })
})

test('otpRefusal is a question of V1: V2 documents its answer', async () => {
  for (const otpRefusal of ['http-500', 'http-400', 'http-200'] as const) {
    const { client, id, otp } = await started({ otpRefusal })
    const { status, body } = await client.confirm(id, wrongOtp(otp))
    expect({ status, type: body['type'] }).toEqual({ status: 502, type: 'PG_PROVIDER' })
  }
})

test('Danal’s text is framed like the ones in the wild, its code stands apart', async () => {
  const { client, id, otp } = await started()
  const { body } = await client.confirm(id, wrongOtp(otp))
  expect(body['pgMessage']).toMatch(/^\[인증실패\] [^[\]]+ \(고객센터 [\d-]+\)$/)
})
