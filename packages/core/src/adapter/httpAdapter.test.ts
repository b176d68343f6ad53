import { describe, expect, it } from 'vitest'
import { CERTIFICATION_ERROR_CODES, CertificationError } from '../errors.js'
import { createHttpAdapter } from './httpAdapter.js'
import { PERSON, type Respond, answer, startServer } from './test-server.js'

const context = () => ({ signal: new AbortController().signal })
const CHALLENGE = { impUid: 'imp_1', expiresIn: 180, resendIn: 30, attemptsLeft: 5 }

async function start(respond: Respond, options: Parameters<typeof createHttpAdapter>[0] = {}) {
  const { url, requests } = await startServer(respond)
  return { adapter: createHttpAdapter({ baseUrl: `${url}/api/certification`, ...options }), requests, url }
}

/** What a call was refused with, as a code. Anything but a CertificationError is a failure of its own. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  const thrown: unknown = await call.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(CertificationError)
  return (thrown as CertificationError).code
}

describe('servers that write null for what is absent', () => {
  it('are understood in a challenge and in a refusal', async () => {
    const nulls = { expiresIn: null, resendIn: null, attemptsLeft: null }
    const sent = await start(answer(200, { impUid: 'imp_1', ...nulls }))
    await expect(sent.adapter.requestOtp(PERSON, context())).resolves.toEqual({ impUid: 'imp_1' })
    const body = { code: 'rate_limited', message: null, fields: null, retryAfter: 9, attemptsLeft: null }
    const refused = await start(answer(429, body))
    const call = refused.adapter.requestOtp(PERSON, context())
    await expect(call).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 9, fields: undefined })
  })
})

describe('what is sent', () => {
  it('is the identity as JSON, and nothing of it in the URL', async () => {
    const { adapter, requests } = await start(answer(200, CHALLENGE))
    await expect(adapter.requestOtp(PERSON, context())).resolves.toEqual(CHALLENGE)
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/certification/otp/request' })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(PERSON)
    expect(requests[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' })
    expect(requests[0]?.headers.referer).toBeUndefined()
    for (const value of ['01012345678', '900101', encodeURIComponent('홍길동')]) {
      expect(requests[0]?.url).not.toContain(value)
      expect(JSON.stringify(requests[0]?.headers)).not.toContain(value)
    }
  })

  it('is impUid and code, and neither is in the URL', async () => {
    const { adapter, requests } = await start(answer(200, { status: 'verified' }))
    const sent = { impUid: '../../admin?x=1#', otp: '000123' }
    const more = { ...sent, name: '홍길동' }
    await expect(adapter.confirmOtp(more, context())).resolves.toEqual({ status: 'verified' })
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/certification/otp/confirm' })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(sent)
  })

  it.each(['/api/certification', '/api/certification/', '', '/'])('goes to the paths below %j', async (path) => {
    const { url, requests } = await startServer(answer(200, CHALLENGE))
    await createHttpAdapter({ baseUrl: url + path }).requestOtp(PERSON, context())
    expect(requests[0]?.url).toBe(`${path.replace(/\/$/, '')}/otp/request`)
  })

  it('has the headers of the merchant, asked for anew with each call', async () => {
    let calls = 0
    const headers = () => ({ 'x-csrf-token': `token-${(calls += 1)}` })
    const { adapter, requests } = await start(answer(200, CHALLENGE), { headers })
    await adapter.requestOtp(PERSON, context())
    await adapter.requestOtp(PERSON, context())
    expect(requests.map((request) => request.headers['x-csrf-token'])).toEqual(['token-1', 'token-2'])
    expect(requests[1]?.headers['content-type']).toBe('application/json')
  })

  it('asks the browser to keep it to itself', async () => {
    const seen: (RequestInit | undefined)[] = []
    const spying: typeof fetch = async (_, init) => {
      seen.push(init)
      return Response.json(CHALLENGE)
    }
    await createHttpAdapter({ fetch: spying }).requestOtp(PERSON, context())
    expect(seen[0]).toMatchObject({
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    })
  })
})

describe('an answer that is fine', () => {
  it('of a request may leave out all but impUid; what is not known is dropped', async () => {
    const { adapter } = await start(answer(200, { impUid: 'a', merchantUid: 'b' }))
    await expect(adapter.requestOtp(PERSON, context())).resolves.toEqual({ impUid: 'a' })
  })

  it.each([{ status: 'verified' }, { userId: 7 }, null, 'ok', [], true, 0])(
    'of a confirm is the merchant’s: %j',
    async (result) => {
      const { adapter } = await start(answer(200, JSON.stringify(result)))
      await expect(adapter.confirmOtp({ impUid: 'a', otp: '482913' }, context())).resolves.toEqual(result)
    },
  )
})

describe('a refusal', () => {
  it.each(CERTIFICATION_ERROR_CODES)('%s is thrown with its details, asked for once', async (code) => {
    const refusal = { code, message: 'for logs', fields: ['name'], retryAfter: 30, attemptsLeft: 2 }
    const { adapter, requests } = await start(answer(422, { ...refusal, stack: '홍길동' }))
    for (const call of [
      adapter.requestOtp(PERSON, context()),
      adapter.confirmOtp({ impUid: 'a', otp: '482913' }, context()),
    ]) {
      const error: unknown = await call.catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(CertificationError)
      expect(error).toMatchObject({ code, fields: ['name'], retryAfter: 30, attemptsLeft: 2 })
      expect(JSON.stringify(error)).not.toMatch(/for logs|홍길동/)
    }
    expect(requests).toHaveLength(2)
  })

  it.each([
    [400, 'unknown'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'misconfigured'],
    [405, 'misconfigured'],
    [408, 'timeout'],
    [409, 'unknown'],
    [418, 'unknown'],
    [429, 'rate_limited'],
    [500, 'unknown'],
    [502, 'carrier_unavailable'],
    [503, 'carrier_unavailable'],
    [504, 'timeout'],
  ])('%d without a code of ours is %s, asked for once', async (status, code) => {
    const { adapter, requests } = await start(answer(status, { code: 'E1234', message: '홍길동' }))
    expect(await codeOf(adapter.requestOtp(PERSON, context()))).toBe(code)
    expect(await codeOf(adapter.confirmOtp({ impUid: 'a', otp: '482913' }, context()))).toBe(code)
    expect(requests).toHaveLength(2)
  })

  it.each(['', 'null', '[]', '"network"', '{"code":"network"', '<html>502</html>'])(
    'with the body %j goes by its status',
    async (body) => {
      const { adapter } = await start(answer(502, body))
      expect(await codeOf(adapter.requestOtp(PERSON, context()))).toBe('carrier_unavailable')
    },
  )
})
