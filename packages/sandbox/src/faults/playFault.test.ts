import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'
import { createTestClient, PERSON } from '../test-client.js'
import { FAULT_CALLS, type FaultCall } from './faultQueue.js'
import { type FaultId, FAULTS } from './faults.js'
import { onSocket, type OnSocket } from './test-faulty.js'

const OTHER = '01055556666'
const sandbox = createSandbox()
let running: RunningSandbox
let impUid: string
let otp: string
let token: string

const client = () =>
  createTestClient({ fetch: (...call) => fetch(...call), credentials: sandbox.credentials }, running.url)

beforeAll(async () => {
  running = await sandbox.listen({ port: 0 })
})
beforeEach(async () => {
  sandbox.reset()
  impUid = await client().start()
  otp = sandbox.inbox.latestOtp(PERSON.phone) ?? ''
  token = await client().getToken()
})
afterAll(() => running.close())

const SILENT = new Set<FaultId>(['hang', 'hang-after', 'stall', 'slow-drip'])

function send(call: FaultCall, fault?: FaultId): Promise<OnSocket> {
  const { impKey, impSecret } = sandbox.credentials
  const calls = {
    token: ['POST', '/users/getToken', { imp_key: impKey, imp_secret: impSecret }],
    request: ['POST', '/certifications/otp/request', { ...PERSON, phone: OTHER }],
    confirm: ['POST', `/certifications/otp/confirm/${impUid}`, { otp }],
    read: ['GET', `/certifications/${impUid}`, {}],
    delete: ['DELETE', `/certifications/${impUid}`, {}],
  } as const
  const [method, path, body] = calls[call]
  if (fault !== undefined) sandbox.faults.next(call, fault)
  const patience = fault !== undefined && SILENT.has(fault) ? 300 : 20_000
  return onSocket(running, method, path, { token, body, patience, limit: 100_000 })
}

const status = async (call: FaultCall) => (await send(call)).status
const isCertified = async () => (await client().get(impUid)).response['certified']

describe.each(FAULTS)('$id', ({ id, work }) => {
  test.each(FAULT_CALLS)('is met by %s once, and then no more', async (call) => {
    await send(call, id)
    await vi.waitFor(() => expect(sandbox.faults.waiting).toEqual([]), 20_000)
    token = await client().getToken()
    // What has been certified, or deleted, cannot be once more.
    const again = { confirm: 400, delete: 404 } as Partial<Record<FaultCall, number>>
    const expected = (work === 'done' ? again[call] : undefined) ?? 200
    await vi.waitFor(async () => expect(await status(call)).toBe(expected), 20_000)
  })

  test('does the work or not, as the table says, and is in the log of calls', async () => {
    await send('confirm', id)
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'POST', body: { otp } })
    token = await client().getToken()
    await send('request', id)
    await vi.waitFor(() => expect(sandbox.faults.waiting).toEqual([]), 20_000)
    expect(await isCertified()).toBe(work === 'done')
    expect(sandbox.inbox.latestOtp(OTHER) !== undefined).toBe(work === 'done')
  })
})

describe('on the socket', () => {
  const success = { code: 0, response: { certified: true, name: PERSON.name } }

  test.each(['wrong-content-type', 'no-content-type', 'http-500-json', 'http-504-json'] as const)(
    '%s carries the answer of a success that never happened',
    async (id) => {
      const { body } = await send('confirm', id)
      expect(JSON.parse(body.toString())).toMatchObject(success)
      expect(JSON.parse((await send('token', id)).body.toString())).toMatchObject({
        response: { access_token: expect.stringMatching(/^[0-9a-f]{40}$/) },
      })
      expect(await isCertified()).toBe(false)
    },
  )

  test.each([
    ['hang', 'silent', 0],
    ['hang-after', 'silent', 0],
    ['slow-drip', 'silent', 200],
    ['stall', 'silent', 200],
    ['reset-before', 'reset', 0],
    ['reset-after', 'reset', 0],
    ['reset-midway', 'reset', 200],
    ['end-midway', 'ended', 200],
    ['html-200', 'whole', 200],
    ['html-502', 'whole', 502],
    ['no-content', 'whole', 204],
    ['http-429', 'whole', 429],
    ['http-503', 'whole', 503],
    ['token-revoked', 'whole', 401],
  ] as const)('%s is %s with status %i', async (id, ending, code) => {
    expect(await send('confirm', id)).toMatchObject({ ending, status: code })
  })

  test('half of an answer is half of one that said how long it is', async () => {
    for (const id of ['stall', 'reset-midway', 'end-midway'] as const) {
      const { headers, body } = await send('confirm', id)
      const length = Number(headers['content-length'])
      expect(body.byteLength).toBe(Math.floor(length / 2))
      expect(length).toBeGreaterThan(200)
    }
  })

  test('truncated JSON looks whole and is not', async () => {
    const { body, ending } = await send('confirm', 'truncated-json')
    expect(ending).toBe('whole')
    expect(() => void JSON.parse(body.toString())).toThrow(SyntaxError)
    expect(JSON.parse(`${body.toString()}}`)).toMatchObject(success)
  })

  test('bad UTF-8 is bad and JSON otherwise, in its middle or at its end', async () => {
    for (const id of ['bad-utf8', 'cut-utf8'] as const) {
      const { body } = await send('confirm', id)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow(TypeError)
      expect(JSON.parse(body.toString().replace(/\uFFFD$/, ''))).toMatchObject(success)
    }
  })

  test('deep JSON is 30,000 deep, and a success beside', async () => {
    const { body } = await send('confirm', 'deep-json')
    expect(body.toString().split('[')).toHaveLength(30_001)
    expect(body.toString()).toContain('"certified":true')
  })

  test('duplicate keys end in a success, and __proto__ has it inside', async () => {
    const twice = (await send('confirm', 'duplicate-keys')).body.toString()
    expect(twice).toContain('{"code":null,"code":0,')
    expect(JSON.parse(twice)).toMatchObject(success)
    const inside = (await send('confirm', 'proto-keys')).body.toString()
    expect(inside).toMatch(/^\{"__proto__":\{"code":0,.*"response":\{"__proto__":\{.*"certified":true/)
  })

  test('numbers and booleans are text, texts are lists', async () => {
    const { body } = await send('confirm', 'loose-types')
    expect(JSON.parse(body.toString())).toMatchObject({
      code: '0',
      message: null,
      response: { certified: 'true', imp_uid: [impUid] },
    })
  })

  test('ids are a path or somebody else’s', async () => {
    const idIn = async (id: FaultId) => {
      const { response } = JSON.parse((await send('confirm', id)).body.toString()) as { response: { imp_uid: string } }
      return response.imp_uid
    }
    expect(await idIn('path-id')).toBe('../../users/getToken')
    expect(await idIn('other-id')).not.toBe(impUid)
  })

  test('429 says when to come back, or does not', async () => {
    expect((await send('confirm', 'http-429')).headers).not.toHaveProperty('retry-after')
    expect((await send('confirm', 'http-429-retry-after')).headers).toMatchObject({ 'retry-after': '30' })
  })
})
