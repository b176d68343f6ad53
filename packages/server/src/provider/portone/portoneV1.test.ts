import { afterEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../../test-shop.js'
import { portoneV1 } from './portoneV1.js'

const identity = hong
const certified = { imp_uid: 'imp_1', pg_provider: 'danal', foreigner: false, certified: true }

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

interface Call {
  method: string
  path: string
  headers: Headers
  body: unknown
}

/** A PortOne at the edge of the network: tokens that end when told, and whatever `answer` says. */
function fakePortone(
  answer: (call: Call, token: string | undefined) => Response | Promise<Response>,
  tokenLife = 1800,
) {
  const calls: Call[] = []
  let tokens = 0
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    const text = await request.text()
    const call = {
      method,
      path: pathname + search,
      headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
    calls.push(call)
    if (pathname !== '/users/getToken') return answer(call, headers.get('authorization')?.replace('Bearer ', ''))
    tokens += 1
    // Its clock is five hours off: only the difference counts.
    const now = Math.floor(Date.now() / 1000) + 18_000
    return reply({ access_token: `token-${tokens}`, now, expired_at: now + tokenLife })
  }
  const provider = portoneV1({ impKey: 'the-key', impSecret: 'the-secret', fetch: send })
  return { provider, calls, paths: () => calls.map(({ method, path }) => `${method} ${path}`), tokens: () => tokens }
}

function reply(response: unknown, status = 200, code = 0, message: string | null = null): Response {
  return Response.json({ code, message, response }, { status })
}

const sent = () => reply({ imp_uid: 'imp_1' })

describe('on the wire', () => {
  test('every call is as the API description says', async () => {
    const { provider, calls, paths } = fakePortone(({ path }) => (path.endsWith('request') ? sent() : reply(certified)))
    await provider.requestOtp(identity, { merchantUid: 'a1' })
    await provider.confirmOtp({ impUid: 'imp_1', otp: '012345' })
    await provider.readCertification('imp_1')
    expect(paths()).toEqual([
      'POST /users/getToken',
      'POST /certifications/otp/request',
      'POST /certifications/otp/confirm/imp_1',
      'GET /certifications/imp_1',
    ])
    expect(calls[0]?.body).toEqual({ imp_key: 'the-key', imp_secret: 'the-secret' })
    expect(calls[1]?.body).toEqual({
      name: '홍길동',
      phone: '01012345678',
      birth: '900101',
      gender_digit: '1',
      carrier: 'SKT',
      is_mvno: false,
      merchant_uid: 'a1',
    })
    expect(calls[2]?.body).toEqual({ otp: '012345' })
    expect(calls.map(({ headers }) => headers.get('content-type'))).toEqual(Array(4).fill('application/json'))
    const [token, ...others] = calls.map(({ headers }) => headers.get('authorization'))
    expect(token).toBeNull()
    expect(others).toEqual(Array(3).fill('Bearer token-1'))
  })

  test.each(['../users/getToken', 'imp_1/..', 'imp_1?x', 'imp 1', '', '임', 'x'.repeat(65)])(
    'an imp_uid of %j never becomes a path',
    async (impUid) => {
      const { provider, calls } = fakePortone(() => reply(certified))
      await expect(provider.confirmOtp({ impUid, otp: '123456' })).rejects.toMatchObject({ code: 'challenge_lost' })
      await expect(provider.readCertification(impUid)).rejects.toMatchObject({ code: 'challenge_lost' })
      expect(calls).toHaveLength(0)
    },
  )
})

describe('the token', () => {
  test('is fetched once for 1,000 cold calls', async () => {
    const { provider, tokens, calls } = fakePortone(sent)
    await Promise.all(Array.from({ length: 1000 }, () => provider.requestOtp(identity, { merchantUid: 'a1' })))
    expect(tokens()).toBe(1)
    expect(calls).toHaveLength(1001)
  })

  test('is renewed 60 seconds before it ends, by PortOne’s clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { provider, tokens } = fakePortone(sent)
    await provider.requestOtp(identity, { merchantUid: 'a1' })
    vi.setSystemTime(Date.now() + 1_739_000)
    await provider.requestOtp(identity, { merchantUid: 'a1' })
    expect(tokens()).toBe(1)
    vi.setSystemTime(Date.now() + 1000)
    await provider.requestOtp(identity, { merchantUid: 'a1' })
    expect(tokens()).toBe(2)
  })

  test('is renewed once after a 401, for however many calls met it', async () => {
    const { provider, tokens, calls } = fakePortone((_call, token) =>
      token === 'token-1' ? reply(null, 401, -1) : sent(),
    )
    await Promise.all(Array.from({ length: 100 }, () => provider.requestOtp(identity, { merchantUid: 'a1' })))
    expect(tokens()).toBe(2)
    expect(calls.filter(({ path }) => path.endsWith('/otp/request'))).toHaveLength(200)
  })

  test('that was renewed meanwhile is not dropped by a late 401 to the old one', async () => {
    let answerLate = (): void => undefined
    const late = new Promise<void>((resolve) => (answerLate = resolve))
    let asked = 0
    const { provider, tokens } = fakePortone(async (_call, token) => {
      asked += 1
      if (asked === 1) await late
      return token === 'token-1' ? reply(null, 401, -1) : sent()
    })
    const first = provider.requestOtp(identity, { merchantUid: 'a1' })
    await vi.waitFor(() => expect(asked).toBe(1))
    await provider.requestOtp(identity, { merchantUid: 'a2' })
    answerLate()
    await first
    await provider.requestOtp(identity, { merchantUid: 'a3' })
    expect(tokens()).toBe(2)
  })

  test('that keeps being refused is a misconfiguration, asked for twice and no more', async () => {
    const { provider, paths } = fakePortone(() => reply(null, 401, -1))
    await expect(provider.requestOtp(identity, { merchantUid: 'a1' })).rejects.toMatchObject({ code: 'misconfigured' })
    expect(paths().filter((path) => path.endsWith('getToken'))).toHaveLength(2)
    expect(paths().filter((path) => path.endsWith('request'))).toHaveLength(2)
  })

  test('that could not be fetched is fetched again by the next call', async () => {
    let down = true
    const { provider } = fakePortone(sent)
    const flaky = portoneV1({
      impKey: 'k',
      impSecret: 's',
      fetch: async (input) => {
        if (down) throw new TypeError('fetch failed')
        const { url } = new Request(input)
        return url.endsWith('getToken') ? reply({ access_token: 't', now: 1, expired_at: 1801 }) : sent()
      },
    })
    await expect(flaky.requestOtp(identity, { merchantUid: 'a1' })).rejects.toMatchObject({ outcome: 'unreached' })
    down = false
    await expect(flaky.requestOtp(identity, { merchantUid: 'a1' })).resolves.toEqual({ impUid: 'imp_1' })
    expect(provider).toBeDefined()
  })
})

describe('reading', () => {
  test('is tried a second time, requests and confirms are not', async () => {
    const { provider, paths } = fakePortone(() => reply(null, 500, -1))
    await expect(provider.readCertification('imp_1')).rejects.toMatchObject({ code: 'carrier_unavailable' })
    await provider.requestOtp(identity, { merchantUid: 'a1' }).catch(() => undefined)
    await provider.confirmOtp({ impUid: 'imp_1', otp: '123456' }).catch(() => undefined)
    expect(paths().slice(1)).toEqual([
      'GET /certifications/imp_1',
      'GET /certifications/imp_1',
      'POST /certifications/otp/request',
      'POST /certifications/otp/confirm/imp_1',
    ])
  })

  test.each([
    ['there is none', () => reply(null, 404, -1)],
    ['it is not certified', () => reply({ ...certified, certified: false })],
    ['it does not say so', () => reply({ imp_uid: 'imp_1' })],
    ['it says so as text', () => reply({ ...certified, certified: 'true' })],
  ])('gives nothing when %s', async (_why, answer) => {
    expect(await fakePortone(answer).provider.readCertification('imp_1')).toBeUndefined()
  })
})

describe('a certification', () => {
  const read = async (wire: object) =>
    fakePortone(() => reply({ ...certified, ...wire })).provider.readCertification('imp_1')

  test('is built field by field', async () => {
    const wire = JSON.parse(
      '{"__proto__":{"ci":"x"},"constructor":1,"unknown":2,"origin":"https://x","name":"홍길동"}',
    ) as object
    expect(await read(wire)).toEqual({ impUid: 'imp_1', pgProvider: 'danal', name: '홍길동' })
  })

  test.each([
    ['SKT', { carrier: 'SKT', isMvno: false }],
    ['LGT_MVNO', { carrier: 'LGT', isMvno: true }],
    ['MVNO', {}],
    [null, {}],
  ])('of carrier %j has %j', async (carrier, line) => {
    expect(await read({ carrier })).toEqual({ impUid: 'imp_1', pgProvider: 'danal', ...line })
  })

  test.each([
    [{ foreigner: false, foreigner_v2: null }, undefined],
    [{ foreigner: false }, undefined],
    [{ foreigner: true }, true],
    [{ foreigner: false, foreigner_v2: false }, false],
    [{ foreigner: false, foreigner_v2: true }, true],
  ])('of %j says foreigner: %j', async (wire, isForeigner) => {
    expect((await read(wire))?.isForeigner).toBe(isForeigner)
  })
})

describe('refuses to start', () => {
  test.each([
    [{ impKey: '' }, /no impKey.*PortOne console/],
    [{ impSecret: ' ' }, /no impSecret.*environment/],
    [{ impSecret: undefined }, /no impSecret/],
    [{ apiBase: 'http://api.iamport.kr' }, /not https.*in the clear.*Use https:\/\/api\.iamport\.kr/],
    [{ apiBase: 'ftp://localhost' }, /not https/],
    [{ apiBase: 'nonsense' }, /not https/],
  ])('with %j', (wrong, sentence) => {
    const options = { impKey: 'k', impSecret: 's', ...wrong } as Parameters<typeof portoneV1>[0]
    expect(() => portoneV1(options)).toThrow(sentence)
  })

  test('in production with a sandbox, which outside it may', () => {
    const options = { impKey: 'k', impSecret: 's', apiBase: 'http://127.0.0.1:4000' }
    expect(() => portoneV1(options)).not.toThrow()
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => portoneV1(options)).toThrow(/not https/)
  })
})
