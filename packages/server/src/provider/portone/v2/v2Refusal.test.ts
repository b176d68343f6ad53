import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import description from '../../../../../sandbox/portone-v2.openapi.json' with { type: 'json' }
import facts from '../danalCodes.test.json' with { type: 'json' }
import { findDanalMeaning } from '../danalCodes.js'
import { type V2Call, readV2Refusal } from './v2Refusal.js'

const read = (call: V2Call, status: number, body: Record<string, unknown> | undefined, codes?: 'kcp') =>
  readV2Refusal(call, { status, body }, codes ?? 'danal')

const CALLS = ['send', 'resend', 'confirm'] as const

// PortOne's table of error types, each with what a visitor is told; `-` where the description has none.
test.each([
  ['INVALID_REQUEST', 400, 'invalid_input', 'misconfigured', 'otp_mismatch'],
  ['MAX_TRANSACTION_COUNT_REACHED', 400, 'rate_limited', 'unknown', 'unknown'],
  ['UNAUTHORIZED', 401, 'misconfigured', 'misconfigured', 'misconfigured'],
  ['FORBIDDEN', 403, 'misconfigured', 'misconfigured', 'misconfigured'],
  ['CHANNEL_NOT_FOUND', 404, 'misconfigured', 'unknown', 'unknown'],
  ['IDENTITY_VERIFICATION_NOT_FOUND', 404, 'misconfigured', 'challenge_lost', 'challenge_lost'],
  ['IDENTITY_VERIFICATION_NOT_SENT', 404, 'unknown', 'challenge_lost', 'challenge_lost'],
  ['IDENTITY_VERIFICATION_ALREADY_VERIFIED', 409, 'challenge_lost', 'challenge_lost', 'carrier_unavailable'],
  ['IDENTITY_VERIFICATION_ALREADY_SENT', 409, 'sms_uncertain', 'unknown', 'unknown'],
  ['SOMETHING_NEW', 400, 'unknown', 'unknown', 'unknown'],
  ['SOMETHING_NEW', 500, 'unknown', 'unknown', 'unknown'],
  ['__proto__', 400, 'unknown', 'unknown', 'unknown'],
  ['toString', 400, 'unknown', 'unknown', 'unknown'],
])('%s (%i) is %s to a send, %s to a resend, %s to a confirm', (type, status, ...codes) => {
  expect(CALLS.map((call) => read(call, status, { type, message: '홍길동 01012345678' }).code)).toEqual(codes)
})

test.each([
  ['send', 'SendIdentityVerificationError', 9],
  ['resend', 'ResendIdentityVerificationError', 7],
  ['confirm', 'ConfirmIdentityVerificationError', 7],
] as const)('of a %s every type of the description is known: %s has %i', (call, schema, count) => {
  const types = Object.keys(description.components.schemas[schema].discriminator.mapping)
  expect(types).toHaveLength(count)
  const unknown = types.filter((type) => type !== 'PG_PROVIDER' && read(call, 400, { type }).code === 'unknown')
  expect(unknown).toEqual([])
})

test.each([
  // Somebody may have acted on it.
  ['send', 409, 'IDENTITY_VERIFICATION_ALREADY_SENT', 'unknown'],
  ['confirm', 409, 'IDENTITY_VERIFICATION_ALREADY_VERIFIED', 'unknown'],
  ['confirm', 500, 'SOMETHING_NEW', 'unknown'],
  // The rest is decided.
  ['resend', 409, 'IDENTITY_VERIFICATION_ALREADY_VERIFIED', 'refused'],
  ['confirm', 404, 'IDENTITY_VERIFICATION_NOT_FOUND', 'refused'],
  ['confirm', 400, 'SOMETHING_NEW', 'refused'],
  ['confirm', 502, 'PG_PROVIDER', 'refused'],
] as const)('%s answered %i %s: %s', (call, status, type, outcome) => {
  expect(read(call, status, { type, pgCode: 'X', pgMessage: '' }).outcome).toBe(outcome)
})

describe('the gateway’s own refusal', () => {
  test.each(Object.keys(facts.codes))('%s means what it does on V1', (pgCode) => {
    const meaning = findDanalMeaning(pgCode)
    const error = read('confirm', 502, { type: 'PG_PROVIDER', pgCode, pgMessage: '무엇이든' })
    expect(error).toMatchObject({ ...meaning, outcome: 'refused', danalCode: pgCode })
  })

  test.each([
    ['a code of Danal and any text', { pgCode: '3037', pgMessage: '알뜰폰' }, 'identity_mismatch', '3037'],
    ['a new code and a text', { pgCode: '8888', pgMessage: '인증번호가 일치하지 않습니다.' }, 'otp_mismatch', '8888'],
    ['a new code and no text', { pgCode: '8888', pgMessage: '' }, 'unknown', '8888'],
    ['no code, one in the text', { pgCode: '', pgMessage: '[9013] [인증실패] 무엇이든' }, 'otp_mismatch', '9013'],
    ['no code, only a text', { pgCode: '', pgMessage: '정보가 일치하지 않습니다.' }, 'identity_mismatch', undefined],
    ['no code, only a text of PortOne', { message: '정보가 일치하지 않습니다.' }, 'identity_mismatch', undefined],
    ['neither', { pgCode: '', pgMessage: '' }, 'unknown', undefined],
    ['nothing at all', {}, 'unknown', undefined],
    ['a code that is a number', { pgCode: 9013, pgMessage: '' }, 'unknown', undefined],
    ['a code with more before it', { pgCode: 'A9013', pgMessage: '' }, 'unknown', undefined],
    ['a code with more behind it', { pgCode: '90131', pgMessage: '' }, 'unknown', undefined],
    ['a text in two parts', { pgMessage: '인증번호', message: '불일치' }, 'otp_mismatch', undefined],
    ['parts that make a word together', { pgMessage: '점', message: '검' }, 'unknown', undefined],
  ])('with %s', (_what, said, code, danalCode) => {
    const error = read('confirm', 502, { type: 'PG_PROVIDER', ...said })
    expect(error).toMatchObject({ code, danalCode, outcome: 'refused' })
  })

  test('of KCP is not read as one of Danal', () => {
    const said = { type: 'PG_PROVIDER', pgCode: '9013', pgMessage: '[9013] [인증실패] 무엇이든' }
    expect(read('confirm', 502, said, 'kcp')).toMatchObject({ code: 'unknown', danalCode: undefined })
    const text = { type: 'PG_PROVIDER', pgCode: '9013', pgMessage: '인증번호가 일치하지 않습니다.' }
    expect(read('confirm', 502, text, 'kcp')).toMatchObject({ code: 'otp_mismatch', danalCode: undefined })
  })

  test('that a code is wrong or old, before one was sent, is the carrier’s fault', () => {
    const said = { type: 'PG_PROVIDER', pgCode: '9993', pgMessage: '' }
    expect(CALLS.map((call) => read(call, 502, said).code)).toEqual([
      'carrier_unavailable',
      'otp_expired',
      'otp_expired',
    ])
  })
})

test('whatever is answered, the error holds a code and nothing of the answer', () => {
  const canary = '홍길동 01012345678'
  const text = fc.constantFrom(canary, `[9013] ${canary}`, '', canary.repeat(50))
  const type = fc.oneof(fc.constantFrom('PG_PROVIDER', 'FORBIDDEN', canary), fc.string())
  const body = fc.record({ type, message: text, pgCode: text, pgMessage: text })
  const status = fc.constantFrom(200, 204, 302, 400, 401, 403, 404, 409, 429, 500, 502, 503)
  const property = fc.property(fc.constantFrom(...CALLS), status, body, (call, answered, said) => {
    const error = read(call, answered, said)
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('홍길동')
  })
  fc.assert(property, { numRuns: 500 })
})

test.each([
  [200, 'unknown'],
  [204, 'unknown'],
  [300, 'refused'],
  [302, 'refused'],
  [404, 'refused'],
  [500, 'unknown'],
  [502, 'unknown'],
])('a %i without JSON: PortOne cannot be reached, %s', (status, outcome) => {
  for (const call of CALLS) {
    expect(read(call, status, undefined)).toMatchObject({ code: 'carrier_unavailable', outcome })
  }
})

test.each([
  [401, 'misconfigured'],
  [403, 'misconfigured'],
  [429, 'rate_limited'],
])('a %i of no known type is %s', (status, code) => {
  for (const call of CALLS) expect(read(call, status, {})).toMatchObject({ code, outcome: 'refused' })
})
