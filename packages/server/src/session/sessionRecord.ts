import type { CertificationErrorCode } from '@certification-form/core'

/**
 * What the store holds of one session: digests, sealed values and deadlines. Times are milliseconds since 1970. What is
 * over is set to undefined rather than deleted: that keeps the object fast, and JSON leaves it out.
 */
export interface SessionRecord {
  /** Counts the writes, so that no two versions are alike. */
  revision: number
  /** SMS sent from this session and until when another has to wait, by the digest of the phone. */
  waits: Record<string, { sends: number; until: number }>
  /** The newest request under way. An older one's answer is dropped. */
  pending?: { merchantUid: string; phone: string; until: number } | undefined
  challenge?: Challenge | undefined
  /** A confirm under way; nothing holds it beyond `until`. */
  checking?: { by: string; until: number } | undefined
  /** The challenge that was verified. */
  outcome?: Outcome | undefined
}

export interface Challenge {
  impUid: string
  /** The identity it was asked for and what was handed in with it, sealed. */
  asked: string
  expiresAt: number
}

export interface Outcome {
  impUid: string
  /** Digest of the code that was right: its repeat gets the same answer. */
  otp: string
  /** Until when `onVerified` may be at work. */
  until: number
  /** What the browser was told, as JSON. */
  answer?: string | undefined
  /** Or why it was refused: `onVerified` threw. */
  refusal?: CertificationErrorCode | undefined
  /** The session was rotated: this is what the old id still finds. */
  rotated?: boolean | undefined
}

export function newRecord(): SessionRecord {
  return { revision: 0, waits: {} }
}
