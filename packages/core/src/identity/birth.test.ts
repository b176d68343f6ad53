import { describe, expect, it } from 'vitest'
import {
  ageOn,
  birthDateIn,
  centuryOf,
  dayInSeoul,
  findBirthDateError,
  findBirthError,
  findGenderDigitError,
  fitBirth,
  normalizeBirth,
  normalizeGenderDigit,
} from './birth.js'

// 10 March 2026, noon in Seoul.
const now = () => Date.UTC(2026, 2, 10, 3)
const WRONG_CENTURY = { field: 'genderDigit', code: 'gender_digit_wrong_century' }
const UNDER_AGE = { field: 'birth', code: 'birth_under_age' }

describe('birth', () => {
  it.each([
    ['900101', '900101'],
    [' 900101 ', '900101'],
    ['90-01-01', '900101'],
    ['90.01.01', '900101'],
    ['90/01/01', '900101'],
    ['90 01 01', '900101'],
    ['90·01·01', '900101'],
    ['90\u00A001\u00A001', '900101'],
    ['９００１０１', '900101'],
    ['９０．０１．０１', '900101'],
    ['900101a', '900101a'],
  ])('%j is normalised to %j, once and for all', (typed, normalized) => {
    expect(normalizeBirth(typed)).toBe(normalized)
    expect(normalizeBirth(normalized)).toBe(normalized)
  })

  it.each([
    ['', 'birth_required'],
    ['9', 'birth_incomplete'],
    ['90010', 'birth_incomplete'],
    ['9001011', 'birth_incomplete'],
    ['19900101', 'birth_incomplete'],
    ['90010a', 'birth_incomplete'],
    ['٩٠٠١٠١', 'birth_incomplete'],
    ['900101\n', 'birth_incomplete'],
    ['900101\u200B', 'birth_incomplete'],
    ['900001', 'birth_impossible'],
    ['901301', 'birth_impossible'],
    ['900100', 'birth_impossible'],
    ['900132', 'birth_impossible'],
    ['900431', 'birth_impossible'],
    ['900631', 'birth_impossible'],
    ['900931', 'birth_impossible'],
    ['901131', 'birth_impossible'],
    ['900230', 'birth_impossible'],
    ['010229', 'birth_impossible'],
    ['900229', 'birth_impossible'],
    ['000230', 'birth_impossible'],
    ['000000', 'birth_impossible'],
    ['999999', 'birth_impossible'],
    ['900101', undefined],
    ['000229', undefined],
    ['960229', undefined],
    ['991231', undefined],
    ['000101', undefined],
  ])('%j is %s', (birth, code) => {
    expect(findBirthError(birth)).toBe(code)
  })
})

describe('gender digit', () => {
  it.each([
    ['1', 1900],
    ['2', 1900],
    ['3', 2000],
    ['4', 2000],
    ['5', 1900],
    ['6', 1900],
    ['7', 2000],
    ['8', 2000],
  ])('%s means %d', (digit, century) => {
    expect(findGenderDigitError(digit)).toBeUndefined()
    expect(centuryOf(digit)).toBe(century)
  })

  it.each([
    ['', 'gender_digit_required'],
    ['9', 'gender_digit_invalid'],
    ['0', 'gender_digit_invalid'],
    ['11', 'gender_digit_invalid'],
    ['34', 'gender_digit_invalid'],
    ['a', 'gender_digit_invalid'],
    ['٣', 'gender_digit_invalid'],
    ['1\n', 'gender_digit_invalid'],
    ['①', 'gender_digit_invalid'],
  ])('%j is %s', (digit, code) => {
    expect(findGenderDigitError(digit)).toBe(code)
  })

  it.each([
    ['１', '1'],
    [' 3 ', '3'],
    ['\u00A07', '7'],
    ['　8', '8'],
  ])('%j is normalised to %j', (typed, digit) => {
    expect(normalizeGenderDigit(typed)).toBe(digit)
  })
})

describe('birth and digit together', () => {
  it.each(['1', '2', '5', '6'])('29 February 1900 (digit %s) is no day: 1900 was no leap year', (digit) => {
    expect(findBirthDateError('000229', digit, { now })).toEqual(WRONG_CENTURY)
  })

  it.each(['3', '4', '7', '8'])('29 February 2000 (digit %s) is one', (digit) => {
    expect(findBirthDateError('000229', digit, { now })).toBeUndefined()
  })

  it.each([
    ['850101', '1', undefined],
    ['850101', '6', undefined],
    // Somebody of 1985 who chose 3, and a child of 2010 whose parent chose 1.
    ['850101', '3', WRONG_CENTURY],
    ['850101', '8', WRONG_CENTURY],
    ['100101', '3', undefined],
    ['100101', '7', undefined],
    ['240229', '3', undefined],
    ['240229', '1', undefined],
    ['280229', '4', WRONG_CENTURY],
    ['260310', '3', undefined],
    ['260311', '3', WRONG_CENTURY],
    ['260401', '4', WRONG_CENTURY],
    ['270101', '4', WRONG_CENTURY],
    ['991231', '2', undefined],
    ['000101', '4', undefined],
    ['000101', '2', undefined],
  ])('%s with %s', (birth, digit, error) => {
    expect(findBirthDateError(birth, digit, { now })).toEqual(error)
  })

  it('counts the day in Seoul, whose midnight is 15:00 UTC', () => {
    const midnight = Date.UTC(2026, 2, 10, 15)
    expect(findBirthDateError('260311', '3', { now: () => midnight - 1 })).toEqual(WRONG_CENTURY)
    expect(findBirthDateError('260311', '3', { now: () => midnight })).toBeUndefined()
    expect(dayInSeoul(midnight - 1)).toBe('2026-03-10')
    expect(dayInSeoul(midnight)).toBe('2026-03-11')
    expect(dayInSeoul(Date.UTC(2025, 11, 31, 15))).toBe('2026-01-01')
  })

  it('reads the clock when it is told no other', () => {
    const soon = dayInSeoul(Date.now() + 3 * 24 * 60 * 60 * 1000)
      .replaceAll('-', '')
      .slice(2)
    expect(findBirthDateError(soon, '3')).toEqual(WRONG_CENTURY)
    expect(findBirthDateError('900101', '1')).toBeUndefined()
  })
})

describe('minAge', () => {
  const at = (moment: number, minAge = 14) => ({ minAge, now: () => moment })

  it('is reached at midnight in Seoul of the birthday', () => {
    const midnight = Date.UTC(2026, 2, 9, 15)
    expect(findBirthDateError('120310', '3', at(midnight - 1))).toEqual(UNDER_AGE)
    expect(findBirthDateError('120310', '3', at(midnight))).toBeUndefined()
  })

  it('of who was born on 29 February is reached on 1 March when the year is no leap year', () => {
    const march = Date.UTC(2026, 1, 28, 15)
    expect(findBirthDateError('120229', '4', at(march - 1))).toEqual(UNDER_AGE)
    expect(findBirthDateError('120229', '4', at(march))).toBeUndefined()
  })

  it('of who was born on 29 February is reached on that day in a leap year', () => {
    const day = Date.UTC(2028, 1, 28, 15)
    expect(findBirthDateError('080229', '3', at(day - 1, 20))).toEqual(UNDER_AGE)
    expect(findBirthDateError('080229', '3', at(day, 20))).toBeUndefined()
  })

  it('blames the digit first when the date lies ahead', () => {
    expect(findBirthDateError('850101', '3', { minAge: 14, now })).toEqual(WRONG_CENTURY)
  })

  it('of 0 lets a newborn pass', () => {
    expect(findBirthDateError('260310', '3', { minAge: 0, now })).toBeUndefined()
  })

  it.each([
    ['1990-03-10', 36],
    ['1990-03-11', 35],
    ['1990-02-28', 36],
    ['1990-12-31', 35],
    ['2026-03-10', 0],
  ])('somebody born on %s is %d', (born, age) => {
    expect(ageOn('2026-03-10', born)).toBe(age)
  })
})

describe('fitBirth', () => {
  it.each([
    [undefined, undefined, '', ''],
    ['900101', '1', '900101', '1'],
    ['900101', undefined, '900101', ''],
    ['90-01-01', '１', '900101', '1'],
    ['19900101', '1', '900101', '1'],
    ['19900101', '6', '900101', '6'],
    ['1990-01-01', '2', '900101', '2'],
    ['1990. 01. 01', undefined, '900101', ''],
    ['20100101', '3', '100101', '3'],
    // A digit of the other century is somebody else's.
    ['19900101', '3', '900101', ''],
    ['20100101', '1', '100101', ''],
    ['20100101', '5', '100101', ''],
    ['19000229', '1', '', '1'],
    ['20000229', '3', '000229', '3'],
    ['20100230', '3', '', '3'],
    ['18991231', '', '', ''],
    ['21000101', '3', '', '3'],
    ['1990010', '1', '1990010', '1'],
  ])('%j and %j become %j and %j', (birth, digit, fittedBirth, fittedDigit) => {
    expect(fitBirth(birth, digit)).toEqual({ birth: fittedBirth, genderDigit: fittedDigit })
  })
})

it('birthDateIn knows the days of each century', () => {
  expect(birthDateIn(2000, '000229')).toBe('2000-02-29')
  expect(birthDateIn(1900, '000229')).toBeUndefined()
  expect(birthDateIn(1900, '991231')).toBe('1999-12-31')
})
