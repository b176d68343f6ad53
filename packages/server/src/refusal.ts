import {
  CertificationError,
  type CertificationErrorCode,
  type CertificationErrorDetails,
} from '@certification-form/core'
import type { LimitScope } from './limits/limits.js'

interface RefusalDetails extends CertificationErrorDetails {
  /** HTTP status, when it is not the code's own. */
  status?: number
  /** Value of the `Allow` header of a 405. */
  allow?: string
  limit?: LimitScope
  danalCode?: string | undefined
}

// 422: the body was fine, what it says is not so. 5xx only where PortOne, the carrier or this server failed.
export const STATUS = {
  invalid_input: 400,
  identity_mismatch: 422,
  mvno_required: 422,
  mvno_not_applicable: 422,
  line_ineligible: 422,
  blocked_by_user: 422,
  age_not_allowed: 422,
  otp_mismatch: 422,
  otp_expired: 410,
  attempts_exceeded: 429,
  challenge_lost: 409,
  resend_too_soon: 429,
  rate_limited: 429,
  in_progress: 409,
  carrier_unavailable: 503,
  sms_uncertain: 504,
  misconfigured: 500,
  forbidden: 403,
  network: 502,
  timeout: 504,
  aborted: 400,
  unknown: 500,
} as const satisfies Record<CertificationErrorCode, number>

// Seconds until another try makes sense, where nobody knows better. A code without a number is mended by something else
// than waiting: other details, another code, the merchant. A limit of PortOne or Danal does not say when it ends.
const RETRY_AFTER: Partial<Record<CertificationErrorCode, number>> = {
  attempts_exceeded: 30,
  resend_too_soon: 30,
  rate_limited: 60,
  in_progress: 1,
  carrier_unavailable: 5,
  sms_uncertain: 30,
  network: 5,
  timeout: 5,
}

/** A refusal on its way to the browser: a code of core's closed list, with the HTTP status that fits it. */
export class Refusal extends CertificationError {
  readonly status: number
  readonly allow: string | undefined
  readonly limit: LimitScope | undefined
  readonly danalCode: string | undefined

  constructor(code: CertificationErrorCode, details: RefusalDetails = {}) {
    super(code, { ...details, retryAfter: details.retryAfter ?? RETRY_AFTER[code] })
    this.name = 'Refusal'
    // By the code that was kept: one that a provider made up has no status, and would be answered with 200.
    this.status = details.status ?? STATUS[this.code]
    this.allow = details.allow
    this.limit = details.limit
    this.danalCode = details.danalCode
  }
}
