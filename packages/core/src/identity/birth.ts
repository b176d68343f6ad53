import { toHalfWidth } from '../halfWidth.js'

export type BirthErrorCode = 'birth_required' | 'birth_incomplete' | 'birth_impossible' | 'birth_under_age'
export type GenderDigitErrorCode = 'gender_digit_required' | 'gender_digit_invalid' | 'gender_digit_wrong_century'

/** A calendar day without a time zone, as YYYY-MM-DD: later days are greater texts. */
export type CalendarDay = string

export interface BirthRules {
  /** Youngest age allowed, in full years in Asia/Seoul. Default: no minimum. */
  minAge?: number | undefined
  /** The moment "today" is taken from. Default: the clock. */
  now?: (() => number) | undefined
}

// Korea has kept UTC+9 without daylight saving time since 1988.
const SEOUL_OFFSET_MS = 9 * 60 * 60 * 1000

/** The calendar day in Asia/Seoul at a moment (milliseconds since 1970). */
export function dayInSeoul(moment: number): CalendarDay {
  return new Date(moment + SEOUL_OFFSET_MS).toISOString().slice(0, 10)
}

/** Without the separators people type between year, month and day. Idempotent. */
export function normalizeBirth(text: string): string {
  return toHalfWidth(text).replace(/[ \u00A0.\-/·]/g, '')
}

export function normalizeGenderDigit(text: string): string {
  return toHalfWidth(text).replace(/[ \u00A0]/g, '')
}

/** The first year of the century a 7th RRN digit stands for: 1, 2, 5, 6 → 1900; 3, 4, 7, 8 → 2000. */
export function centuryOf(genderDigit: string): 1900 | 2000 {
  return '3478'.includes(genderDigit) ? 2000 : 1900
}

/** The real day a YYMMDD means in a century, or nothing: `000229` exists in 2000, not in 1900. */
export function birthDateIn(century: 1900 | 2000, birth: string): CalendarDay | undefined {
  const [year = 0, month = 0, day = 0] = [0, 2, 4].map((start) => Number(birth.slice(start, start + 2)))
  // Date moves 30 February on to March instead of refusing it.
  const date = new Date(Date.UTC(century + year, month - 1, day)).toISOString().slice(0, 10)
  return date.replaceAll('-', '').endsWith(birth) ? date : undefined
}

/** Full years on a day (만 나이). Who was born on 29 February is a year older on 1 March. */
export function ageOn(today: CalendarDay, born: CalendarDay): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** Why a normalised YYMMDD is refused whatever the century, or nothing. */
export function findBirthError(birth: string): BirthErrorCode | undefined {
  if (birth === '') return 'birth_required'
  if (!/^[0-9]{6}$/.test(birth)) return 'birth_incomplete'
  // 2000 has every day that 1900 has, and 29 February besides.
  return birthDateIn(2000, birth) ? undefined : 'birth_impossible'
}

/** Why a normalised gender digit is refused by itself, or nothing. 9 and 0 mean the 1800s: nobody is left. */
export function findGenderDigitError(genderDigit: string): GenderDigitErrorCode | undefined {
  if (genderDigit === '') return 'gender_digit_required'
  return /^[1-8]$/.test(genderDigit) ? undefined : 'gender_digit_invalid'
}

/**
 * Birth and digit are one date. When that date is no day or lies ahead, the digit is wrong: the same six digits always
 * are a past day in the other century, for a birth that passed {@link findBirthError}.
 *
 * @returns the code and the field it belongs to, or nothing. Both values must have passed their own check.
 */
export function findBirthDateError(
  birth: string,
  genderDigit: string,
  { minAge, now = Date.now }: BirthRules = {},
): { field: 'birth' | 'genderDigit'; code: BirthErrorCode | GenderDigitErrorCode } | undefined {
  const today = dayInSeoul(now())
  const born = birthDateIn(centuryOf(genderDigit), birth)
  if (!born || born > today) return { field: 'genderDigit', code: 'gender_digit_wrong_century' }
  if (minAge !== undefined && ageOn(today, born) < minAge) return { field: 'birth', code: 'birth_under_age' }
  return undefined
}

/**
 * What a merchant already knows, as the two boxes need it. `19900101` loses its century once it is checked against the
 * digit; a digit of the other century is dropped rather than trusted, an impossible date as well.
 *
 * @example fitBirth('19900101', '3') // { birth: '900101', genderDigit: '' }
 */
export function fitBirth(birth = '', genderDigit = ''): { birth: string; genderDigit: string } {
  const digits = normalizeBirth(birth)
  const digit = normalizeGenderDigit(genderDigit)
  if (!/^[0-9]{8}$/.test(digits)) return { birth: digits, genderDigit: digit }
  const century = digits.startsWith('20') ? 2000 : 1900
  const isReal = /^(19|20)/.test(digits) && birthDateIn(century, digits.slice(2)) !== undefined
  const isOtherCentury = digit !== '' && centuryOf(digit) !== century
  return { birth: isReal ? digits.slice(2) : '', genderDigit: isReal && isOtherCentury ? '' : digit }
}
