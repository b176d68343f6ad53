import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createV2Client, CUSTOMER } from './test-client-v2.js'

async function getWith(authorization: string) {
  const client = createV2Client(createSandbox())
  const path = client.pathOf(await client.start())
  const answer = await client.raw('GET', path, { headers: { Authorization: authorization } })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test.each(['PortOne sandbox-api-secret', 'portone sandbox-api-secret'])('Authorization: %s', async (authorization) => {
  expect((await getWith(authorization)).status).toBe(200)
})

test.each(['PortOne wrong', 'PortOne', 'Bearer sandbox-api-secret', 'sandbox-api-secret', ''])(
  'Authorization: %s is UNAUTHORIZED',
  async (authorization) => {
    expect(await getWith(authorization)).toMatchObject({ status: 401, body: { type: 'UNAUTHORIZED' } })
  },
)

test('a token of V1 opens nothing here, and the secret opens nothing there', async () => {
  const sandbox = createSandbox()
  const { impKey, impSecret, apiSecret } = sandbox.credentials
  const form = new URLSearchParams({ imp_key: impKey, imp_secret: impSecret })
  const token = (await (
    await sandbox.fetch('http://x.test/users/getToken', { method: 'POST', body: form })
  ).json()) as {
    response: { access_token: string }
  }
  const get = (path: string, authorization: string) => {
    return sandbox.fetch(`http://x.test${path}`, { headers: { Authorization: authorization } })
  }
  for (const scheme of ['Bearer', 'PortOne']) {
    expect((await get('/identity-verifications/a', `${scheme} ${token.response.access_token}`)).status).toBe(401)
    expect((await get('/certifications/imp_1', `${scheme} ${apiSecret}`)).status).toBe(401)
  }
})

test('credentials of one’s own are the ones it takes', async () => {
  const own = { apiSecret: 'own-secret', storeId: 'store-own', channelKey: 'channel-key-own' }
  const sandbox = createSandbox(own)
  expect(sandbox.credentials).toMatchObject(own)
  const client = createV2Client(sandbox)
  expect((await client.send('order-1', {}, { storeId: 'store-own' })).status).toBe(200)
  expect((await client.get('order-1')).body).toMatchObject({ channel: { key: 'channel-key-own' } })
})

test('every default credential says that it is the sandbox’s', () => {
  for (const value of Object.values(createSandbox().credentials)) expect(value).toContain('sandbox')
})

test.each(['application/json', 'text/plain;charset=UTF-8', 'application/octet-stream', ''])(
  'JSON is understood as %j: PortOne’s own server SDK declares none',
  async (type) => {
    const client = createV2Client(createSandbox())
    const body = new Blob([JSON.stringify(client.sendBody())])
    const call = type === '' ? { body } : { body, headers: { 'Content-Type': type } }
    const answer = await client.raw('POST', client.pathOf('order-1', '/send'), call)
    expect(answer.status).toBe(200)
  },
)

test.each(['{', '[]', '"text"', 'null', '7', '', 'otp=123456'])('a body of %j is INVALID_REQUEST', async (body) => {
  const client = createV2Client(createSandbox())
  for (const step of ['/send', '/confirm']) {
    const answer = await client.raw('POST', client.pathOf(await client.start(), step), { body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: 'INVALID_REQUEST' })
  }
})

test('a body above 16 KiB is INVALID_REQUEST and recorded without it', async () => {
  const sandbox = createSandbox()
  const client = createV2Client(sandbox)
  const { body } = await client.send('order-1', {}, { customData: 'x'.repeat(17_000) })
  expect(body['type']).toBe('INVALID_REQUEST')
  expect(sandbox.requests.at(-1)).toMatchObject({ path: '/identity-verifications/order-1/send', body: undefined })
})

test('calls are recorded as they came, without the secret', async () => {
  const sandbox = createSandbox({ apiSecret: 'the-secret-itself' })
  const client = createV2Client(sandbox)
  await client.send('order-1')
  await client.get('order-1', '?storeId=store-sandbox')
  expect(sandbox.requests).toMatchObject([
    { method: 'POST', path: '/identity-verifications/order-1/send', body: { customer: CUSTOMER } },
    { method: 'GET', path: '/identity-verifications/order-1', search: '?storeId=store-sandbox' },
  ])
  expect(sandbox.requests[0]?.headers['authorization']).toBe('PortOne <redacted>')
  expect(JSON.stringify(sandbox.requests)).not.toContain('the-secret-itself')
})
