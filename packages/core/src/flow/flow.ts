import type { OtpChallenge } from '../adapter/adapter.js'
import type { CertificationError } from '../errors.js'
import { endsChallenge } from './endsChallenge.js'

/** A challenge with its deadlines, in milliseconds since 1970 on this device's clock. */
export interface TimedChallenge {
  impUid: string
  /** When `requestOtp` resolved. */
  startedAt: number
  expiresAt: number
  /** From when another code may be asked for. Says nothing about expiry. */
  resendAt: number
  attemptsLeft: number | undefined
}

/**
 * Where one visitor is: `identity → otp → verified`. Pending and failed are not here; they belong to the two calls.
 * `attempt` counts the requests: an answer is taken only while it is the newest one's.
 */
export type Flow<Result = unknown> = { readonly attempt: number } & (
  | {
      readonly step: 'identity'
      /** The challenge the person stepped back from. It lives on until a field changes. */
      readonly kept?: TimedChallenge | undefined
    }
  | { readonly step: 'otp'; readonly challenge: TimedChallenge }
  | { readonly step: 'verified'; readonly result: Result }
)

export type FlowEvent<Result = unknown> =
  /** `requestOtp` is being called, for the first code or another. */
  | { type: 'requesting' }
  /** It resolved. `attempt` is the flow's when the call began. */
  | { type: 'challenged'; attempt: number; challenge: TimedChallenge }
  /** It was refused until a later moment. */
  | { type: 'resendPostponed'; until: number }
  /** `confirmOtp` resolved. */
  | { type: 'confirmed'; impUid: string; result: Result }
  /** `confirmOtp` failed at a moment. What that does to the challenge is decided here. */
  | { type: 'confirmFailed'; impUid: string; error: Pick<CertificationError, 'code' | 'attemptsLeft'>; at: number }
  /** The person went back to their details. */
  | { type: 'edited' }
  /** The person came forward again without changing anything. */
  | { type: 'resumed'; at: number }
  /** A field of the identity changed: what was asked for with the old one is worth nothing any more. */
  | { type: 'identityChanged' }
  | { type: 'reset' }

export const INITIAL_FLOW: Flow<never> = { step: 'identity', attempt: 0 }

/** Turns the seconds of an answer into deadlines, counted from the moment it arrived. */
export function startChallenge(
  { impUid, expiresIn, resendIn, attemptsLeft }: OtpChallenge,
  now: number,
  defaults: { expiresIn: number; resendIn: number },
): TimedChallenge {
  return {
    impUid,
    startedAt: now,
    expiresAt: now + (expiresIn ?? defaults.expiresIn) * 1000,
    resendAt: now + (resendIn ?? defaults.resendIn) * 1000,
    attemptsLeft,
  }
}

export function isExpired(challenge: TimedChallenge, now: number): boolean {
  return now >= challenge.expiresAt
}

export function mayResend(challenge: TimedChallenge, now: number): boolean {
  return now >= challenge.resendAt
}

/** The challenge an event speaks of, when it is the one the person is answering. */
function answered<Result>(flow: Flow<Result>, impUid: string): TimedChallenge | undefined {
  return flow.step === 'otp' && flow.challenge.impUid === impUid ? flow.challenge : undefined
}

function toIdentity(flow: Flow, kept?: TimedChallenge): Flow<never> {
  // Counting on makes every answer still under way an old one.
  return { step: 'identity', attempt: flow.attempt + 1, kept }
}

function withChallenge<Result>(flow: Flow<Result>, changes: Partial<TimedChallenge>): Flow<Result> {
  return flow.step === 'otp' ? { ...flow, challenge: { ...flow.challenge, ...changes } } : flow
}

function afterFailure<Result>(
  flow: Flow<Result>,
  challenge: TimedChallenge,
  { error, at }: Extract<FlowEvent, { type: 'confirmFailed' }>,
): Flow<Result> {
  const { code, attemptsLeft } = error
  if (endsChallenge(code) || attemptsLeft === 0) return toIdentity(flow)
  // The server's clock rules, whatever this device's says.
  if (code === 'otp_expired') return withChallenge(flow, { expiresAt: Math.min(challenge.expiresAt, at) })
  return code === 'otp_mismatch' && attemptsLeft !== undefined ? withChallenge(flow, { attemptsLeft }) : flow
}

function resume<Result>(flow: Flow<Result>, at: number): Flow<Result> {
  if (flow.step !== 'identity' || !flow.kept || isExpired(flow.kept, at)) return flow
  return { step: 'otp', attempt: flow.attempt, challenge: flow.kept }
}

/**
 * The pure moves of a flow. An event that does not fit where the flow is changes nothing and returns the same object.
 * A verified flow leaves only by `reset`.
 */
export function reduceFlow<Result>(flow: Flow<Result>, event: FlowEvent<Result>): Flow<Result> {
  if (event.type === 'reset') return { step: 'identity', attempt: flow.attempt + 1 }
  if (flow.step === 'verified') return flow
  switch (event.type) {
    case 'requesting':
      return { ...flow, attempt: flow.attempt + 1 }
    case 'challenged':
      if (event.attempt !== flow.attempt) return flow
      return { step: 'otp', attempt: flow.attempt, challenge: event.challenge }
    case 'resendPostponed':
      return withChallenge(flow, { resendAt: event.until })
    case 'confirmed':
      if (!answered(flow, event.impUid)) return flow
      return { step: 'verified', attempt: flow.attempt + 1, result: event.result }
    case 'confirmFailed': {
      const challenge = answered(flow, event.impUid)
      return challenge ? afterFailure(flow, challenge, event) : flow
    }
    case 'edited':
      return flow.step === 'otp' ? toIdentity(flow, flow.challenge) : flow
    case 'resumed':
      return resume(flow, event.at)
    case 'identityChanged':
      return toIdentity(flow)
  }
}
