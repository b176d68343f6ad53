import type { Carrier } from '@certification-form/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../../../test-shop.js'
import { ProviderError } from '../../provider.js'
import { type PortoneV2Options, portoneV2 } from './portoneV2.js'

afterEach(() => {
  vi.unstubAllEnvs()
})

interface Call {
  method: string
  url: string
  headers: Headers
  body: unknown
}

/** A PortOne at the edge of the network that says yes to everything. */
function fakePortone(options: Partial<PortoneV2Options> = {}) {
  const calls: Call[] = []
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const text = await request.text()
    const { method, url, headers } = request
    calls.push({ method, url, headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) })
    const verified = { status: 'VERIFIED', id: 'a1', verifiedCustomer: { name: '홍길동' } }
    return Response.json(
      method === 'GET' ? verified : url.includes('confirm') ? { identityVerification: verified } : {},
    )
  }
  const provider = portoneV2({ apiSecret: 'the-secret', channelKey: 'channel-1', fetch: send, ...options })
  return { provider, calls }
}

const attempt = { merchantUid: 'a1', address: '203.0.113.7' }
const kcpV2 = {
  media_type: 'MC01',
  cp_sms_msg: '[우리가게] 인증번호 [000000]',
  web_siteid: 'J1',
  cp_callback: '0212345678',
} as const

describe('on the wire', () => {
  test('every call is as the API description says', async () => {
    const { provider, calls } = fakePortone()
    await provider.requestOtp(hong, attempt)
    await provider.requestOtp(hong, { ...attempt, merchantUid: 'a2', previousImpUid: 'a1' })
    await provider.confirmOtp({ impUid: 'a1', otp: '012345' })
    await provider.readCertification('a1')
    const base = 'https://api.portone.io/identity-verifications/a1'
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST ${base}/send`,
      `POST ${base}/resend`,
      `POST ${base}/confirm`,
      `GET ${base}`,
    ])
    expect(calls.map(({ body }) => body)).toEqual([
      {
        channelKey: 'channel-1',
        customer: { name: '홍길동', phoneNumber: '01012345678', identityNumber: '9001011', ipAddress: '203.0.113.7' },
        operator: 'SKT',
        method: 'SMS',
      },
      undefined,
      { otp: '012345' },
      undefined,
    ])
    for (const { headers } of calls) {
      expect(headers.get('authorization')).toBe('PortOne the-secret')
      expect(headers.get('content-type')).toBe('application/json')
    }
  })

  test('the store is named in every call', async () => {
    const { provider, calls } = fakePortone({ storeId: 'store/1' })
    await provider.requestOtp(hong, attempt)
    await provider.requestOtp(hong, { ...attempt, previousImpUid: 'a1' })
    await provider.confirmOtp({ impUid: 'a1', otp: '012345' })
    await provider.readCertification('a1')
    const stores = calls.map(({ url, body }) => {
      return new URL(url).searchParams.get('storeId') ?? (body as { storeId?: string } | undefined)?.storeId
    })
    expect(stores).toEqual(Array(4).fill('store/1'))
  })

  test.each<[Carrier, boolean, string]>([
    ['SKT', false, 'SKT'],
    ['KT', false, 'KT'],
    ['LGT', false, 'LGU'],
    ['SKT', true, 'SKT_MVNO'],
    ['KT', true, 'KT_MVNO'],
    ['LGT', true, 'LGU_MVNO'],
  ])('a line of %s, MVNO: %j, is %s', async (carrier, isMvno, operator) => {
    const { provider, calls } = fakePortone()
    await provider.requestOtp({ ...hong, carrier, isMvno }, attempt)
    expect(calls[0]?.body).toMatchObject({ operator })
  })

  test.each([{ danal: { AGELIMIT: 19, CPTITLE: 'shop.example' } }, { kcpV2 }])(
    'the gateway’s own parameters go along untouched: %j',
    async (bypass) => {
      const { provider, calls } = fakePortone({ bypass })
      await provider.requestOtp(hong, attempt)
      expect(calls[0]?.body).toMatchObject({ bypass })
    },
  )
})

test('without the visitor’s address nothing is asked', async () => {
  const { provider, calls } = fakePortone()
  for (const previousImpUid of [undefined, 'a1']) {
    const request = provider.requestOtp(hong, { merchantUid: 'a1', previousImpUid })
    await expect(request).rejects.toMatchObject({ code: 'misconfigured', outcome: 'unreached' })
  }
  expect(calls).toHaveLength(0)
})

describe('the credentials', () => {
  test.each([
    ['good', 404, { type: 'IDENTITY_VERIFICATION_NOT_FOUND' }, 'good'],
    ['refused', 401, { type: 'UNAUTHORIZED' }, 'misconfigured'],
    ['of another store', 403, { type: 'FORBIDDEN' }, 'misconfigured'],
    ['not told of', 503, {}, 'carrier_unavailable'],
  ])('are %s, by an id that nobody has', async (_what, status, body, expected) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const paths: string[] = []
    const send: typeof fetch = async (input, init) => {
      const { method, url } = new Request(input, init)
      paths.push(`${method} ${new URL(url).pathname}`)
      return Response.json(body, { status })
    }
    const provider = portoneV2({ apiSecret: 's', channelKey: 'c', fetch: send })
    const outcome = await provider.checkCredentials?.().then(
      () => 'good',
      (error: unknown) => (error instanceof ProviderError ? error.code : error),
    )
    expect(outcome).toBe(expected)
    expect(paths[0]).toMatch(/^GET \/identity-verifications\/[0-9a-f]{40}$/)
    vi.restoreAllMocks()
  })
})

describe('a certification', () => {
  const read = async (customer: object, record: object = {}) => {
    const fields = { status: 'VERIFIED', id: 'a1', verifiedCustomer: { name: '홍길동', ...customer }, ...record }
    return fakePortone({ fetch: async () => Response.json(fields) }).provider.readCertification('a1')
  }
  const least = { impUid: 'a1', merchantUid: 'a1', name: '홍길동' }

  test('is built field by field', async () => {
    const customer = JSON.parse('{"__proto__":{"ci":"x"},"constructor":1,"id":"customer-1","other":2}') as object
    expect(await read(customer, { pgRawResponse: 'NAME=홍길동', customData: 'x' })).toEqual(least)
  })

  test.each([
    [{ gender: 'OTHER' }, {}],
    [{ gender: 'MALE' }, { gender: 'male' }],
    [{ gender: 'FEMALE' }, { gender: 'female' }],
    [{ isForeigner: true }, { isForeigner: true }],
    [{ birthDate: '1990-01-01T00:00:00Z' }, {}],
    [{ birthDate: '1990-01-01' }, { birthday: '1990-01-01' }],
    [{ operator: 'LGU_MVNO' }, { carrier: 'LGT', isMvno: true }],
    [{ operator: 'LGU' }, { carrier: 'LGT', isMvno: false }],
    [{ operator: 'MVNO' }, {}],
    [{ operator: null }, {}],
    [{ phoneNumber: '010-1234-5678' }, { phone: '01012345678' }],
    [{ isForeigner: 'false' }, {}],
    [{ ci: '', di: 'x'.repeat(201) }, {}],
    [
      { ci: 'CI', di: 'DI' },
      { ci: 'CI', di: 'DI' },
    ],
  ])('of %j is %j', async (customer, fields) => {
    expect(await read(customer)).toEqual({ ...least, ...fields })
  })

  test.each([
    ['2026-06-01T09:00:00+09:00', 1_780_272_000_000],
    ['2026-06-01T00:00:00.123456Z', 1_780_272_000_123],
    ['soon', undefined],
    [1_780_272_000, undefined],
  ])('verified at %j is of %j', async (verifiedAt, certifiedAt) => {
    expect((await read({}, { verifiedAt }))?.certifiedAt).toBe(certifiedAt)
  })
})

describe('refuses to start', () => {
  test.each<[object, RegExp]>([
    [{ apiSecret: '' }, /portoneV2.*no apiSecret.*PortOne console/],
    [{ apiSecret: undefined }, /no apiSecret.*environment/],
    [{ apiSecret: 'two words' }, /no header can carry.*Copy it again/],
    [{ apiSecret: '비밀' }, /no header can carry/],
    [{ channelKey: undefined }, /no channelKey/],
    [{ apiBase: 'http://api.portone.io' }, /not https.*in the clear.*Use https:\/\/api\.portone\.io/],
    [{ verificationMethod: 'APP' }, /verificationMethod "APP".*only SMS sends a code.*Write SMS/],
    [{ bypass: { kcpV2: {} } }, /without a media_type.*MC01/],
    [{ bypass: { kcpV2: { ...kcpV2, cp_sms_msg: '인증번호' } } }, /cp_sms_msg without \[000000\]/],
  ])('with %j', (wrong, sentence) => {
    const options = { apiSecret: 'canary-secret', channelKey: 'c', ...wrong } as PortoneV2Options
    expect(() => portoneV2(options)).toThrow(sentence)
    expect(() => portoneV2(options)).not.toThrow(/canary-secret|비밀|two words/)
  })

  test('in production with a sandbox, which outside it may', () => {
    const options = { apiSecret: 's', channelKey: 'c', apiBase: 'http://127.0.0.1:4000' }
    expect(() => portoneV2(options)).not.toThrow()
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => portoneV2(options)).toThrow(/not https/)
  })

  test('not over the newline at the end of a secret that was read from a file', async () => {
    const { provider, calls } = fakePortone({ apiSecret: 'the-secret\n' })
    await provider.requestOtp(hong, attempt)
    expect(calls[0]?.headers.get('authorization')).toBe('PortOne the-secret')
  })
})
