import type { Verification } from '../danal/verifications.js'
import { refused, type PgRefusal } from './refusedCall.js'
import type { SendRequest } from './sendRequest.js'

/** What V2 keeps under an id that the merchant chose. */
export interface IdentityVerification {
  readonly id: string
  /** Of the last `send`. */
  request: SendRequest
  /** Milliseconds since 1970, as all instants here. */
  readonly requestedAt: number
  updatedAt: number
  statusChangedAt: number
  /** How often `send` was called for it. */
  attempts: number
  /** Why it is `FAILED`, until something helps. */
  failure: PgRefusal | undefined
  /** Since its SMS was sent. */
  verification: Verification | undefined
}

/** One whose SMS was sent. */
export interface SentVerification extends IdentityVerification {
  verification: Verification
}

function isSent(record: IdentityVerification): record is SentVerification {
  return record.verification !== undefined
}

// A sandbox left running must not grow for ever.
const KEPT = 1000

/** The attempts by the merchant's own ids, those that Danal refused too: V2 shows them as `FAILED`. */
export class IdentityVerifications {
  #kept = new Map<string, IdentityVerification>()

  find(id: string): IdentityVerification | undefined {
    return this.#kept.get(id)
  }

  /** @throws {RefusedCall} `IDENTITY_VERIFICATION_NOT_FOUND` */
  get(id: string): IdentityVerification {
    const found = this.#kept.get(id)
    if (found === undefined) throw refused('IDENTITY_VERIFICATION_NOT_FOUND')
    return found
  }

  /**
   * The one whose SMS was sent and that waits for its OTP.
   * @throws {RefusedCall} unless there is such a one
   */
  waiting(id: string): SentVerification {
    const found = this.get(id)
    if (!isSent(found)) throw refused('IDENTITY_VERIFICATION_NOT_SENT')
    if (found.verification.certifiedAt !== undefined) throw refused('IDENTITY_VERIFICATION_ALREADY_VERIFIED')
    return found
  }

  /** The record of this id with one more attempt; a new one at the first. */
  attempt(id: string, request: SendRequest, now: number): IdentityVerification {
    const known = this.#kept.get(id)
    const record = known ?? {
      id,
      request,
      requestedAt: now,
      updatedAt: now,
      statusChangedAt: now,
      attempts: 0,
      failure: undefined,
      verification: undefined,
    }
    record.request = request
    record.attempts += 1
    this.#kept.set(id, record)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return record
  }

  clear(): void {
    this.#kept.clear()
  }
}

/** Turns it to `FAILED` with a reason, or back to `READY` without one. */
export function setFailure(record: IdentityVerification, failure: PgRefusal | undefined, now: number): void {
  if ((record.failure === undefined) !== (failure === undefined)) record.statusChangedAt = now
  record.failure = failure
  record.updatedAt = now
}
