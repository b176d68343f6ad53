import {
  type CertificationErrorCode,
  type Identity,
  type IdentityField,
  isCertificationErrorCode,
} from '@certification-form/core'
import type { Certification } from '../certification.js'

/**
 * The port between this server and whoever verifies people. Its calls throw {@link ProviderError} and nothing else, and
 * never send anything twice: each request may send an SMS, each confirm burns a try.
 */
export interface CertificationProvider {
  requestOtp(identity: Identity, attempt: OtpAttempt): Promise<{ impUid: string }>
  confirmOtp(answer: { impUid: string; otp: string }): Promise<ProviderCertification>
  /** The certification when it is complete, else nothing. */
  readCertification(impUid: string): Promise<ProviderCertification | undefined>
  /** Resolves when the provider takes this server's credentials; concerns nobody and sends nothing. */
  checkCredentials?(): Promise<void>
  /** Deletes the record where it was made; that there is none any more is a success. Absent when that cannot be done. */
  deleteCertification?(impUid: string): Promise<void>
}

/** What a request says besides the identity. None of it is the browser's choice. */
export interface OtpAttempt {
  /** The server's own identifier: unique, unguessable, 40 letters and digits. */
  merchantUid: string
  /** The visitor's IPv4 or IPv6 address, as their connection has it; nothing when it is not known. */
  address?: string | undefined
  /** The challenge this session still holds for the very same identity, so that a provider can send it again. */
  previousImpUid?: string | undefined
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
    // It goes into events: what a provider in JavaScript makes up must not.
    const known = isCertificationErrorCode(code) ? code : 'unknown'
    super(`The provider refused: ${known}`)
    this.name = 'ProviderError'
    this.code = known
    this.outcome = outcome
    this.fields = fields
    this.danalCode = danalCode
  }

  /** Anything a provider threw. A fault of its own says nothing about what it did. */
  static from(thrown: unknown): ProviderError {
    return thrown instanceof ProviderError ? thrown : new ProviderError('unknown', { outcome: 'unknown' })
  }
}
