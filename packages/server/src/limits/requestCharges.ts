import type { Counter } from '../store/store.js'
import type { LimitScope, Limits } from './limits.js'

/** Whom a call is counted for: digests, so that no counter's key names anybody. */
export interface Subject {
  ip: string
  session: string
  phone: string
  /** Session and phone together. */
  line: string
}

export interface Charge {
  scope: LimitScope
  counter: Counter
}

const MINUTE = 60
const TEN_MINUTES = 600
const HOUR = 3600
const DAY = 86_400

function charge(scope: LimitScope, key: string, limit: number, window: number, cost = 1): Charge {
  return { scope, counter: { key: `cf:${key}:${window}`, limit, window, cost } }
}

/** The tries of a code: of this session for this phone, and of everybody for this phone. */
export function attemptCharges({ phone, line }: Subject, limits: Limits, cost = 1): Charge[] {
  return [
    charge('attempts', `tries:${line}`, limits.attempts, TEN_MINUTES, cost),
    charge('attempts', `tries:${phone}`, limits.attemptsPerPhoneDay, DAY, cost),
  ]
}

/** Everything a request is counted for, in the order in which it may be refused: global → IP → session → phone. */
export function requestCharges(subject: Subject, limits: Limits): Charge[] {
  const { ip, session, phone } = subject
  return [
    charge('global', 'sms', limits.globalPerMinute, MINUTE),
    charge('ip', `ip:${ip}`, limits.ipPer10Minutes, TEN_MINUTES),
    charge('ip', `ip:${ip}`, limits.ipPerHour, HOUR),
    charge('ip', `ip:${ip}`, limits.ipPerDay, DAY),
    charge('session', `session:${session}`, limits.sessionPer10Minutes, TEN_MINUTES),
    // Before those that count: looking at the tries of a phone takes nothing from whoever it belongs to.
    ...spentAttempts(subject, limits),
    charge('refusals', `refusals:${session}`, limits.refusalsPerSessionHour, HOUR),
    charge('phone', `phone:${phone}`, limits.phonePer10Minutes, TEN_MINUTES),
    charge('phone', `phone:${phone}`, limits.phonePerHour, HOUR),
    charge('phone', `phone:${phone}`, limits.phonePerDay, DAY),
  ]
}

/** Looks only: an SMS is wasted on somebody who may not try its code. */
function spentAttempts(subject: Subject, limits: Limits): Charge[] {
  return attemptCharges(subject, limits, 0).map(({ scope, counter }) => ({
    scope,
    counter: { ...counter, limit: counter.limit - 1 },
  }))
}

export function identityCharge({ phone }: Subject, limits: Limits): Charge {
  return charge('identities', `identities:${phone}`, limits.identitiesPerPhoneDay, DAY)
}

/** How long a person tried on a phone is remembered: as long as they are counted. */
export const IDENTITY_SECONDS = DAY
