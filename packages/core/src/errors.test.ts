import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CERTIFICATION_ERROR_CODES,
  CertificationError,
  type CertificationErrorCode,
  type CertificationErrorDetails,
  isCertificationErrorCode,
} from './errors.js'

/** What another copy of this package throws: the same by shape, not by identity. */
function foreign(code: unknown, details: object = {}): Error {
  return Object.assign(new Error('secret: 홍길동 01012345678'), { code, ...details })
}

function everythingIn(error: unknown): string {
  return [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error)].join('\n')
}

describe('CertificationError', () => {
  it('carries its code and details, and says the code only', () => {
    const error = new CertificationError('otp_mismatch', { fields: ['name'], retryAfter: 30, attemptsLeft: 0 })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'CertificationError',
      message: 'Certification refused: otp_mismatch',
      code: 'otp_mismatch',
      fields: ['name'],
      retryAfter: 30,
      attemptsLeft: 0,
    })
    expect(error.cause).toBeUndefined()
  })

  it('does without details', () => {
    expect(new CertificationError('network')).toMatchObject({
      fields: undefined,
      retryAfter: undefined,
      attemptsLeft: undefined,
    })
  })

  it.each(['', 'OTP_MISMATCH', 'otp mismatch', '홍길동', '__proto__', 'toString', 0, null, undefined, {}, ['network']])(
    'made from JavaScript with the code %j is unknown: no locale has words for that',
    (code) => {
      const error = new CertificationError(code as CertificationErrorCode)
      expect(error.code).toBe('unknown')
      expect(error.message).toBe('Certification refused: unknown')
    },
  )

  it('keeps of the details only what they are meant to be', () => {
    const details = {
      fields: ['name', '홍길동', 7, '__proto__', ['phone']],
      retryAfter: '30',
      attemptsLeft: Number.NaN,
    }
    const error = new CertificationError('rate_limited', details as unknown as CertificationErrorDetails)
    expect(error).toMatchObject({ fields: ['name'], retryAfter: undefined, attemptsLeft: undefined })
    expect(everythingIn(error)).not.toContain('홍길동')
  })

  it.each([-1, Number.POSITIVE_INFINITY, Number.NaN, '5', null, {}])('has no use for a number like %j', (value) => {
    const details = { retryAfter: value, attemptsLeft: value } as CertificationErrorDetails
    expect(new CertificationError('otp_mismatch', details)).toMatchObject({
      retryAfter: undefined,
      attemptsLeft: undefined,
    })
  })

  it.each(['name', { 0: 'name' }, 3, null])('has no use for fields like %j', (fields) => {
    const details = { fields } as unknown as CertificationErrorDetails
    expect(new CertificationError('invalid_input', details).fields).toBeUndefined()
  })
})

describe('CertificationError.from', () => {
  it('makes what is one already anew: nothing an adapter hung on it goes along', () => {
    const thrown = new CertificationError('in_progress', { fields: ['name'], retryAfter: 3, attemptsLeft: 2 })
    Object.assign(thrown, { message: '홍길동', cause: new Error('01012345678'), request: { name: '홍길동' } })
    const error = CertificationError.from(thrown)
    expect(error).toMatchObject({ code: 'in_progress', fields: ['name'], retryAfter: 3, attemptsLeft: 2 })
    expect(everythingIn(error)).not.toMatch(/홍길동|01012345678/)
  })

  it.each(CERTIFICATION_ERROR_CODES)('recognises %s of another copy', (code) => {
    const error = CertificationError.from(foreign(code, { fields: ['phone'], retryAfter: 9, attemptsLeft: 2 }))
    expect(error).toBeInstanceOf(CertificationError)
    expect(error).toMatchObject({ code, fields: ['phone'], retryAfter: 9, attemptsLeft: 2 })
    expect(everythingIn(error)).not.toMatch(/홍길동|01012345678/)
  })

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a string that is a code', 'network'],
    ['a string', '홍길동 01012345678'],
    ['a number', 404],
    ['an object that is no error', { code: 'network' }],
    ['an error', new Error('홍길동 01012345678')],
    ['an error of fetch', new TypeError('Failed to fetch')],
    ['an abort', new DOMException('홍길동', 'AbortError')],
    ['a timeout', new DOMException('홍길동', 'TimeoutError')],
    ['an error of another realm', runInNewContext('new Error("홍길동")')],
    ['an aggregate', new AggregateError([new CertificationError('network')], '홍길동')],
    ['a cause', new Error('홍길동', { cause: new CertificationError('network') })],
  ])('makes %s unknown and keeps nothing of it', (_, thrown) => {
    const error = CertificationError.from(thrown)
    expect(error.code).toBe('unknown')
    expect(everythingIn(error)).not.toMatch(/홍길동|01012345678/)
  })

  it.each<unknown>([
    'ERR_NETWORK',
    'ECONNRESET',
    '홍길동',
    'toString',
    'length',
    '0',
    0,
    20,
    null,
    {},
    ['network'],
    Symbol('network'),
    { toString: () => 'network' },
  ])('makes the code %o unknown', (code) => {
    const error = CertificationError.from(foreign(code, { fields: ['홍길동'] }))
    expect(error.code).toBe('unknown')
    expect(everythingIn(error)).not.toContain('홍길동')
  })

  it('reads nothing into details that are not what they should be', () => {
    const thrown = foreign('invalid_input', { fields: '홍길동', retryAfter: '01012345678', attemptsLeft: {} })
    const error = CertificationError.from(thrown)
    expect(error).toMatchObject({ code: 'invalid_input', fields: undefined, retryAfter: undefined })
    expect(everythingIn(error)).not.toMatch(/홍길동|01012345678/)
  })

  it('is not fooled by a code that changes while it is read', () => {
    let reads = 0
    const thrown = new Error('x')
    Object.defineProperty(thrown, 'code', { get: () => (++reads > 2 ? '홍길동' : 'network') })
    expect(everythingIn(CertificationError.from(thrown))).not.toContain('홍길동')
  })

  it('whatever is thrown, becomes an error with a known code and clean details', () => {
    const value = fc.anything({ withNullPrototype: true, withSparseArray: true })
    fc.assert(
      fc.property(
        fc.oneof(value, fc.record({ code: value, fields: value, attemptsLeft: value })),
        fc.boolean(),
        (v, asError) => {
          const thrown: unknown = asError && v instanceof Object ? Object.assign(new Error('x'), v) : v
          const error = CertificationError.from(thrown)
          expect(CERTIFICATION_ERROR_CODES).toContain(error.code)
          expect(error.fields === undefined || Array.isArray(error.fields)).toBe(true)
          expect(error.attemptsLeft ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('the codes', () => {
  it('are these, each once', () => {
    // Closed: locale packs have words for each, the server a status, the provider a mapping.
    expect(CERTIFICATION_ERROR_CODES).toEqual([
      'invalid_input',
      'identity_mismatch',
      'mvno_required',
      'mvno_not_applicable',
      'line_ineligible',
      'blocked_by_user',
      'age_not_allowed',
      'otp_mismatch',
      'otp_expired',
      'attempts_exceeded',
      'challenge_lost',
      'resend_too_soon',
      'rate_limited',
      'in_progress',
      'carrier_unavailable',
      'sms_uncertain',
      'misconfigured',
      'forbidden',
      'network',
      'timeout',
      'aborted',
      'unknown',
    ])
  })

  it('are told from anything else', () => {
    expect(CERTIFICATION_ERROR_CODES.every((code) => isCertificationErrorCode(code))).toBe(true)
    for (const value of ['', 'Network', 'network ', 'constructor', '1', 1, null, undefined, {}, ['network']]) {
      expect(isCertificationErrorCode(value)).toBe(false)
    }
  })
})
