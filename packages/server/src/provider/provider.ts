import type { CertificationErrorCode, Identity, IdentityField } from '@certification-form/core'
import type { Certification } from '../certification.js'

/**
 * The port between this server and whoever verifies people. Its calls throw {@link ProviderError} and nothing else, and
 * never send anything twice: each request may send an SMS, each confirm burns a try.
 */
export interface CertificationProvider {
  /** @param attempt `merchantUid` is the server's own identifier: unique, unguessable, 40 letters and digits */
  requestOtp(identity: Identity, attempt: { merchantUid: string }): Promise<{ impUid: string }>
  confirmOtp(answer: { impUid: string; otp: string }): Promise<ProviderCertification>
  /** The certification when it is complete, else nothing. */
  readCertification(impUid: string): Promise<ProviderCertification | undefined>
}

/** What a provider tells of a person: the phone only when it knows. */
export type ProviderCertification = Omit<Certification, 'phone'> & { phone?: string }

/** What is known of a call that failed. */
export type ProviderOutcome =
  /** The provider has decided. */
  | 'refused'
  /** The provider was not asked. */
  | 'unreached'
  /** It was asked, and may have done it. */
  | 'unknown'

export interface ProviderErrorDetails {
  outcome: ProviderOutcome
  /** The fields the provider names. */
  fields?: readonly IdentityField[] | undefined
  /** Danal's four digits, for events. */
  danalCode?: string | undefined
}

/** Carries codes only: no text of the provider, no token, nothing that was typed, and no cause. */
export class ProviderError extends Error {
  readonly code: CertificationErrorCode
  readonly outcome: ProviderOutcome
  readonly fields: readonly IdentityField[] | undefined
  readonly danalCode: string | undefined

  constructor(code: CertificationErrorCode, { outcome, fields, danalCode }: ProviderErrorDetails) {
    super(`The provider refused: ${code}`)
    this.name = 'ProviderError'
    this.code = code
    this.outcome = outcome
    this.fields = fields
    this.danalCode = danalCode
  }

  /** Anything a provider threw. A fault of its own says nothing about what it did. */
  static from(thrown: unknown): ProviderError {
    return thrown instanceof ProviderError ? thrown : new ProviderError('unknown', { outcome: 'unknown' })
  }
}
