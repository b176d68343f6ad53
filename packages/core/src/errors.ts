import type { BirthErrorCode, GenderDigitErrorCode } from './identity/birth.js'
import type { CarrierErrorCode } from './identity/carrier.js'
import { EMPTY_IDENTITY, type IdentityField } from './identity/identitySchema.js'
import type { NameErrorCode } from './identity/name.js'
import type { PhoneErrorCode } from './identity/phone.js'
import type { OtpErrorCode } from './otp/otp.js'
import type { TermsErrorCode } from './terms/terms.js'

/** What a field may say about what was typed. Closed: every code has words in every locale pack. */
export type FieldErrorCode =
  | NameErrorCode
  | BirthErrorCode
  | GenderDigitErrorCode
  | CarrierErrorCode
  | PhoneErrorCode
  | OtpErrorCode
  | TermsErrorCode

/** Why a request or confirm was refused. Closed: every code has words in every locale pack. */
export const CERTIFICATION_ERROR_CODES = [
  /** The identity is malformed; `fields` names where. */
  'invalid_input',
  /** Name, birth, carrier and phone do not belong together. SKT tells no more than this. */
  'identity_mismatch',
  /** The line is a budget (MVNO) one, but the switch is off. KT and LG U+ tell, SKT does not. */
  'mvno_required',
  /** The line is no budget one, but the switch is on. */
  'mvno_not_applicable',
  /** Corporate, prepaid or suspended line: it cannot be verified by SMS. */
  'line_ineligible',
  /** The subscriber has blocked verification, or their carrier's guard app has. */
  'blocked_by_user',
  'age_not_allowed',
  'otp_mismatch',
  'otp_expired',
  /** Too many wrong codes; the challenge is over. `retryAfter` says when another may be asked for. */
  'attempts_exceeded',
  /** The server does not know this challenge: its session ended, or another tab asked for a newer one. */
  'challenge_lost',
  'resend_too_soon',
  'rate_limited',
  /** Another request or confirm of this visitor is being worked on. */
  'in_progress',
  'carrier_unavailable',
  /** No answer came in time: an SMS may or may not be on its way. */
  'sms_uncertain',
  /** The merchant's contract, credentials or endpoints are wrong: nothing the person can mend. */
  'misconfigured',
  'forbidden',
  /** The browser could not reach the merchant's server. */
  'network',
  'timeout',
  /** The call was given up: the person left or edited. */
  'aborted',
  'unknown',
] as const

export type CertificationErrorCode = (typeof CERTIFICATION_ERROR_CODES)[number]

export function isCertificationErrorCode(value: unknown): value is CertificationErrorCode {
  return CERTIFICATION_ERROR_CODES.some((code) => code === value)
}

function isIdentityField(value: unknown): value is IdentityField {
  return typeof value === 'string' && Object.hasOwn(EMPTY_IDENTITY, value)
}

function asFields(value: unknown): IdentityField[] | undefined {
  return Array.isArray(value) ? value.filter(isIdentityField) : undefined
}

/** Whole: people hear it. */
function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? Math.ceil(value) : undefined
}

export interface CertificationErrorDetails {
  /** The fields the refusal is about, when the server tells. */
  fields?: IdentityField[] | undefined
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined
  /** Wrong codes still allowed for this challenge. */
  attemptsLeft?: number | undefined
}

/**
 * What an adapter throws. Carries codes and numbers, never what was typed and never a provider's text: it may end up in
 * a host's error tracker. What adapters in JavaScript or of another version put in beside is dropped; a code that is not
 * in the list becomes `unknown`, for which every locale has words.
 *
 * @example throw new CertificationError('resend_too_soon', { retryAfter: 30 })
 */
export class CertificationError extends Error {
  readonly code: CertificationErrorCode
  readonly fields: IdentityField[] | undefined
  readonly retryAfter: number | undefined
  readonly attemptsLeft: number | undefined

  constructor(code: CertificationErrorCode, { fields, retryAfter, attemptsLeft }: CertificationErrorDetails = {}) {
    const known = isCertificationErrorCode(code) ? code : 'unknown'
    super(`Certification refused: ${known}`)
    this.name = 'CertificationError'
    this.code = known
    this.fields = asFields(fields)
    this.retryAfter = asCount(retryAfter)
    this.attemptsLeft = asCount(attemptsLeft)
  }

  /**
   * Anything thrown, as a CertificationError of our own making. An adapter built against another copy of this package is
   * recognised by its code; everything else becomes `unknown`. A message, a cause or whatever else an adapter hung on
   * stays behind: it may hold personal data.
   */
  static from(thrown: unknown): CertificationError {
    const { code, ...details }: Partial<CertificationError> = thrown instanceof Error ? thrown : {}
    return isCertificationErrorCode(code) ? new CertificationError(code, details) : new CertificationError('unknown')
  }
}
