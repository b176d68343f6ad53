import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { FAKE_CI_MARKER, FAKE_DI_MARKER } from '../danal/fakeKeys.js'
import { createTestClient } from '../test-client.js'

async function certified(options = {}, changes: Record<string, unknown> = {}) {
  const sandbox = createSandbox(options)
  const client = createTestClient(sandbox)
  const impUid = await client.start(changes)
  const otp = sandbox.inbox.messages[0]?.otp
  const { response } = await client.confirm(impUid, otp)
  return { client, impUid, response }
}

test('the record exists before the OTP is confirmed, with nothing of the person in it', async () => {
  const client = createTestClient(createSandbox())
  const impUid = await client.start({ merchant_uid: 'order-1' })
  expect((await client.get(impUid)).response).toEqual({
    imp_uid: impUid,
    merchant_uid: 'order-1',
    pg_provider: 'danal',
    pg_tid: null,
    name: null,
    gender: null,
    birthday: null,
    foreigner: false,
    foreigner_v2: null,
    certified: false,
    certified_at: 0,
    unique_key: null,
    unique_in_site: null,
  })
})

test('an unknown imp_uid is 404 for every call', async () => {
  const client = createTestClient(createSandbox())
  const answers = [client.get('imp_nobody'), client.remove('imp_nobody'), client.confirm('imp_nobody', '123456')]
  for (const { status, body } of await Promise.all(answers)) {
    expect({ status, code: body.code, response: body.response }).toEqual({ status: 404, code: -1, response: null })
  }
})

test('DELETE answers the record and then it is gone', async () => {
  const { client, impUid, response } = await certified()
  expect((await client.remove(impUid)).response).toEqual(response)
  expect((await client.get(impUid)).status).toBe(404)
  expect((await client.remove(impUid)).status).toBe(404)
})

test('CI and DI have the real lengths and an unmistakable mark', async () => {
  const { response } = await certified()
  expect(response['unique_key']).toHaveLength(88)
  expect(response['unique_key']).toMatch(new RegExp(`^${FAKE_CI_MARKER}[A-Za-z0-9+/]+==$`))
  expect(response['unique_in_site']).toHaveLength(64)
  expect(response['unique_in_site']).toMatch(new RegExp(`^${FAKE_DI_MARKER}[A-Za-z0-9+/]+$`))
})

test('the same person has the same keys on another number; the DI differs at another merchant', async () => {
  const { response: first } = await certified()
  const { response: again } = await certified({}, { phone: '01087654321', carrier: 'SKT' })
  expect(again).toMatchObject({ unique_key: first['unique_key'], unique_in_site: first['unique_in_site'] })
  const { response: elsewhere } = await certified({ impKey: 'another merchant' })
  expect(elsewhere['unique_key']).toBe(first['unique_key'])
  expect(elsewhere['unique_in_site']).not.toBe(first['unique_in_site'])
})

test.each([{ name: '홍길순' }, { birth: '900102' }, { gender_digit: '2' }])('%j is another person', async (changes) => {
  const { response: first } = await certified()
  const { response: other } = await certified({}, changes)
  expect(other['unique_key']).not.toBe(first['unique_key'])
  expect(other['unique_in_site']).not.toBe(first['unique_in_site'])
})

test.each([
  ['1', '1990-01-01', 'male', false],
  ['2', '1990-01-01', 'female', false],
  ['3', '2090-01-01', 'male', false],
  ['4', '2090-01-01', 'female', false],
  ['5', '1990-01-01', 'male', true],
  ['6', '1990-01-01', 'female', true],
  ['7', '2090-01-01', 'male', true],
  ['8', '2090-01-01', 'female', true],
])('gender digit %s', async (gender_digit, birthday, gender, foreigner) => {
  const { response } = await certified({}, { gender_digit })
  expect(response).toMatchObject({ birthday, gender, foreigner, foreigner_v2: foreigner })
})

test('without the carriers’ approval there is no phone and no carrier', async () => {
  const { response } = await certified({ carrierApproved: false })
  expect(response).not.toHaveProperty('phone')
  expect(response).not.toHaveProperty('carrier')
})

test('without the contract options there is no CI and nobody is a foreigner', async () => {
  const { response } = await certified({ ciSupplied: false, foreignerSupplied: false }, { gender_digit: '5' })
  expect(response).not.toHaveProperty('unique_key')
  expect(response).toMatchObject({ foreigner: false, foreigner_v2: null })
})

test.each(['SKT', 'KT', 'LGT'])('an MVNO line of %s has its own carrier name', async (carrier) => {
  expect((await certified({}, { carrier, is_mvno: true })).response['carrier']).toBe(`${carrier}_MVNO`)
})
