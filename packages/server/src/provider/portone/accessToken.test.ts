import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AccessToken, createAccessToken } from './accessToken.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const good = { access_token: 'token-1', now: 1000, expired_at: 2800 }

/** A token of a PortOne whose answers are these, one for each call; the last one goes on. */
function tokenOf(...answers: (() => Response | Promise<Response>)[]) {
  const calls: { url: string; init: RequestInit | undefined }[] = []
  const send: typeof fetch = async (input, init) => {
    const answer = answers[Math.min(calls.length, answers.length - 1)]
    calls.push({ url: new Request(input).url, init })
    if (!answer) throw new Error('no answer')
    return answer()
  }
  const token = createAccessToken({
    apiBase: 'https://portone.example',
    fetch: send,
    impKey: 'key',
    impSecret: 'secret',
    tokenDeadline: 5000,
  })
  return { token, calls }
}

const reply =
  (response: unknown, status = 200, code = 0) =>
  () =>
    Response.json({ code, message: null, response }, { status })

/** What a call for the token ends with, however long it pauses. */
async function outcome(token: AccessToken): Promise<unknown> {
  const ended = token.get().catch(({ code, outcome: what }: { code: string; outcome: string }) => ({ code, what }))
  await vi.advanceTimersByTimeAsync(11_000)
  return ended
}

const unavailable = { code: 'carrier_unavailable', what: 'unreached' }

test('is asked for with the key and the secret', async () => {
  const { token, calls } = tokenOf(reply(good))
  expect(await outcome(token)).toBe('token-1')
  expect(calls.map(({ url }) => url)).toEqual(['https://portone.example/users/getToken'])
  expect(calls[0]?.init?.method).toBe('POST')
  expect(JSON.parse(calls[0]?.init?.body as string)).toEqual({ imp_key: 'key', imp_secret: 'secret' })
})

describe('an answer', () => {
  test.each([
    ['without a token', { ...good, access_token: undefined }],
    ['whose token is a number', { ...good, access_token: 1234 }],
    ['whose token is empty', { ...good, access_token: '' }],
    ['whose token no header can carry', { ...good, access_token: 'one two' }],
    ['whose token begins with what no header can carry', { ...good, access_token: '\ntoken' }],
    ['whose token ends with what no header can carry', { ...good, access_token: 'token\r\nx: y' }],
    ['whose token has = in the middle', { ...good, access_token: 'a=b' }],
    ['whose token has more than 4096 letters', { ...good, access_token: 'x'.repeat(4097) }],
    ['without an end', { ...good, expired_at: undefined }],
    ['whose end is text', { ...good, expired_at: '2800' }],
    ['without its own time', { ...good, now: undefined }],
    ['whose own time is text', { ...good, now: '1000' }],
    ['of nothing', null],
  ])('%s is none', async (_what, response) => {
    const { token, calls } = tokenOf(reply(response))
    expect(await outcome(token)).toEqual(unavailable)
    expect(calls).toHaveLength(2)
  })

  test.each(['abc.DEF_012~+/-', 'padded==', 'x'.repeat(4096)])('may be %s', async (value) => {
    expect(await outcome(tokenOf(reply({ ...good, access_token: value })).token)).toBe(value)
  })

  test.each([
    ['of another code', 200, 1],
    ['of another status', 500, 0],
    ['of a status that is a success, but not this one', 201, 0],
  ])('%s holds no token, whatever it holds', async (_what, status, code) => {
    expect(await outcome(tokenOf(reply(good, status, code)).token)).toEqual(unavailable)
  })

  test('of 401 says that the credentials are wrong, at once', async () => {
    const { token, calls } = tokenOf(reply(null, 401, -1))
    expect(await outcome(token)).toEqual({ code: 'misconfigured', what: 'unreached' })
    expect(calls).toHaveLength(1)
  })

  test('that is no JSON is none', async () => {
    expect(await outcome(tokenOf(() => new Response('<html>')).token)).toEqual(unavailable)
  })
})

describe('what failed once', () => {
  test.each([
    ['a connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['an answer', reply(null, 503, -1)],
    ['a deadline', () => new Promise<Response>(() => undefined)],
  ])('%s, is tried a second time', async (_what, failing) => {
    const { token, calls } = tokenOf(failing, reply(good))
    expect(await outcome(token)).toBe('token-1')
    expect(calls).toHaveLength(2)
  })

  test('and again, is begun anew by the next call', async () => {
    const down = () => Promise.reject(new TypeError('fetch failed'))
    const { token, calls } = tokenOf(down, down, reply(good))
    expect(await outcome(token)).toEqual(unavailable)
    expect(await outcome(token)).toBe('token-1')
    expect(calls).toHaveLength(3)
  })
})

describe('a token that is held', () => {
  test('serves until 60 seconds before its end, by PortOne’s clock', async () => {
    const { token, calls } = tokenOf(reply(good), reply({ ...good, access_token: 'token-2' }))
    const begin = Date.now()
    expect(await token.get()).toBe('token-1')
    vi.setSystemTime(begin + 1_739_999)
    expect(await token.get()).toBe('token-1')
    expect(calls).toHaveLength(1)
    vi.setSystemTime(begin + 1_740_000)
    expect(await token.get()).toBe('token-2')
    expect(calls).toHaveLength(2)
  })

  test('is fetched once for all who wait for it', async () => {
    const { token, calls } = tokenOf(reply(good))
    expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(['token-1', 'token-1', 'token-1'])
    expect(calls).toHaveLength(1)
  })

  test('is forgotten when it is dropped, and another one is not', async () => {
    const { token, calls } = tokenOf(reply(good), reply({ ...good, access_token: 'token-2' }))
    token.drop('token-0')
    await token.get()
    token.drop('token-0')
    expect(await token.get()).toBe('token-1')
    token.drop('token-1')
    expect(await token.get()).toBe('token-2')
    expect(calls).toHaveLength(2)
  })
})
