import type { Line } from './line.js'

/** The person as the merchant's server described them; every field is already normalised. */
export interface Identity extends Line {
  name: string
  /** Digits only. */
  phone: string
  /** YYMMDD. */
  birth: string
  /** `1` to `8`, the 7th digit of the resident registration number. */
  genderDigit: string
}

// 1 2 5 6 were born in 19xx, 3 4 7 8 in 20xx; 5 to 8 are foreigners; odd is male.
const BORN_IN_1900S = '1256'

export function isForeigner({ genderDigit }: Identity): boolean {
  return '5678'.includes(genderDigit)
}

export function gender({ genderDigit }: Identity): 'male' | 'female' {
  return Number(genderDigit) % 2 === 1 ? 'male' : 'female'
}

/** `YYYY-MM-DD`, or `undefined` when the digits and the century of the gender digit make no calendar date. */
export function birthday(birth: string, genderDigit: string): string | undefined {
  const century = BORN_IN_1900S.includes(genderDigit) ? '19' : '20'
  const text = `${century}${birth.slice(0, 2)}-${birth.slice(2, 4)}-${birth.slice(4, 6)}`
  const date = new Date(`${text}T00:00:00Z`)
  // `Date` rolls 31 April over into May instead of refusing it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
