import { ageOn, dayInSeoul } from '@certification-form/core'
import type { Certification } from '../certification.js'

export interface AgeOptions {
  /** The moment whose day in Asia/Seoul counts, in milliseconds since 1970. Default now. */
  at?: number
  /**
   * `birthday` counts full years (만 나이). `year` counts the age that is reached in that calendar year, whatever the
   * day (연 나이): the Youth Protection Act (청소년 보호법 제2조) goes by it, so that who turns 19 this year may buy
   * alcohol from 1 January on. Which one your service has to ask is for your lawyers. Default `birthday`.
   */
  by?: 'birthday' | 'year'
}

type Born = Pick<Certification, 'birthday'>

/**
 * The age of a verified person on a day in Asia/Seoul, by the rule the form's `minAge` has; nothing when PortOne told
 * no birthday. Who was born on 29 February is a year older on 1 March.
 *
 * @example ageOf({ birthday: '2007-03-02' }, { at: Date.parse('2026-03-01T15:00:00Z') }) // 19: it is 2 March in Seoul
 */
export function ageOf({ birthday }: Born, { at = Date.now(), by = 'birthday' }: AgeOptions = {}): number | undefined {
  if (birthday === undefined) return undefined
  const today = dayInSeoul(at)
  return ageOn(by === 'year' ? `${today.slice(0, 4)}-12-31` : today, birthday)
}

/**
 * Whether a verified person has an age; never when PortOne told no birthday.
 *
 * @example if (!isAtLeast(person, 14)) throw new CertificationError('age_not_allowed')
 * @example isAtLeast(person, 19, { by: 'year' })
 */
export function isAtLeast(person: Born, years: number, options: AgeOptions = {}): boolean {
  const age = ageOf(person, options)
  return age !== undefined && age >= years
}
