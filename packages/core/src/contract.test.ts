import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedTermsSchema, otpAnswerSchema, otpChallengeSchema, refusalSchema, VERIFIED_ANSWER } from './contract.js'
import { CONFIRM_PATH, DEFAULT_BASE_PATH, REQUEST_PATH } from './contract.js'
import { CERTIFICATION_ERROR_CODES } from './errors.js'
import { EMPTY_IDENTITY, createIdentitySchema } from './identity/identitySchema.js'
import { OTP_LENGTH } from './otp/otp.js'
import { acceptedTerms } from './terms/terms.js'

const REFUSAL_FIELDS = refusalSchema.shape.fields.def.innerType.def.element.options

describe('one list, wherever it is written', () => {
  it('a refusal can name every field of an identity and no other', () => {
    expect(REFUSAL_FIELDS.toSorted()).toEqual(Object.keys(EMPTY_IDENTITY).toSorted())
  })

  it('the identity schema checks every field of an identity and no other', () => {
    const nothing = createIdentitySchema().safeParse({})
    const missing = new Set(nothing.error?.issues.map(({ path }) => String(path[0])))
    expect([...missing].toSorted()).toEqual(Object.keys(EMPTY_IDENTITY).toSorted())
    expect(
      createIdentitySchema()
        .safeParse({ ...EMPTY_IDENTITY, extra: '' })
        .error?.issues.at(-1)?.code,
    ).toBe('unrecognized_keys')
  })

  it('a refusal can carry every code and no other', () => {
    expect(refusalSchema.shape.code.options).toEqual([...CERTIFICATION_ERROR_CODES])
  })

  it('the paths are the published ones', () => {
    expect(DEFAULT_BASE_PATH + REQUEST_PATH).toBe('/api/certification/otp/request')
    expect(DEFAULT_BASE_PATH + CONFIRM_PATH).toBe('/api/certification/otp/confirm')
    expect(JSON.stringify(VERIFIED_ANSWER)).toBe('{"status":"verified"}')
  })
})

describe('the body of a confirm', () => {
  const accepts = (body: unknown) => otpAnswerSchema.safeParse(body).success

  it('is an opaque impUid and six digits', () => {
    expect(accepts({ impUid: 'x', otp: '000123' })).toBe(true)
    expect(accepts({ impUid: '한 글 \u0000 /../ {}', otp: '482913' })).toBe(true)
    expect(accepts({ impUid: 'x', otp: '1'.repeat(OTP_LENGTH) })).toBe(true)
  })

  it.each([
    { impUid: 'x' },
    { otp: '482913' },
    { impUid: '', otp: '482913' },
    { impUid: 'x'.repeat(201), otp: '482913' },
    { impUid: 7, otp: '482913' },
    { impUid: null, otp: '482913' },
    { impUid: ['x'], otp: '482913' },
    { impUid: 'x', otp: 482_913 },
    { impUid: 'x', otp: '48291' },
    { impUid: 'x', otp: '4829137' },
    { impUid: 'x', otp: '482913\n' },
    { impUid: 'x', otp: '48 2913' },
    { impUid: 'x', otp: '４８２９１３' },
    { impUid: 'x', otp: '٤٨٢٩١٣' },
    { impUid: 'x', otp: '482913', bypass: '{}' },
    { impUid: 'x', otp: '482913', name: '홍길동' },
    JSON.parse('{"impUid":"x","otp":"482913","__proto__":{}}'),
    [],
    null,
    'x',
  ])('is not %j', (body) => {
    expect(accepts(body)).toBe(false)
  })

  it('of any refused code does not carry the code in its error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,12}$/), (otp) => {
        expect(JSON.stringify(otpAnswerSchema.safeParse({ impUid: 'x', otp }).error)).not.toContain(otp)
      }),
    )
  })
})

describe('the terms in a request', () => {
  const term = { id: 'sms', version: '2026-01', acceptedAt: '2026-06-01T00:00:00.000Z' }
  const accepts = (terms: unknown) => acceptedTermsSchema.safeParse(terms).success

  it('are ids, versions and times, and come out as they went in', () => {
    const terms = [term, { id: '마케팅', acceptedAt: '2026-06-01T00:00:00Z' }]
    expect(acceptedTermsSchema.parse(terms)).toEqual(terms)
    expect(acceptedTermsSchema.parse([])).toEqual([])
  })

  it('are at most 20, of bounded length', () => {
    const times = (count: number) => Array.from({ length: count }, () => term)
    expect([accepts(times(20)), accepts(times(21))]).toEqual([true, false])
    for (const key of ['id', 'version']) {
      expect([64, 65].map((length) => accepts([{ ...term, [key]: 'x'.repeat(length) }]))).toEqual([true, false])
    }
  })

  it.each([
    null,
    {},
    'sms',
    ['sms'],
    [null],
    [[]],
    [{ id: 'sms' }],
    [{ acceptedAt: term.acceptedAt }],
    [{ ...term, id: '' }],
    [{ ...term, id: 1 }],
    [{ ...term, version: 1 }],
    [{ ...term, version: null }],
    [{ ...term, label: '개인정보' }],
    [{ ...term, required: false }],
    [{ ...term, acceptedAt: 0 }],
    [{ ...term, acceptedAt: '' }],
    [{ ...term, acceptedAt: '2026-06-01' }],
    [{ ...term, acceptedAt: '2026-02-30T00:00:00Z' }],
    [{ ...term, acceptedAt: '2026-06-01T00:00:00+09:00' }],
    [{ ...term, acceptedAt: '2026-06-01T00:00:00' }],
    [{ ...term, acceptedAt: `2026-06-01T00:00:00.${'0'.repeat(20)}Z` }],
    [{ ...term, acceptedAt: '2026-06-01T00:00:00Z\n' }],
    [term, { ...term, id: '' }],
  ])('are not %j', (terms) => {
    expect(accepts(terms)).toBe(false)
  })

  it('are what a form makes of any consents', () => {
    const id = fc.string({ minLength: 1, maxLength: 64 })
    const terms = fc.array(fc.record({ id, label: fc.string(), version: fc.option(fc.string(), { nil: undefined }) }), {
      maxLength: 20,
    })
    // Until the year 9999: what a clock of a browser can say.
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 253_402_300_799_999 }), (shown, at) => {
        const consents = Object.fromEntries(shown.map((one) => [one.id, at]))
        const sent: unknown = JSON.parse(JSON.stringify(acceptedTerms(shown, consents)))
        expect(acceptedTermsSchema.parse(sent)).toEqual(sent)
      }),
    )
  })
})

describe('the answer of a request', () => {
  it('needs an impUid; the rest is optional, and what is not known is left out', () => {
    expect(otpChallengeSchema.parse({ impUid: 'a' })).toEqual({ impUid: 'a' })
    const whole = { impUid: 'a', expiresIn: 180, resendIn: 0.5, attemptsLeft: 5 }
    expect(otpChallengeSchema.parse({ ...whole, merchantUid: 'b' })).toEqual(whole)
  })

  it.each([
    null,
    [],
    'x',
    {},
    { impUid: '' },
    { impUid: 7 },
    { impUid: 'a', expiresIn: '180' },
    { impUid: 'a', expiresIn: -1 },
    { impUid: 'a', resendIn: true },
    { impUid: 'a', attemptsLeft: 1.5 },
    { impUid: 'a', attemptsLeft: -1 },
    JSON.parse('{"impUid":"a","expiresIn":1e400}'),
  ])('is not %j', (body) => {
    expect(otpChallengeSchema.safeParse(body).success).toBe(false)
  })
})

describe('a refusal', () => {
  it('needs a code; the rest is optional, and what is not known is left out', () => {
    expect(refusalSchema.parse({ code: 'network' })).toEqual({ code: 'network' })
    const whole = { code: 'otp_mismatch', message: 'x', fields: ['name'], retryAfter: 0, attemptsLeft: 0 }
    expect(refusalSchema.parse({ ...whole, stack: 'Error: …' })).toEqual(whole)
  })

  it.each([
    null,
    {},
    { code: 'nope' },
    { code: 0 },
    { message: 'x' },
    { code: 'network', fields: ['password'] },
    { code: 'network', fields: 'name' },
    { code: 'network', retryAfter: '30' },
  ])('is not %j', (body) => {
    expect(refusalSchema.safeParse(body).success).toBe(false)
  })
})
