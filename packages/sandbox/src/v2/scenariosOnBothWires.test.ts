import { describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { Scenario } from '../scenario.js'
import { SCENARIOS } from '../scenarios.js'
import { createTestClient, PERSON, wrongOtp } from '../test-client.js'
import { operatorOf } from './sendRequest.js'
import { createV2Client, CUSTOMER } from './test-client-v2.js'

function setUp() {
  const sandbox = createSandbox({ slowMs: 1, smsLateMs: 1 })
  return { sandbox, v1: createTestClient(sandbox), v2: createV2Client(sandbox) }
}

/** A line that the scenario takes, or the opposite one. */
function choice({ line }: Scenario, isRight: boolean) {
  const { carrier, isMvno } = line ?? { carrier: 'KT' as const, isMvno: false }
  return { carrier, isMvno: isRight ? isMvno : !isMvno }
}

const named = (rows: readonly Scenario[]) => rows.map((scenario) => [scenario.id, scenario] as const)

const refusedBefore = SCENARIOS.filter(({ refuse, line }) => refuse === 'request' || line)
const refusedAfter = SCENARIOS.filter(({ refuse }) => refuse === 'confirm')
const sent = SCENARIOS.filter(({ refuse, requestFault, sendError }) => {
  return refuse !== 'request' && refuse !== 'without-code' && !requestFault && !sendError
})
// What the description does not allow is looked at in the tests of the faults.
const verified = sent.filter(
  ({ refuse, confirmFault, sms }) => refuse !== 'confirm' && !confirmFault && sms !== 'never',
)

describe('what Danal says to a request', () => {
  test.each(named(refusedBefore))('%s: the same code and text on both wires', async (_, scenario) => {
    for (const chosen of [{ phone: scenario.phone }, { name: scenario.name }]) {
      const { sandbox, v1, v2 } = setUp()
      const line = choice(scenario, false)
      const onV1 = await v1.request({ ...chosen, carrier: line.carrier, is_mvno: line.isMvno })
      const { phone, ...name } = { phone: CUSTOMER.phoneNumber, ...chosen }
      const id = v2.newId()
      const { status, body } = await v2.send(id, { ...name, phoneNumber: phone }, { operator: operatorOf(line) })
      expect({ status, pgCode: body['pgCode'] }).toEqual({ status: 502, pgCode: scenario.code })
      expect(onV1.body.message).toBe(`${String(body['message'])} [${scenario.code}] ${String(body['pgMessage'])}`)
      expect((await v2.get(id)).body).toMatchObject({ status: 'FAILED', failure: { pgCode: scenario.code } })
      expect(sandbox.inbox.messages).toEqual([])
    }
  })

  test('no_code: an empty pgCode, the text alone tells', async () => {
    const { v1, v2 } = setUp()
    const { body } = await v2.send(v2.newId(), { phoneNumber: '01000008998' })
    expect(body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '' })
    const onV1 = await v1.request({ phone: '01000008998' })
    expect(onV1.body.message).toBe(`${String(body['message'])} ${String(body['pgMessage'])}`)
  })
})

describe('what Danal says to an OTP', () => {
  test.each(named(refusedAfter))('%s: the same code and text on both wires', async (_, { phone, code }) => {
    const { sandbox, v1, v2 } = setUp()
    const onV1 = await v1.confirm(await v1.start({ phone }), sandbox.inbox.latestOtp(phone))
    const id = await v2.start({ phoneNumber: phone })
    const { status, body } = await v2.confirm(id, sandbox.inbox.latestOtp(phone))
    expect({ status, pgCode: body['pgCode'] }).toEqual({ status: 502, pgCode: code })
    expect(onV1.body.message).toBe(`${String(body['message'])} [${code}] ${String(body['pgMessage'])}`)
  })

  test.each(['01000008500', '01000008400', '01000008200'])('%s: V2 has one answer to a wrong OTP', async (phone) => {
    const { sandbox, v2 } = setUp()
    const id = await v2.start({ phoneNumber: phone })
    const otp = sandbox.inbox.latestOtp(phone) ?? ''
    expect((await v2.confirm(id, wrongOtp(otp))).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '9013' })
    expect((await v2.confirm(id, otp)).status).toBe(200)
  })
})

test.each(named(sent))('%s: sent, and READY until a right OTP', async (_, scenario) => {
  const { v2 } = setUp()
  const operator = operatorOf(choice(scenario, true))
  const id = await v2.start({ phoneNumber: scenario.phone }, { operator })
  expect((await v2.get(id)).body['status']).toBe('READY')
  expect((await v2.confirm(id, 'wrong')).body['type']).toBe('PG_PROVIDER')
})

test.each(named(verified))('%s: the whole way', async (_, scenario) => {
  const { sandbox, v2 } = setUp()
  const operator = operatorOf(choice(scenario, true))
  const id = await v2.start({ phoneNumber: scenario.phone }, { operator })
  const { otp } = await sandbox.inbox.next(scenario.phone)
  const { body } = await v2.confirm(id, otp)
  expect(body['identityVerification']).toMatchObject({ status: 'VERIFIED', id, verifiedCustomer: { operator } })
  expect((await v2.get(id)).body).toEqual(body['identityVerification'])
})

test('every row is looked at on V2: here, or with the faults and the error types', () => {
  const here = new Set([...refusedBefore, ...refusedAfter, ...sent].map(({ id }) => id))
  const elsewhere = SCENARIOS.filter(({ id }) => !here.has(id))
  expect(
    elsewhere.filter(({ requestFault, sendError, refuse }) => {
      return !requestFault && !sendError && refuse !== 'without-code'
    }),
  ).toEqual([])
})

test('the rows of V2 alone are accepted on V1', async () => {
  for (const { phone } of SCENARIOS.filter(({ group }) => group === 'v2')) {
    const { sandbox, v1 } = setUp()
    const impUid = await v1.start({ phone })
    expect((await v1.confirm(impUid, sandbox.inbox.latestOtp(phone))).response['certified']).toBe(true)
  }
})

test('the wires share the phone and keep their records apart', async () => {
  const { sandbox, v1, v2 } = setUp()
  const impUid = await v1.start()
  const id = await v2.start()
  expect(sandbox.inbox.messages.map(({ phone }) => phone)).toEqual([PERSON.phone, PERSON.phone])
  expect((await v2.get(impUid)).status).toBe(404)
  expect((await v1.get(id)).status).toBe(404)
  sandbox.reset()
  expect((await v2.get(id)).status).toBe(404)
})
