import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createV2Client, CUSTOMER } from './test-client-v2.js'

const setUp = () => {
  const sandbox = createSandbox()
  return { sandbox, client: createV2Client(sandbox) }
}

test('an accepted send answers an empty object and sends the SMS', async () => {
  const { sandbox, client } = setUp()
  const bypass = { danal: { CPTITLE: '길동상점', AGELIMIT: '019' } }
  expect(await client.send('order 1/가', {}, { bypass })).toEqual({ status: 200, body: {} })
  const { text, otp } = await sandbox.inbox.next(CUSTOMER.phoneNumber)
  expect(otp).toMatch(/^\d{6}$/)
  expect(text).toBe(`[Web발신] [길동상점] 인증번호 [${otp}]를 입력해 주세요.`)
  expect((await client.get('order 1/가')).body).toMatchObject({ id: 'order 1/가', status: 'READY' })
})

test('without CPTITLE the SMS names PortOne', async () => {
  const { sandbox, client } = setUp()
  await client.start({}, { bypass: { danal: {} } })
  await client.start({}, { bypass: { kcpV2: { media_type: 'MC02' } } })
  for (const { text } of sandbox.inbox.messages) expect(text).toContain('[포트원]')
  expect(sandbox.inbox.messages).toHaveLength(2)
})

describe('a field that is missing or wrong is INVALID_REQUEST and named', () => {
  test.each([
    ['name', [undefined, null, '', ' ', 7]],
    ['phoneNumber', [undefined, null, '', '010-1234-5678', '0212345678', '010123456789', 1_012_345_678]],
    ['identityNumber', [undefined, '', '900101', '19900101', '9013011', '9002301', '9001010', '9001019', 9_001_011]],
    ['ipAddress', [undefined, null, '', 'localhost', 'unknown', '203.0.113', '203.0.113.7:80', 7]],
    ['id', [null, '', 7]],
  ])('customer.%s', async (field, values) => {
    const { sandbox, client } = setUp()
    for (const value of values) {
      const { status, body } = await client.send(client.newId(), { [field]: value })
      expect({ status, type: body['type'] }).toEqual({ status: 400, type: 'INVALID_REQUEST' })
      expect(body['message']).toContain(field)
    }
    expect(sandbox.inbox.messages).toEqual([])
  })

  test.each([
    ['customer', [undefined, null, [], '홍길동']],
    ['channelKey', [undefined, null, '', 7]],
    ['operator', [undefined, null, 'LGT', 'skt', 'SKT_mvno', 'MVNO', 7]],
    ['method', [undefined, null, 'sms', 'ARS', 'APP']],
    ['bypass', [null, '{"danal":{}}', []]],
    ['danal', [{ danal: '{}' }, { danal: null }], 'bypass'],
    ['CPTITLE', [{ danal: { CPTITLE: 7 } }, { danal: { CPTITLE: '' } }], 'bypass'],
    ['customData', [null, {}, 7]],
    ['storeId', [null, '', 7]],
  ])('%s', async (field, values, under = field) => {
    const { sandbox, client } = setUp()
    for (const value of values) {
      const { status, body } = await client.send(client.newId(), {}, { [under]: value })
      expect({ status, type: body['type'] }).toEqual({ status: 400, type: 'INVALID_REQUEST' })
      expect(body['message']).toContain(field)
    }
    expect(sandbox.inbox.messages).toEqual([])
  })

  test.each(['name', 'phoneNumber', 'identityNumber', 'ipAddress'])(
    '%s, and its value is not repeated',
    async (field) => {
      const { client } = setUp()
      const { status, body } = await client.send(client.newId(), { [field]: { is: '4711479' } })
      expect(status).toBe(400)
      expect(JSON.stringify(body)).not.toContain('4711479')
    },
  )
})

test.each([
  ['SKT', 'SKT', false],
  ['KT', 'KT', false],
  ['LGU', 'LGT', false],
  ['SKT_MVNO', 'SKT', true],
  ['KT_MVNO', 'KT', true],
  ['LGU_MVNO', 'LGT', true],
])('operator %s is that line', async (operator, carrier, isMvno) => {
  const { sandbox, client } = setUp()
  const id = await client.start({}, { operator })
  const { body } = await client.confirm(id, sandbox.inbox.latestOtp(CUSTOMER.phoneNumber))
  expect(body['identityVerification']).toMatchObject({ verifiedCustomer: { operator } })
  // The same line that V1 calls by two names: its scenario takes the right choice and refuses the other one.
  const phones = { SKT: ['8111', '8110'], KT: ['3639', '3039'], LGT: ['5004', '5005'] }[carrier] ?? []
  const phoneNumber = (isMvnoLine: boolean): string => `0100000${phones[Number(isMvnoLine)]}`
  await client.start({ phoneNumber: phoneNumber(isMvno) }, { operator })
  expect((await client.send(client.newId(), { phoneNumber: phoneNumber(!isMvno) }, { operator })).status).toBe(502)
})

test('an id is sent once, and a verified one never again', async () => {
  const { sandbox, client } = setUp()
  const id = await client.start()
  expect((await client.send(id)).body['type']).toBe('IDENTITY_VERIFICATION_ALREADY_SENT')
  expect(sandbox.inbox.messages).toHaveLength(1)
  await client.confirm(id, sandbox.inbox.latestOtp(CUSTOMER.phoneNumber))
  expect((await client.send(id)).body['type']).toBe('IDENTITY_VERIFICATION_ALREADY_VERIFIED')
})

test('of many sends of one id at once exactly one sends an SMS', async () => {
  const sandbox = createSandbox({ slowMs: 5 })
  const client = createV2Client(sandbox)
  const phoneNumber = '01000008010'
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.send('order-a', { phoneNumber })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(sandbox.inbox.messages).toHaveLength(1)
})

test('a refused id is FAILED and may be sent again, five times in all', async () => {
  const { sandbox, client } = setUp()
  const phoneNumber = '01000003037'
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect((await client.send('order-b', { phoneNumber })).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '3037' })
  }
  expect((await client.get('order-b')).body).toMatchObject({ status: 'FAILED', failure: { pgCode: '3037' } })
  expect((await client.send('order-b')).body['type']).toBe('MAX_TRANSACTION_COUNT_REACHED')
  await client.send('order-c', { phoneNumber })
  expect((await client.send('order-c')).status).toBe(200)
  expect((await client.get('order-c')).body).toMatchObject({
    status: 'READY',
    requestedCustomer: { phoneNumber: CUSTOMER.phoneNumber },
  })
  expect(sandbox.inbox.messages).toHaveLength(1)
})

test('any number and any name are accepted, Latin ones too', async () => {
  const { client } = setUp()
  const people = [
    { name: 'JOHN SMITH', phoneNumber: '01098761410', identityNumber: '9001015' },
    { name: '남궁 선', ipAddress: '2001:db8::7', id: 'member-7' },
  ]
  for (const person of people) expect((await client.send(client.newId(), person)).status).toBe(200)
})

test('whatever it accepts is a request that the description allows', async () => {
  const { client } = setUp()
  const odd = fc.constantFrom(undefined, null, '', ' ', 0, true, [], {}, 'KT', 'SMS', 'x')
  const or = <T>(good: T) => fc.oneof({ weight: 6, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: odd })
  const customer = fc.record({
    id: or<string | undefined>('member-7'),
    name: or('홍길동'),
    phoneNumber: or('01012345678'),
    identityNumber: or('9001011'),
    ipAddress: or('203.0.113.7'),
  })
  const changes = fc.record({
    customer: fc.oneof({ weight: 12, arbitrary: customer }, { weight: 1, arbitrary: odd }),
    operator: or('SKT_MVNO'),
    method: or('SMS'),
    channelKey: or('channel-key-sandbox'),
    customData: or<string | undefined>(undefined),
    bypass: or<object | undefined>({ danal: { CPTITLE: '길동상점' } }),
    storeId: or<string | undefined>('store-sandbox'),
  })
  let accepted = 0
  // The client checks every accepted body, and every answer.
  await fc.assert(
    fc.asyncProperty(changes, async (body) => {
      const { status } = await client.send(client.newId(), {}, body)
      if (status === 200) accepted += 1
    }),
    {
      numRuns: 300,
      examples: [[{ customer: CUSTOMER, operator: 'KT', method: 'SMS', channelKey: 'channel-key-sandbox' } as never]],
    },
  )
  expect(accepted).toBeGreaterThan(0)
})
