import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'
import { createTestClient } from '../test-client.js'
import { FAULTS } from './faults.js'

const sandbox = createSandbox()
let running: RunningSandbox

beforeEach(async () => {
  sandbox.reset()
  running = await sandbox.listen({ port: 0 })
})
afterEach(() => running.close())

const client = () =>
  createTestClient({ fetch: (...call) => fetch(...call), credentials: sandbox.credentials }, running.url)

async function statuses(count: number): Promise<number[]> {
  const seen: number[] = []
  for (let call = 0; call < count; call += 1) {
    seen.push((await client().raw('POST', '/users/getToken')).status)
  }
  return seen
}

describe('sandbox.faults', () => {
  test('come in the order in which they were put there, as often as was said', async () => {
    sandbox.faults.next('token', 'http-503', 2)
    sandbox.faults.next('token', 'http-429')
    expect(await statuses(4)).toEqual([503, 503, 429, 401])
    expect(sandbox.faults.waiting).toEqual([])
  })

  test('go on until they are cleared, or the sandbox is reset', async () => {
    sandbox.faults.always('token', 'http-500')
    expect(await statuses(3)).toEqual([500, 500, 500])
    sandbox.faults.clear()
    expect(await statuses(1)).toEqual([401])
    sandbox.faults.always('token', 'http-500')
    sandbox.reset()
    expect(await statuses(1)).toEqual([401])
  })

  test('of one call leave the others alone', async () => {
    sandbox.faults.always('confirm', 'hang')
    expect((await client().get(await client().start())).status).toBe(200)
  })

  test('that do not exist are refused with a sentence', () => {
    const { next } = sandbox.faults
    expect(() => next('pay' as 'token', 'hang')).toThrow('knows no call "pay"')
    expect(() => next('token', 'explode' as 'hang')).toThrow('knows no fault "explode"')
    for (const times of [0, -1, 1.5, Number.NaN]) expect(() => next('token', 'hang', times)).toThrow('whole number')
  })

  test('need a socket, and say so in process', async () => {
    sandbox.faults.next('token', 'reset-before')
    await expect(sandbox.fetch('http://sandbox.test/users/getToken', { method: 'POST' })).rejects.toThrow(
      'faults happen on a socket',
    )
  })

  test('revoke the token that a client holds', async () => {
    const token = await client().getToken()
    const impUid = await client().start()
    const read = async () =>
      (await client().raw('GET', `/certifications/${impUid}`, { headers: { Authorization: token } })).status
    expect(await read()).toBe(200)
    sandbox.faults.next('read', 'token-revoked')
    expect([await read(), await read()]).toEqual([401, 401])
  })
})

describe.each([302, 307, 308] as const)('redirect-%i', (status) => {
  test('points to another host, which counts who comes', async () => {
    sandbox.faults.next('token', `redirect-${status}`, 2)
    const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
    const seen = await fetch(`${running.url}/users/getToken`, { ...init, redirect: 'manual' })
    expect(seen.status).toBe(status)
    const { host, pathname } = new URL(seen.headers.get('location') ?? '')
    expect(host).not.toBe(new URL(running.url).host)
    expect(pathname).toBe('/users/getToken')
    expect(sandbox.faults.decoyHits).toBe(0)
    const followed = await fetch(`${running.url}/users/getToken`, init)
    expect(await followed.json()).toMatchObject({ code: 0, response: { access_token: expect.any(String) } })
    expect(sandbox.faults.decoyHits).toBe(1)
    await running.close()
    await expect(fetch(`http://${host}/`)).rejects.toThrow('fetch failed')
  })
})

describe('/faults.json', () => {
  const ask = async (method: string, body?: unknown, type = 'application/json') => {
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': type } }
    const answer = await fetch(`${running.url}/faults.json`, { method, ...init })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  test('lists the table and what is waiting', async () => {
    sandbox.faults.always('read', 'stall')
    const { body } = await ask('GET')
    expect(body).toEqual({
      faults: FAULTS,
      waiting: [{ call: 'read', fault: 'stall', times: 'always' }],
      decoyHits: 0,
    })
  })

  test('puts faults there and takes them away', async () => {
    const wish = { call: 'token', fault: 'http-503' }
    expect((await ask('POST', wish)).body['waiting']).toEqual([{ ...wish, times: 1 }])
    expect((await ask('POST', { ...wish, times: 'always' })).body['waiting']).toHaveLength(2)
    expect(await statuses(3)).toEqual([503, 503, 503])
    expect((await ask('DELETE')).body['waiting']).toEqual([])
    expect(await statuses(1)).toEqual([401])
  })

  test.each([[null], [[]], [{}], [{ call: 'token' }], [{ call: 'token', fault: 'hang', times: 0 }], ['hang']])(
    'refuses %j with a sentence',
    async (wish) => {
      expect(await ask('POST', wish)).toMatchObject({ status: 400, body: { error: expect.stringMatching(/\w{3}/) } })
    },
  )

  test('takes JSON only, which no page of another origin can send unasked', async () => {
    expect((await ask('POST', { call: 'token', fault: 'hang' }, 'text/plain')).status).toBe(415)
    expect(sandbox.faults.waiting).toEqual([])
  })
})
