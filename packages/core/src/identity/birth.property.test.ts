import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../test-text.js'
import { ageOn, findBirthDateError, findBirthError, fitBirth, normalizeBirth, normalizeGenderDigit } from './birth.js'

const DAY_MS = 24 * 60 * 60 * 1000
// 10 March 2026, noon in Seoul.
const NOW = Date.UTC(2026, 2, 10, 3)
const TODAY = Date.UTC(2026, 2, 10)
const now = () => NOW

const DIGITS = { 1900: ['1', '2', '5', '6'], 2000: ['3', '4', '7', '8'] }

function everyDay(): { iso: string; time: number }[] {
  const days = []
  for (let time = Date.UTC(1900, 0, 1); time <= TODAY; time += DAY_MS) {
    days.push({ iso: new Date(time).toISOString().slice(0, 10), time })
  }
  return days
}

it('every day from 1900 to today is accepted with each digit of its century', () => {
  const refused = everyDay().filter(({ iso }) => {
    const birth = iso.slice(2).replaceAll('-', '')
    const digits = iso < '2000' ? DIGITS[1900] : DIGITS[2000]
    return findBirthError(birth) ?? digits.some((digit) => findBirthDateError(birth, digit, { now }))
  })
  expect(refused).toEqual([])
})

it('every day with a digit of the other century is refused at the digit exactly when that is no day or lies ahead', () => {
  const wrong = everyDay().filter(({ iso }) => {
    const birth = iso.slice(2).replaceAll('-', '')
    const [year, digits] =
      iso < '2000' ? [Number(iso.slice(0, 4)) + 100, DIGITS[2000]] : [Number(iso.slice(0, 4)) - 100, DIGITS[1900]]
    const other = new Date(`${year}${iso.slice(4)}T00:00:00Z`)
    // V8 reads 29 February of a common year as 1 March.
    const isDay = other.toISOString().slice(0, 10) === `${year}${iso.slice(4)}`
    const refusal = isDay && other.getTime() <= TODAY ? undefined : 'genderDigit'
    return digits.some((digit) => findBirthDateError(birth, digit, { now })?.field !== refusal)
  })
  expect(wrong).toEqual([])
})

it('six digits that are a day pass with a digit of at least one century', () => {
  const two = (length: number) => Array.from({ length }, (_, number) => String(number).padStart(2, '0'))
  const all = two(100).flatMap((year) => two(14).flatMap((month) => two(33).map((day) => year + month + day)))
  const days = all.filter((birth) => findBirthError(birth) === undefined)
  const lost = days.filter((birth) => ['1', '3'].every((digit) => findBirthDateError(birth, digit, { now })))
  // 366 days in each of 25 leap years and 365 in 75 others: 2000 is one, and 1900 is not asked.
  expect(days).toHaveLength(25 * 366 + 75 * 365)
  expect(lost).toEqual([])
})

it('an age is reached on the birthday and not a day before', () => {
  const days = fc
    .integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: TODAY / DAY_MS })
    .map((day) => new Date(day * DAY_MS))
  const toDay = (date: Date) => date.toISOString().slice(0, 10)
  fc.assert(
    fc.property(days, fc.nat(120), (born, years) => {
      // Date.UTC moves 29 February of a common year to 1 March, as the law does.
      const birthday = new Date(Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate()))
      const dayBefore = new Date(birthday.getTime() - DAY_MS)
      expect(ageOn(toDay(birthday), toDay(born))).toBe(years)
      expect(ageOn(toDay(dayBefore), toDay(born))).toBe(years - 1)
    }),
  )
})

it('normalising and fitting are done once and for all', () => {
  const text = fc.oneof(anyText, fc.stringMatching(/^[0-9０-９ .\-/]{0,12}$/))
  fc.assert(
    fc.property(text, text, (birth, digit) => {
      expect(normalizeBirth(normalizeBirth(birth))).toBe(normalizeBirth(birth))
      expect(normalizeGenderDigit(normalizeGenderDigit(digit))).toBe(normalizeGenderDigit(digit))
      const fitted = fitBirth(birth, digit)
      expect(fitBirth(fitted.birth, fitted.genderDigit)).toEqual(fitted)
    }),
  )
})
