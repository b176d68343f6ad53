import { describe, expect, it } from 'vitest'
import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode } from '../errors.js'
import { endsChallenge, isAboutPerson } from './endsChallenge.js'
import { reduceFlow } from './flow.js'
import { PLACES, type Result } from './test-flow.js'

// A record, so that a new code does not compile until somebody has decided. A lost connection is no wrong code.
const ENDS: Record<CertificationErrorCode, boolean> = {
  invalid_input: false,
  identity_mismatch: true,
  mvno_required: true,
  mvno_not_applicable: true,
  line_ineligible: true,
  blocked_by_user: true,
  age_not_allowed: true,
  otp_mismatch: false,
  otp_expired: false,
  attempts_exceeded: true,
  challenge_lost: true,
  resend_too_soon: false,
  rate_limited: false,
  in_progress: false,
  carrier_unavailable: false,
  sms_uncertain: false,
  misconfigured: false,
  forbidden: false,
  network: false,
  timeout: false,
  aborted: false,
  unknown: false,
}

describe.each(CERTIFICATION_ERROR_CODES)('a confirm refused with %s', (code) => {
  const flow = PLACES.otp
  const refused = (attemptsLeft?: number) =>
    reduceFlow<Result>(flow, { type: 'confirmFailed', impUid: 'new', error: { code, attemptsLeft }, at: 60_000 })

  it(`${ENDS[code] ? 'ends' : 'does not end'} the challenge`, () => {
    expect(endsChallenge(code)).toBe(ENDS[code])
    expect(refused().step).toBe(ENDS[code] ? 'identity' : 'otp')
    expect(refused(9).step).toBe(ENDS[code] ? 'identity' : 'otp')
  })

  it('ends it in any case when no tries are left', () => {
    expect(refused(0)).toEqual({ step: 'identity', attempt: flow.attempt + 1, kept: undefined })
  })
})

it.each(CERTIFICATION_ERROR_CODES.filter((code) => !ENDS[code] && !code.startsWith('otp_')))(
  '%s leaves the challenge as it is, whatever it says of tries',
  (code) => {
    const event = { type: 'confirmFailed', impUid: 'new', error: { code, attemptsLeft: 9 }, at: 60_000 } as const
    expect(reduceFlow<Result>(PLACES.otp, event)).toBe(PLACES.otp)
  },
)

// What a person cannot mend by another try, and what tells a stranger something about them: the server counts these.
it('is about the person when the carrier refused who they are', () => {
  expect(CERTIFICATION_ERROR_CODES.filter(isAboutPerson)).toEqual([
    'identity_mismatch',
    'mvno_required',
    'mvno_not_applicable',
    'line_ineligible',
    'blocked_by_user',
    'age_not_allowed',
  ])
})
