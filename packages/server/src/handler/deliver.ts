import {
  CertificationError,
  type CertificationErrorCode,
  type OtpAnswer,
  VERIFIED_ANSWER,
} from '@certification-form/core'
import type { Certification } from '../certification.js'
import type { Config, Visit } from '../config.js'
import { Refusal } from '../refusal.js'
import { secondsUntil } from '../secondsUntil.js'
import { SESSION_SECONDS, writeCookie } from '../session/cookie.js'
import { nextId, putResult } from '../session/result.js'
import { type Change, type Session, recordKey } from '../session/session.js'
import { type Outcome, type SessionRecord, newRecord } from '../session/sessionRecord.js'
import type { Submission } from '../submission.js'
import { eraseRecord } from './eraseRecord.js'

// A repeat within this time is told to wait for onVerified, later that it did not finish.
const HOOK_MS = 30_000

/** The verified person, and what they handed in when they asked for the code. */
interface Proven {
  certification: Certification
  submission: Submission
}

/** Turns the checked challenge into the session's outcome. Of many who got this far one does. */
async function commit(session: Session, { impUid, otp }: OtpAnswer): Promise<Outcome | 'won'> {
  const digest = session.keys.digest('otp', impUid, otp)
  return session.update((record): Change<Outcome | 'won'> => {
    if (record.outcome?.impUid === impUid) return { write: false, value: record.outcome }
    if (record.challenge?.impUid !== impUid) throw new Refusal('challenge_lost')
    record.challenge = undefined
    record.checking = undefined
    record.pending = undefined
    record.outcome = { impUid, otp: digest, until: Date.now() + HOOK_MS }
    return { write: true, value: 'won' }
  })
}

/** What JavaScript has no compiler against: the person as a whole, CI and DI by name, or within a text or an address. */
function toBrowserText(answer: unknown, certification: Certification): string | undefined {
  let leaks = false
  const text: unknown = JSON.stringify(answer, (key, value: unknown) => {
    const isNamed = (key === 'ci' || key === 'di') && value !== undefined
    leaks ||= value === certification || isNamed
    return value
  })
  if (leaks || typeof text !== 'string') return undefined
  const secrets = [certification.ci, certification.di].filter((one) => one !== undefined)
  return secrets.some((one) => text.includes(one) || text.includes(encodeURIComponent(one))) ? undefined : text
}

/** What the merchant tells the browser, as JSON; or the code it refuses with. */
async function askMerchant(
  { onVerified, emit }: Config,
  { certification, submission }: Proven,
  request: Request,
): Promise<{ answer: string } | { refusal: CertificationErrorCode }> {
  try {
    const answer: unknown = (await onVerified?.(certification, request, submission)) ?? VERIFIED_ANSWER
    const text = toBrowserText(answer, certification)
    if (text !== undefined) return { answer: text }
  } catch (error) {
    const { code } = CertificationError.from(error)
    if (code !== 'unknown') return { refusal: code }
  }
  emit({ type: 'hook_failed', hook: 'onVerified' })
  return { refusal: 'unknown' }
}

async function finish(session: Session, impUid: string, ending: Partial<Outcome>): Promise<void> {
  await session.update(({ outcome }) => {
    if (outcome?.impUid !== impUid) return { write: false, value: undefined }
    Object.assign(outcome, ending)
    return { write: true, value: undefined }
  })
}

/** The session's record under its new id: a repeat gets its answer from either. */
async function moveRecord(config: Config, id: string, outcome: Outcome): Promise<void> {
  const record: SessionRecord = { ...newRecord(), outcome }
  await config.store.put(recordKey(config.keyring.current, id), JSON.stringify(record), SESSION_SECONDS)
}

/**
 * Hands a verified person to the merchant, at most once, and answers the browser. A merchant's hook that throws has
 * refused: nothing is left to take, or a person it turned down could still sign up.
 */
export async function deliver(
  config: Config,
  visit: Visit,
  session: Session,
  { impUid, otp }: OtpAnswer,
  proven: Proven,
): Promise<string> {
  const committed = await commit(session, { impUid, otp })
  if (committed !== 'won') return repeatAnswer(config, visit, session, committed)
  config.emit({ type: 'verified' })
  const ending = await askMerchant(config, proven, visit.request)
  if ('refusal' in ending) {
    await finish(session, impUid, ending)
    await eraseRecord(config, impUid)
    throw new Refusal(ending.refusal)
  }
  const { current } = config.keyring
  const id = nextId(current, session.id, impUid)
  await putResult(config.store, current, id, { ...proven.certification, ...proven.submission })
  await moveRecord(config, id, { impUid, otp: current.digest('otp', impUid, otp), until: 0, ...ending })
  await finish(session, impUid, { ...ending, rotated: true })
  await eraseRecord(config, impUid)
  visit.cookie = writeCookie(id, visit.request, config.production)
  return ending.answer
}

/** The answer to a confirm that has succeeded before, from either id of the session. */
export function repeatAnswer(config: Config, visit: Visit, session: Session, outcome: Outcome): string {
  const { answer, refusal, rotated, impUid, until } = outcome
  if (refusal !== undefined) throw new Refusal(refusal)
  if (answer === undefined) {
    const retryAfter = secondsUntil(until)
    throw retryAfter > 0 ? new Refusal('in_progress', { retryAfter }) : new Refusal('unknown')
  }
  if (rotated)
    visit.cookie = writeCookie(nextId(config.keyring.current, session.id, impUid), visit.request, config.production)
  return answer
}
