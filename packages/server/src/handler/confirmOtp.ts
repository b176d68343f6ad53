import { randomBytes } from '../random.js'
import { type OtpAnswer, endsChallenge, otpAnswerSchema } from '@certification-form/core'
import type { Config, Visit } from '../config.js'
import type { Subject } from '../limits/requestCharges.js'
import { type ProviderCertification, ProviderError } from '../provider/provider.js'
import { Refusal } from '../refusal.js'
import { secondsUntil } from '../secondsUntil.js'
import { readCookie } from '../session/cookie.js'
import { type Asked, openAsked } from '../session/asked.js'
import { type Change, type Session, findSession } from '../session/session.js'
import type { Challenge, Outcome, SessionRecord } from '../session/sessionRecord.js'
import { agrees } from './agrees.js'
import { deliver, repeatAnswer } from './deliver.js'
import { subjectOf } from './subject.js'
import { readFailure, toRefusal } from './toRefusal.js'

// One upstream call (10 s) and 5 s. Renewed before reading, which has the same time again.
const LOCK_MS = 15_000

interface Lock {
  /** Names this holder: a lock that lapsed may have another one by now. */
  by: string
  challenge: Challenge
}

interface Attempt extends Lock {
  session: Session
  subject: Subject
  asked: Asked
  answer: OtpAnswer
  /** Tries left after this one. */
  left: number
  /** Seconds until the tries are restored. */
  resetIn: number
}

function parseAnswer(body: object): OtpAnswer {
  const parsed = otpAnswerSchema.safeParse(body)
  if (!parsed.success) throw new Refusal('invalid_input')
  return parsed.data
}

/**
 * Locks the session's challenge for one check, or finds that this very answer has been verified already. PortOne
 * publishes no lifetime of its codes, so the deadline here is the server's own: a later code never reaches PortOne.
 */
async function lock({ impUid, otp }: OtpAnswer, session: Session): Promise<Lock | Outcome> {
  const by = randomBytes(12).toString('base64url')
  const digest = session.keys.digest('otp', impUid, otp)
  return session.update((record): Change<Lock | Outcome> => {
    const { outcome, challenge, checking } = record
    const now = Date.now()
    if (outcome?.impUid === impUid && outcome.otp === digest) return { write: false, value: outcome }
    if (challenge?.impUid !== impUid) throw new Refusal('challenge_lost')
    if (now >= challenge.expiresAt) throw new Refusal('otp_expired')
    if (checking && checking.until > now) {
      throw new Refusal('in_progress', { retryAfter: secondsUntil(checking.until) })
    }
    record.checking = { by, until: now + LOCK_MS }
    return { write: true, value: { by, challenge } }
  })
}

async function renewLock(session: Session, by: string): Promise<void> {
  await session.update(({ checking }) => {
    if (checking?.by !== by) return { write: false, value: undefined }
    checking.until = Date.now() + LOCK_MS
    return { write: true, value: undefined }
  })
}

/** @returns the session's record as it is now */
async function unlock(session: Session, by: string, isOver: boolean): Promise<SessionRecord> {
  return session.update((record) => {
    if (record.checking?.by !== by) return { write: false, value: record }
    record.checking = undefined
    if (isOver) record.challenge = undefined
    return { write: true, value: record }
  })
}

/** Charges the try before it is made: counted afterwards, parallel ones would all be free. */
async function beginAttempt(config: Config, session: Session, held: Lock, answer: OtpAnswer): Promise<Attempt> {
  const asked = openAsked(session, held.challenge.asked)
  if (asked === undefined) {
    await unlock(session, held.by, true)
    throw new Refusal('challenge_lost')
  }
  const subject = subjectOf(config.keyring, session, asked.identity.phone)
  const { left, resetIn } = await config.limiter.chargeAttempt(subject)
  if (left >= 0) return { ...held, session, subject, asked, answer, left, resetIn }
  await unlock(session, held.by, true)
  throw new Refusal('attempts_exceeded', { attemptsLeft: 0, retryAfter: resetIn, limit: 'attempts' })
}

/** What PortOne knows of a confirm whose answer was lost. */
async function reread({ provider }: Config, impUid: string, lost: ProviderError): Promise<ProviderCertification> {
  const certification = await provider.readCertification(impUid).catch(() => {
    // Nothing is known: to call the code wrong would be a guess.
    throw lost.code === 'otp_mismatch' ? new ProviderError('carrier_unavailable', { outcome: 'unknown' }) : lost
  })
  if (!certification) throw lost
  return certification
}

/** Asks PortOne, once: after a lost answer it is read, never asked again. */
async function check(config: Config, attempt: Attempt): Promise<ProviderCertification> {
  const { answer, session, by, asked } = attempt
  const certification = await config.provider.confirmOtp(answer).catch(async (thrown: unknown) => {
    const error = readFailure(config, 'confirm', thrown)
    if (error.outcome !== 'unknown') throw error
    await renewLock(session, by)
    return reread(config, answer.impUid, error)
  })
  if (agrees(certification, { impUid: answer.impUid, identity: asked.identity }, config.nameMatch)) return certification
  const code = certification.impUid === answer.impUid ? 'identity_mismatch' : 'unknown'
  throw new ProviderError(code, { outcome: 'refused' })
}

/** Ends a try that failed, and says how many are left. */
async function refuse(config: Config, attempt: Attempt, error: ProviderError): Promise<never> {
  const { session, by, subject, left, resetIn } = attempt
  const code = error.code === 'otp_mismatch' && left === 0 ? 'attempts_exceeded' : error.code
  const { waits } = await unlock(session, by, endsChallenge(code) || code === 'otp_expired')
  // A try that never reached PortOne was none.
  const unreached = error.outcome === 'unreached'
  if (unreached) await config.limiter.giveBackAttempt(subject)
  const { outcome, fields, danalCode } = error
  const exceeded = code === 'attempts_exceeded'
  throw toRefusal(config, new ProviderError(code, { outcome, fields, danalCode }), {
    attemptsLeft: exceeded ? 0 : left + (unreached ? 1 : 0),
    // Whichever is later: the carrier may end a challenge before our own tries are used up.
    retryAfter: exceeded
      ? Math.max(1, left === 0 ? resetIn : 0, secondsUntil(waits[subject.phone]?.until ?? 0))
      : undefined,
  })
}

/** `POST {basePath}/otp/confirm`: lock, charge, call, compare-and-set. Answers what the browser may know, as JSON. */
export async function confirmOtp(config: Config, visit: Visit, body: object): Promise<string> {
  const answer = parseAnswer(body)
  const id = readCookie(visit.request, config.production)
  const session = id === undefined ? undefined : await findSession(config.store, config.keyring, id)
  if (!session) throw new Refusal('challenge_lost')
  const held = await lock(answer, session)
  if (!('by' in held)) return repeatAnswer(config, visit, session, held)
  const attempt = await beginAttempt(config, session, held, answer)
  const certification = await check(config, attempt).catch((thrown: unknown) => {
    if (thrown instanceof Refusal) throw thrown
    return refuse(config, attempt, ProviderError.from(thrown))
  })
  // Only an alarm goes by this count: a store that fails here must not refuse who was verified.
  await config.limiter.countVerified().catch(() => undefined)
  const { identity, submission } = attempt.asked
  const person = { ...certification, phone: identity.phone }
  return deliver(config, visit, session, answer, { certification: person, submission })
}
