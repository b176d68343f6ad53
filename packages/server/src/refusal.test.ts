import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode } from '@certification-form/core'
import { describe, expect, test } from 'vitest'
import { Refusal } from './refusal.js'
import { respondRefusal } from './respond.js'

/** What a refusal says when nobody knew more: its status, and the seconds until another try makes sense. */
const TABLE: Record<CertificationErrorCode, readonly [status: number, retryAfter: number | undefined]> = {
  invalid_input: [400, undefined],
  identity_mismatch: [422, undefined],
  mvno_required: [422, undefined],
  mvno_not_applicable: [422, undefined],
  line_ineligible: [422, undefined],
  blocked_by_user: [422, undefined],
  age_not_allowed: [422, undefined],
  otp_mismatch: [422, undefined],
  otp_expired: [410, undefined],
  attempts_exceeded: [429, 30],
  // Nothing comes back by waiting: the newest code counts, or another has to be asked for.
  challenge_lost: [409, undefined],
  resend_too_soon: [429, 30],
  rate_limited: [429, 60],
  in_progress: [409, 1],
  carrier_unavailable: [503, 5],
  sms_uncertain: [504, 30],
  misconfigured: [500, undefined],
  forbidden: [403, undefined],
  network: [502, 5],
  timeout: [504, 5],
  aborted: [400, undefined],
  unknown: [500, undefined],
}

describe.each(CERTIFICATION_ERROR_CODES)('%s', (code) => {
  const [status, retryAfter] = TABLE[code]

  test(`is ${status}, and ${retryAfter === undefined ? 'nothing to wait for' : `again after ${retryAfter} s`}`, () => {
    const answer = respondRefusal(new Refusal(code), undefined)
    const body = JSON.parse(answer.text) as { retryAfter?: number }
    expect(answer.status).toBe(status)
    expect(body.retryAfter).toBe(retryAfter)
    expect(answer.headers['retry-after']).toBe(retryAfter === undefined ? undefined : String(retryAfter))
  })

  test('says what somebody knew better', () => {
    expect(new Refusal(code, { retryAfter: 540 }).retryAfter).toBe(540)
  })
})

test('whatever asks people to come back says when', () => {
  const waits = CERTIFICATION_ERROR_CODES.filter((code) => [409, 429, 502, 503, 504].includes(new Refusal(code).status))
  expect(waits.filter((code) => new Refusal(code).retryAfter === undefined)).toEqual(['challenge_lost'])
})
