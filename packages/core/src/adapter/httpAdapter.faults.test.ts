import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { CertificationError } from '../errors.js'
import { createHttpAdapter } from './httpAdapter.js'
import { PERSON, type Respond, answer, startServer } from './test-server.js'

const OTP = { impUid: 'imp_1', otp: '482913' }

async function refusalOf(call: Promise<unknown>): Promise<CertificationError> {
  const thrown: unknown = await call.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(CertificationError)
  return thrown as CertificationError
}

/** Both calls against one server: how each was refused, and how often the server was asked. */
async function refusals(respond: Respond, timeout = 5000) {
  const { url, requests } = await startServer(respond)
  const adapter = createHttpAdapter({ baseUrl: url, timeout })
  const { signal } = new AbortController()
  const request = await refusalOf(adapter.requestOtp(PERSON, { signal }))
  const confirm = await refusalOf(adapter.confirmOtp(OTP, { signal }))
  for (const error of [request, confirm]) {
    const said = inspect(error, { depth: null, showHidden: true })
    for (const secret of ['홍길동', PERSON.phone, PERSON.birth, OTP.otp]) expect(said).not.toContain(secret)
  }
  return { request: request.code, confirm: confirm.code, asked: requests.length }
}

const HTML = '<!doctype html><title>홍길동</title>'

describe('an answer that is none', () => {
  it.each<[string, Respond, string]>([
    ['a page of HTML with 200, from a wrong route', answer(200, HTML, { 'content-type': 'text/html' }), 'unknown'],
    [
      'a page of HTML with 502, from a proxy',
      answer(502, HTML, { 'content-type': 'text/html' }),
      'carrier_unavailable',
    ],
    ['a page of HTML with 404', answer(404, HTML, { 'content-type': 'text/html' }), 'misconfigured'],
    ['nothing with 200', answer(200, ''), 'unknown'],
    ['JSON cut off with 200', answer(200, '{"impUid":"imp_'), 'unknown'],
    ['JSON with something behind it', answer(200, '{"impUid":"imp_1"}{"impUid":"imp_2"}'), 'unknown'],
    ['a bare word', answer(200, 'undefined'), 'unknown'],
  ])('%s', async (_, respond, code) => {
    expect(await refusals(respond)).toEqual({ request: code, confirm: code, asked: 2 })
  })

  it('204', async () => {
    const { request, confirm, asked } = await refusals((response) => response.writeHead(204).end())
    expect([request, confirm, asked]).toEqual(['unknown', 'unknown', 2])
  })

  it('a redirect, which is not followed', async () => {
    const target = await startServer(answer(200, { impUid: 'stolen' }))
    for (const status of [301, 302, 303, 307, 308]) {
      const { asked, ...codes } = await refusals(answer(status, '', { location: target.url }))
      expect(codes).toEqual({ request: 'network', confirm: 'network' })
      expect(asked).toBe(2)
    }
    expect(target.requests).toHaveLength(0)
  })

  it.each([
    null,
    [],
    'imp_1',
    7,
    {},
    { impUid: 7 },
    { impUid: '' },
    { impUid: null },
    { impUid: 'a', expiresIn: '180' },
  ])('a challenge like %j', async (challenge) => {
    const { url, requests } = await startServer(answer(200, JSON.stringify(challenge)))
    const { signal } = new AbortController()
    const { code } = await refusalOf(createHttpAdapter({ baseUrl: url }).requestOtp(PERSON, { signal }))
    expect(code).toBe('unknown')
    expect(requests).toHaveLength(1)
  })

  it('takes no prototype from a challenge', async () => {
    const { url } = await startServer(answer(200, '{"impUid":"a","__proto__":{"attemptsLeft":99}}'))
    const { signal } = new AbortController()
    const challenge = await createHttpAdapter({ baseUrl: url }).requestOtp(PERSON, { signal })
    expect(challenge.attemptsLeft).toBeUndefined()
    expect(Object.getPrototypeOf(challenge)).toBe(Object.prototype)
  })
})

describe('a connection', () => {
  it('reset before the answer is a network error, and not tried again', async () => {
    const { request, confirm, asked } = await refusals((response) => response.socket?.destroy())
    expect([request, confirm, asked]).toEqual(['network', 'network', 2])
  })

  it('reset in the middle of the answer is a network error', async () => {
    const { request, confirm, asked } = await refusals((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"impUid":"imp_1"', () => response.socket?.destroy())
    })
    expect([request, confirm, asked]).toEqual(['network', 'network', 2])
  })

  it('that nobody listens to is a network error', async () => {
    const unused = createServer()
    const port = await new Promise<number>((listening) => {
      unused.listen(0, '127.0.0.1', () => listening((unused.address() as AddressInfo).port))
    })
    await new Promise((closed) => {
      unused.close(closed)
    })
    const adapter = createHttpAdapter({ baseUrl: `http://127.0.0.1:${port}` })
    const { signal } = new AbortController()
    expect((await refusalOf(adapter.requestOtp(PERSON, { signal }))).code).toBe('network')
  })

  it('that never answers is a timeout, and not tried again', async () => {
    // Long enough for a busy machine to have asked by then.
    const { request, confirm, asked } = await refusals(() => {}, 2000)
    expect([request, confirm, asked]).toEqual(['timeout', 'timeout', 2])
  })

  it('that stops in the middle of the answer is a timeout', async () => {
    const { request, confirm } = await refusals((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"impUid":')
    }, 50)
    expect([request, confirm]).toEqual(['timeout', 'timeout'])
  })

  it.each([Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, 2 ** 31])(
    'that may take %d ms is not given up at once: timers overflow',
    async (timeout) => {
      const { url } = await startServer((response, request) => {
        setTimeout(() => answer(200, { impUid: 'a' })(response, request), 30)
      })
      const { signal } = new AbortController()
      const adapter = createHttpAdapter({ baseUrl: url, timeout })
      await expect(adapter.requestOtp(PERSON, { signal })).resolves.toEqual({ impUid: 'a' })
    },
  )
})

describe('an abort', () => {
  it('before the call sends nothing, whatever the fetch is', async () => {
    const { url, requests } = await startServer(answer(200, { impUid: 'a' }))
    const deaf = vi.fn<typeof fetch>(async () => Response.json({ impUid: 'a' }))
    const signal = AbortSignal.abort()
    for (const adapter of [createHttpAdapter({ baseUrl: url }), createHttpAdapter({ baseUrl: url, fetch: deaf })]) {
      expect((await refusalOf(adapter.requestOtp(PERSON, { signal }))).code).toBe('aborted')
      expect((await refusalOf(adapter.confirmOtp(OTP, { signal }))).code).toBe('aborted')
    }
    expect(requests).toHaveLength(0)
    expect(deaf).not.toHaveBeenCalled()
  })

  it('while the server works ends the call at once', async () => {
    const controller = new AbortController()
    const { url, requests } = await startServer(() => controller.abort())
    const adapter = createHttpAdapter({ baseUrl: url })
    expect((await refusalOf(adapter.requestOtp(PERSON, controller))).code).toBe('aborted')
    expect(requests).toHaveLength(1)
  })

  it('while the answer is read ends the call', async () => {
    const controller = new AbortController()
    const { url } = await startServer((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"impUid":', () => setTimeout(() => controller.abort(), 20))
    })
    const adapter = createHttpAdapter({ baseUrl: url })
    expect((await refusalOf(adapter.requestOtp(PERSON, controller))).code).toBe('aborted')
  })

  it('after the call does nothing, and no listener or timer is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const controller = new AbortController()
      const removed = vi.spyOn(controller.signal, 'removeEventListener')
      const added = vi.spyOn(controller.signal, 'addEventListener')
      const instant: typeof fetch = async () => Response.json({ impUid: 'a' })
      const adapter = createHttpAdapter({ fetch: instant })
      await expect(adapter.requestOtp(PERSON, controller)).resolves.toEqual({ impUid: 'a' })
      controller.abort()
      expect(added).toHaveBeenCalledOnce()
      expect(removed.mock.calls[0]?.slice(0, 2)).toEqual(added.mock.calls[0]?.slice(0, 2))
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
