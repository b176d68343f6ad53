import { afterEach, describe, expect, test, vi } from 'vitest'
import { createSandbox } from './createSandbox.js'
import { createTestClient, PERSON } from './test-client.js'

afterEach(() => vi.unstubAllEnvs())

describe('production', () => {
  test.each(['production', 'Production', ' production '])('NODE_ENV=%j is refused', (value) => {
    vi.stubEnv('NODE_ENV', value)
    expect(() => createSandbox()).toThrow('does not run with NODE_ENV=production')
  })

  test.each(['development', 'test', ''])('NODE_ENV=%j is not', (value) => {
    vi.stubEnv('NODE_ENV', value)
    expect(() => createSandbox()).not.toThrow()
  })
})

describe('the record of calls', () => {
  test('holds what PortOne got on the wire', async () => {
    const sandbox = createSandbox()
    const client = createTestClient(sandbox)
    const impUid = await client.start({ company: '길동상점' })
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /users/getToken',
      'POST /certifications/otp/request',
    ])
    expect(sandbox.requests[1]).toMatchObject({
      search: '',
      contentType: 'application/json',
      body: { ...PERSON, company: '길동상점' },
    })
    await client.authorized('POST', `/certifications/otp/confirm/${impUid}`, new URLSearchParams({ otp: '012345' }))
    expect(sandbox.requests.at(-1)).toMatchObject({
      contentType: expect.stringContaining('application/x-www-form-urlencoded'),
      body: { otp: '012345' },
    })
  })

  test('never holds a token or the secret, however they are sent', async () => {
    const sandbox = createSandbox({ impSecret: 'the secret itself' })
    const client = createTestClient(sandbox)
    const token = await client.getToken()
    const headers: [string, string][] = [
      ['Authorization', `Bearer ${token}`],
      ['Authorization', token],
      ['X-ImpTokenHeader', token],
      ['X-ImpTokenHeader', `Bearer ${token}`],
    ]
    for (const header of headers) await client.call('GET', '/certifications/imp_1', { headers: [header] })
    const recorded = JSON.stringify(sandbox.requests)
    expect(recorded).not.toContain(token)
    expect(recorded).not.toContain('the secret itself')
    expect(sandbox.requests[1]?.headers['authorization']).toBe('Bearer <redacted>')
    expect(sandbox.requests[0]?.body).toEqual({ imp_key: 'sandbox-imp-key', imp_secret: '<redacted>' })
  })

  test('holds refused calls, too, and no page views', async () => {
    const sandbox = createSandbox()
    const client = createTestClient(sandbox)
    await client.raw('GET', '/')
    await client.raw('GET', '/inbox')
    await client.raw('POST', '/users/getToken', { body: '{', headers: { 'Content-Type': 'application/json' } })
    expect(sandbox.requests).toEqual([expect.objectContaining({ path: '/users/getToken', body: undefined })])
  })
})

describe('fetch', () => {
  test('takes what the global fetch takes', async () => {
    const { fetch } = createSandbox()
    for (const input of ['http://x.test/', new URL('http://x.test/'), new Request('http://x.test/')]) {
      expect((await fetch(input)).status).toBe(200)
    }
  })

  test('gives up when the caller does', async () => {
    const sandbox = createSandbox({ slowMs: 60_000 })
    const client = createTestClient(sandbox)
    const headers = { 'Content-Type': 'application/json', Authorization: await client.getToken() }
    const call = client.raw('POST', '/certifications/otp/request', {
      body: JSON.stringify({ ...PERSON, phone: '01000008010' }),
      headers,
      signal: AbortSignal.timeout(20),
    })
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(client.raw('GET', '/', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('an unknown address is a 404 in PortOne’s envelope', async () => {
  const answer = await createSandbox().fetch('http://x.test/payments/imp_1')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: -1, response: null })
})

test('reset forgets everything', async () => {
  const sandbox = createSandbox({ smsLateMs: 30 })
  const client = createTestClient(sandbox)
  const token = await client.getToken()
  const impUid = await client.start()
  await client.request({ phone: '01000008001' })
  const waiting = sandbox.inbox.next('01000008001')
  sandbox.reset()
  await expect(waiting).rejects.toThrow('reset')
  expect(sandbox.requests).toEqual([])
  expect(sandbox.inbox.messages).toEqual([])
  const headers = { Authorization: token }
  expect((await client.call('GET', `/certifications/${impUid}`, { headers })).status).toBe(401)
  expect((await client.get(impUid)).status).toBe(404)
  // The late SMS of before must not come after.
  await expect(sandbox.inbox.next('01000008001', { timeoutMs: 100 })).rejects.toThrow('No SMS')
})

test('nothing is ever written to the console', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
    return vi.spyOn(console, level).mockImplementation(() => undefined)
  })
  const sandbox = createSandbox({ slowMs: 1 })
  const client = createTestClient(sandbox)
  await client.request()
  await client.request({ phone: '01000001110' })
  await client.request({ phone: '01000008051' }).catch(() => undefined)
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})
