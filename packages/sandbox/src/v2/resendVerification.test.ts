import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { wrongOtp } from '../test-client.js'
import { createTestClock } from '../test-clock.js'
import { createV2Client, CUSTOMER } from './test-client-v2.js'

async function started(customer = {}, changes = {}) {
  const clock = createTestClock()
  const sandbox = createSandbox({ now: clock.now })
  const client = createV2Client(sandbox)
  const phone = { phoneNumber: CUSTOMER.phoneNumber, ...customer }.phoneNumber
  const id = await client.start(customer, changes)
  const latestOtp = (): string => sandbox.inbox.latestOtp(phone) ?? ''
  return { clock, sandbox, client, id, latestOtp }
}

test('keeps the id and replaces the OTP, and the SMS names the same shop', async () => {
  const { sandbox, client, id, latestOtp } = await started({}, { bypass: { danal: { CPTITLE: '길동상점' } } })
  const old = latestOtp()
  expect(await client.resend(id)).toEqual({ status: 200, body: {} })
  expect(latestOtp()).not.toBe(old)
  expect(sandbox.inbox.messages.map(({ text }) => text.includes('[길동상점]'))).toEqual([true, true])
  expect((await client.confirm(id, old)).body).toMatchObject({ pgCode: '9013' })
  const { body } = await client.confirm(id, latestOtp())
  expect(body['identityVerification']).toMatchObject({ status: 'VERIFIED', id })
})

test('starts the time of the OTP again, for one that has expired too', async () => {
  const { clock, client, id, latestOtp } = await started()
  clock.advanceSeconds(200)
  expect((await client.confirm(id, latestOtp())).body).toMatchObject({ pgCode: '9993' })
  expect((await client.get(id)).body['status']).toBe('FAILED')
  await client.resend(id)
  expect((await client.get(id)).body['status']).toBe('READY')
  clock.advanceSeconds(179)
  expect((await client.confirm(id, latestOtp())).status).toBe(200)
})

test('does not give the wrong tries back', async () => {
  const { client, id, latestOtp } = await started()
  for (let attempt = 1; attempt <= 3; attempt += 1) await client.confirm(id, wrongOtp(latestOtp()))
  await client.resend(id)
  for (let attempt = 4; attempt <= 5; attempt += 1) {
    expect((await client.confirm(id, wrongOtp(latestOtp()))).body).toMatchObject({ pgCode: '9013' })
  }
  expect((await client.confirm(id, latestOtp())).body).toMatchObject({ pgCode: '9991' })
  expect((await client.resend(id)).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '9991' })
})

test('the sixth SMS of one id is 3041, and the last OTP still works', async () => {
  const { sandbox, client, id, latestOtp } = await started()
  for (let sent = 2; sent <= 5; sent += 1) expect((await client.resend(id)).status).toBe(200)
  expect((await client.resend(id)).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '3041' })
  expect(sandbox.inbox.messages).toHaveLength(5)
  expect((await client.confirm(id, latestOtp())).status).toBe(200)
})

test('resend_refused: the first SMS comes, no second one', async () => {
  const { sandbox, client, id, latestOtp } = await started({ phoneNumber: '01000008605' })
  expect((await client.resend(id)).body).toMatchObject({ type: 'PG_PROVIDER', pgCode: '3041' })
  expect(sandbox.inbox.messages).toHaveLength(1)
  expect((await client.confirm(id, latestOtp())).status).toBe(200)
})

test('an OTP that never arrived is replaced, too', async () => {
  const { sandbox, client, id } = await started({ phoneNumber: '01000008002' })
  expect((await client.resend(id)).status).toBe(200)
  expect(sandbox.inbox.messages).toEqual([])
})

test('takes the store in the address', async () => {
  const { client, id } = await started()
  expect((await client.resend(id, '?storeId=store-sandbox')).status).toBe(200)
  expect((await client.get(id, '?storeId=store-sandbox')).status).toBe(200)
  for (const call of [client.resend, client.get]) {
    expect((await call(id, '?storeId=store-other')).body['type']).toBe('FORBIDDEN')
    for (const search of ['?storeId=', '?storeId=store-sandbox&storeId=store-sandbox']) {
      expect((await call(id, search)).body['type']).toBe('INVALID_REQUEST')
    }
  }
})
