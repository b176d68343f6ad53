import type { Identity } from '../identity/identitySchema.js'
import type { AcceptedTerm } from '../terms/terms.js'

/** One sent OTP, as the merchant's server announces it. */
export interface OtpChallenge {
  /** Opaque: no pattern holds. A server may answer a handle of its own instead of PortOne's `imp_uid`. */
  impUid: string
  /** Seconds the code is good for. Default: the form's `otpExpiresIn`. */
  expiresIn?: number | undefined
  /** Seconds until another code may be asked for. Default: the form's `resendCooldown`. */
  resendIn?: number | undefined
  /** Wrong codes allowed. Default: unknown. */
  attemptsLeft?: number | undefined
}

export interface RequestContext {
  /** Fires when the person leaves or edits. An SMS that was sent stays sent. */
  signal: AbortSignal
  /** The challenge a resend replaces. PortOne V1 answers a new `impUid`; V2 keeps the old one. */
  previous?: OtpChallenge
  /** What the person agreed to. Absent when the form has no terms. */
  terms?: readonly AcceptedTerm[]
}

export interface ConfirmContext {
  signal: AbortSignal
}

export interface OtpAnswer {
  impUid: string
  /** A string: codes begin with zeros. */
  otp: string
}

/**
 * The port between the form and the merchant's server. Throws {@link CertificationError}; anything else that is thrown
 * becomes code `unknown`.
 *
 * @typeParam Result what the merchant's server chooses to tell the browser; opaque to the form
 * @typeParam Extra the merchant's own fields, handed to `requestOtp` beside the identity
 */
export interface CertificationAdapter<Result = unknown, Extra extends object = object> {
  requestOtp(identity: Identity & Extra, context: RequestContext): Promise<OtpChallenge>
  confirmOtp(answer: OtpAnswer, context: ConfirmContext): Promise<Result>
}
