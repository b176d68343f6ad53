import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otpAnswerSchema, otpChallengeSchema, refusalSchema, VERIFIED_ANSWER } from './contract.js'
import { CONFIRM_PATH, DEFAULT_BASE_PATH, REQUEST_PATH } from './contract.js'
import { CERTIFICATION_ERROR_CODES } from './errors.js'
import { EMPTY_IDENTITY, createIdentitySchema } from './identity/identitySchema.js'
import { OTP_LENGTH } from './otp/otp.js'

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
