import { randomBytes } from '../random.js'
import type { Config } from '../config.js'
import { waitAfter } from '../limits/limits.js'
import { Refusal } from '../refusal.js'
import { secondsUntil } from '../secondsUntil.js'
import { type Asked, openAsked, sealAsked } from '../session/asked.js'
import type { Session } from '../session/session.js'
import type { Challenge, SessionRecord } from '../session/sessionRecord.js'

// The provider's own deadline is 10 s; beyond this a crashed server no longer keeps the visitor waiting.
const PENDING_MS = 15_000

// Who waited this long on top begins with the shortest wait again.
const WAITS_KEPT_MS = 600_000

/** A request under way: the newest of its session until another one is reserved. */
export interface Reservation {
  session: Session
  /** Digest. */
  phone: string
  /** What the code is asked for, sealed. */
  asked: string
  /** Unguessable, and the 40 letters and digits KCP allows. */
  merchantUid: string
  /** Of the code this session was sent for the very same identity, while it is accepted. */
  previousImpUid: string | undefined
  /** Milliseconds since 1970. */
  waitUntil: number
  /** The `impUid` this session was verified by before, which this request makes void. */
  verified: string | undefined
}

function forgetOldWaits({ waits }: SessionRecord, now: number): void {
  for (const [phone, { until }] of Object.entries(waits)) if (until + WAITS_KEPT_MS < now) delete waits[phone]
}

function isOfPerson(session: Session, challenge: Challenge, { identity }: Asked): boolean {
  return JSON.stringify(openAsked(session, challenge.asked)?.identity) === JSON.stringify(identity)
}

function refuseWhileBusy({ checking, pending, outcome }: SessionRecord, phone: string, now: number): void {
  const isDelivering = outcome !== undefined && !outcome.answer && !outcome.refusal
  const until = Math.max(
    checking?.until ?? 0,
    pending?.phone === phone ? pending.until : 0,
    isDelivering ? outcome.until : 0,
  )
  if (until > now) throw new Refusal('in_progress', { retryAfter: secondsUntil(until) })
}

function refuseTooSoon({ waits }: SessionRecord, phone: string, now: number): void {
  const until = waits[phone]?.until ?? 0
  if (until > now) throw new Refusal('resend_too_soon', { retryAfter: secondsUntil(until), limit: 'resend' })
}

/**
 * Enters a request as the session's newest. The wait begins now, so that a second tap meets it.
 *
 * @throws Refusal `in_progress` or `resend_too_soon`
 */
export async function reserve({ limits }: Config, session: Session, phone: string, given: Asked): Promise<Reservation> {
  const merchantUid = randomBytes(20).toString('hex')
  const asked = sealAsked(session, given)
  return session.update((record) => {
    const now = Date.now()
    refuseWhileBusy(record, phone, now)
    refuseTooSoon(record, phone, now)
    forgetOldWaits(record, now)
    const sends = (record.waits[phone]?.sends ?? 0) + 1
    const waitUntil = now + waitAfter(sends, limits) * 1000
    record.waits[phone] = { sends, until: waitUntil }
    record.pending = { merchantUid, phone, until: now + PENDING_MS }
    const verified = record.outcome?.impUid
    // What was sent for, or verified of, other details must not count: the result is always of what was asked last.
    record.outcome = undefined
    const { challenge } = record
    // An SMS that was sent to the same person still counts, but what they agreed to last is what they agreed to.
    const kept = challenge && isOfPerson(session, challenge, given) ? { ...challenge, asked } : undefined
    record.challenge = kept
    const previousImpUid = kept && kept.expiresAt > now ? kept.impUid : undefined
    return { write: true, value: { session, phone, asked, merchantUid, previousImpUid, waitUntil, verified } }
  })
}

/** Takes a request back. `keepWait` when an SMS may be on its way all the same. */
export async function release({ session, phone, merchantUid }: Reservation, keepWait: boolean): Promise<void> {
  await session.update((record) => {
    if (record.pending?.merchantUid !== merchantUid) return { write: false, value: undefined }
    record.pending = undefined
    const wait = record.waits[phone]
    if (wait && !keepWait) record.waits[phone] = { sends: wait.sends - 1, until: Date.now() }
    return { write: true, value: undefined }
  })
}

/**
 * Makes the sent code the session's challenge.
 *
 * @throws Refusal `challenge_lost` when another request has begun, or the previous code was confirmed, meanwhile
 */
export async function bind(
  { otpExpiresIn }: Config,
  { session, merchantUid, asked }: Reservation,
  impUid: string,
): Promise<void> {
  await session.update((record) => {
    if (record.pending?.merchantUid !== merchantUid) throw new Refusal('challenge_lost')
    record.pending = undefined
    // A provider that sends under the same id again: the code being checked is still of this challenge.
    if (record.challenge?.impUid !== impUid) record.checking = undefined
    record.challenge = { impUid, asked, expiresAt: Date.now() + otpExpiresIn * 1000 }
    return { write: true, value: undefined }
  })
}
