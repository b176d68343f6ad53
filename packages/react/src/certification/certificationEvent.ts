import type { CertificationErrorCode, FieldErrorCode, Flow, IdentityField } from '@certification-form/core'

/** What a field says when the server and not a rule of ours refuses it. */
type ServerFieldCode = 'refused' | 'invalid'

/**
 * What happens in the form, for analytics. A closed union of codes and durations (milliseconds): by construction there
 * is no place in it for anything a person typed.
 *
 * @example <CertificationForm onEvent={(event) => analytics.track(`certification_${event.type}`, event)} … />
 */
export type CertificationEvent =
  | { type: 'step'; step: Flow['step'] }
  /** A mistake came to be shown at a field. */
  | { type: 'fieldError'; field: IdentityField | 'terms' | 'otp'; code: FieldErrorCode | ServerFieldCode }
  /** A code is on its way; how long the merchant's server took. */
  | { type: 'requested' | 'resent'; duration: number }
  | { type: 'failed'; call: 'requestOtp' | 'confirmOtp'; code: CertificationErrorCode; duration: number }
  /** Since the form appeared. */
  | { type: 'verified'; duration: number }
