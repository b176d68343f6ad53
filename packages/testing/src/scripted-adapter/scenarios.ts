import { CertificationError, type Identity, type OtpAnswer } from '@certification-form/core'
import type { Script } from './scriptedOutcome.js'

/** What a scenario decides; the same options can be given by hand. */
interface Scenario {
  request?: Script<Identity>
  confirm?: Script<OtpAnswer>
  delay?: number
  expiresIn?: number
  resendIn?: number
}

/** The one table: the type of the names, the adapter and the README's test read it. */
export const SCENARIOS = {
  happy: {},
  wrongOtpOnce: { confirm: ['wrong', 'accepted'] },
  otpExpired: { confirm: ['otp_expired', 'accepted'], resendIn: 0 },
  otpExpiresSoon: { expiresIn: 2, resendIn: 0 },
  attemptsExceeded: { confirm: new CertificationError('attempts_exceeded', { attemptsLeft: 0, retryAfter: 600 }) },
  challengeLost: { confirm: ['challenge_lost', 'accepted'] },
  mvnoRequired: { request: ({ isMvno }) => (isMvno ? 'accepted' : 'mvno_required') },
  mvnoNotApplicable: { request: ({ isMvno }) => (isMvno ? 'mvno_not_applicable' : 'accepted') },
  identityMismatch: { request: ['identity_mismatch', 'accepted'] },
  identityMismatchFields: {
    request: [new CertificationError('identity_mismatch', { fields: ['name', 'birth'] }), 'accepted'],
  },
  lineIneligible: { request: 'line_ineligible' },
  blockedByUser: { request: 'blocked_by_user' },
  resendTooSoon: {
    request: ['accepted', new CertificationError('resend_too_soon', { retryAfter: 30 }), 'accepted'],
    resendIn: 0,
  },
  rateLimited: { request: [new CertificationError('rate_limited', { retryAfter: 60 }), 'accepted'] },
  carrierDownThenUp: { request: ['carrier_unavailable', 'accepted'] },
  smsUncertain: { request: ['sms_uncertain', 'accepted'] },
  misconfigured: { request: 'misconfigured' },
  slow: { delay: 3000 },
  requestNeverAnswers: { request: 'never' },
  confirmNeverAnswers: { confirm: 'never' },
  offline: { request: 'network', confirm: 'network' },
  offlineOnce: { request: ['network', 'accepted'], confirm: ['network', 'accepted'] },
} as const satisfies Record<string, Scenario>

/**
 * What happens to a person, by name.
 *
 * | scenario | what happens |
 * |---|---|
 * | `happy` | the code is sent, the right one is accepted |
 * | `wrongOtpOnce` | the first code counts as wrong whatever it is; the right one is accepted then |
 * | `otpExpired` | the first confirm is told the code is too old; another may be asked for at once and works |
 * | `otpExpiresSoon` | the code is good for 2 seconds only |
 * | `attemptsExceeded` | every confirm is told that there were too many wrong codes; `retryAfter` 600 |
 * | `challengeLost` | the first confirm is told that the server does not know the challenge; the next code works |
 * | `mvnoRequired` | refused while `isMvno` is false, accepted once it is true |
 * | `mvnoNotApplicable` | refused while `isMvno` is true, accepted once it is false |
 * | `identityMismatch` | the first request does not match the carrier's records, without saying where |
 * | `identityMismatchFields` | likewise, and the refusal names `name` and `birth` |
 * | `lineIneligible` | the line cannot be verified by SMS: every request is refused |
 * | `blockedByUser` | the subscriber has blocked verification: every request is refused |
 * | `resendTooSoon` | the first resend comes too soon, `retryAfter` 30; the next works |
 * | `rateLimited` | the first request is one too many, `retryAfter` 60; the next works |
 * | `carrierDownThenUp` | the first request cannot reach the carrier; the next works |
 * | `smsUncertain` | the first request ends without anybody knowing whether an SMS was sent; the next works |
 * | `misconfigured` | every request is refused for a reason only the merchant can mend |
 * | `slow` | each answer takes 3 seconds |
 * | `requestNeverAnswers` | no request is answered until it is aborted |
 * | `confirmNeverAnswers` | no confirm is answered until it is aborted |
 * | `offline` | the merchant's server cannot be reached, ever |
 * | `offlineOnce` | the first request and the first confirm cannot reach it; the next do |
 */
export type ScriptedScenario = keyof typeof SCENARIOS

export function scenarioOf(name: ScriptedScenario): Scenario {
  return SCENARIOS[name]
}
