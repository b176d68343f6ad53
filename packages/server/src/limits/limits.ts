import type { Emit } from '../events.js'

/** How often what may happen. Lower them freely; a looser value than the default is reported to `onEvent`. */
export interface Limits {
  /** SMS of the whole shop in a minute: your budget. Default 60. */
  globalPerMinute: number
  /** Requests of one IPv4 address or IPv6 /64. Danal blocks an address at 30 an hour and 200 a day. Default 10. */
  ipPer10Minutes: number
  /** Default 30. */
  ipPerHour: number
  /** Default 200. */
  ipPerDay: number
  /** Requests of one session. Default 5. */
  sessionPer10Minutes: number
  /** Requests of one session that PortOne refused because of the person: each answers whether data fit. Default 5. */
  refusalsPerSessionHour: number
  /** SMS to one phone. Default 3. */
  phonePer10Minutes: number
  /** Default 5. */
  phonePerHour: number
  /** Default 10. */
  phonePerDay: number
  /** Different people (name, birth, gender digit) tried on one phone. Default 5. */
  identitiesPerPhoneDay: number
  /** Codes tried by one session for one phone in 10 minutes, kept across resends. Default 5. */
  attempts: number
  /** Codes tried for one phone by everybody. Default 20. */
  attemptsPerPhoneDay: number
  /** Seconds before a second SMS to the same phone from the same session; doubles with each. Default 30. */
  resendWait: number
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  globalPerMinute: 60,
  ipPer10Minutes: 10,
  ipPerHour: 30,
  ipPerDay: 200,
  sessionPer10Minutes: 5,
  refusalsPerSessionHour: 5,
  phonePer10Minutes: 3,
  phonePerHour: 5,
  phonePerDay: 10,
  identitiesPerPhoneDay: 5,
  attempts: 5,
  attemptsPerPhoneDay: 20,
  resendWait: 30,
}

/** What a limit counts by. */
export type LimitScope = 'global' | 'ip' | 'session' | 'refusals' | 'phone' | 'identities' | 'attempts' | 'resend'

const LONGEST_WAIT_SECONDS = 600

function isLooser(name: keyof Limits, value: number): boolean {
  return name === 'resendWait' ? value < DEFAULT_LIMITS[name] : value > DEFAULT_LIMITS[name]
}

function checkLimit(name: keyof Limits, value: number): void {
  // A zero would refuse everybody, NaN nobody.
  if (Number.isSafeInteger(value) && value >= 1) return
  throw new Error(
    `createCertification() was given limits.${name} = ${value}, which is no whole number above 0 and so limits ` +
      `nothing or everybody. Leave it out for the default of ${DEFAULT_LIMITS[name]}.`,
  )
}

/** @throws Error for a limit that is no positive whole number */
export function resolveLimits(own: Partial<Limits> = {}, emit: Emit): Limits {
  const names = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]
  const limits = { ...DEFAULT_LIMITS }
  for (const name of names) {
    const value = own[name]
    if (value === undefined) continue
    checkLimit(name, value)
    limits[name] = value
    if (isLooser(name, value)) emit({ type: 'limit_loosened', limit: name, value, defaultValue: DEFAULT_LIMITS[name] })
  }
  return limits
}

/** Seconds to wait after the n-th SMS to the same phone: 30, 60, 120 … up to 10 minutes. */
export function waitAfter(sends: number, { resendWait }: Limits): number {
  return Math.min(resendWait * 2 ** (sends - 1), Math.max(resendWait, LONGEST_WAIT_SECONDS))
}
