import { ageOn, findBirthDateError } from '@certification-form/core'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ageOf, isAtLeast } from './age.js'

afterEach(() => {
  vi.useRealTimers()
})

const seoul = (day: string, time = '12:00') => Date.parse(`${day}T${time}:00+09:00`)

describe('ageOf', () => {
  test.each([
    ['2007-03-02', '2026-03-01', 18],
    ['2007-03-02', '2026-03-02', 19],
    ['2007-12-31', '2026-12-30', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-02', '2026-03-02', 0],
    ['1900-01-01', '2026-01-01', 126],
  ])('of who was born on %s is on %s in full years %i', (birthday, today, age) => {
    expect(ageOf({ birthday }, { at: seoul(today) })).toBe(age)
  })

  test('goes by the day in Seoul, whatever the zone of the server', () => {
    const birthday = '2007-03-02'
    expect(ageOf({ birthday }, { at: seoul('2026-03-01', '23:59') })).toBe(18)
    expect(ageOf({ birthday }, { at: Date.parse('2026-03-01T14:59:59Z') })).toBe(18)
    expect(ageOf({ birthday }, { at: Date.parse('2026-03-01T15:00:00Z') })).toBe(19)
  })

  test('is of now when no moment is named', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: seoul('2026-03-02') })
    expect(ageOf({ birthday: '2007-03-02' })).toBe(19)
    expect(isAtLeast({ birthday: '2007-03-02' }, 19)).toBe(true)
  })

  test.each([
    ['2026-12-31', '2007-01-01', 19],
    ['2026-01-01', '2007-12-31', 19],
    ['2025-12-31', '2007-01-01', 18],
  ])('by year is on %s for who was born on %s %i', (today, birthday, age) => {
    expect(ageOf({ birthday }, { at: seoul(today), by: 'year' })).toBe(age)
  })

  test('by year begins with the year in Seoul', () => {
    const birthday = '2007-12-31'
    expect(ageOf({ birthday }, { at: Date.parse('2025-12-31T14:59:59Z'), by: 'year' })).toBe(18)
    expect(ageOf({ birthday }, { at: Date.parse('2025-12-31T15:00:00Z'), by: 'year' })).toBe(19)
  })

  test('is nothing without a birthday', () => {
    expect(ageOf({})).toBeUndefined()
    expect(ageOf({}, { by: 'year' })).toBeUndefined()
  })
})

describe('isAtLeast', () => {
  test('holds from the birthday on, or from that year on', () => {
    const person = { birthday: '2007-03-02' }
    expect(isAtLeast(person, 19, { at: seoul('2026-03-01') })).toBe(false)
    expect(isAtLeast(person, 19, { at: seoul('2026-03-02') })).toBe(true)
    expect(isAtLeast(person, 19, { at: seoul('2026-01-01'), by: 'year' })).toBe(true)
    expect(isAtLeast(person, 20, { at: seoul('2026-12-31'), by: 'year' })).toBe(false)
  })

  test('never holds without a birthday', () => {
    expect(isAtLeast({}, 0)).toBe(false)
    expect(isAtLeast({}, 0, { by: 'year' })).toBe(false)
  })

  test("says what the form's minAge says, on every day and age", () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, moment, fc.integer({ min: -1, max: 1 }), (born, now, off) => {
        const birthday = born.toISOString().slice(0, 10)
        const at = now.getTime()
        const years = Math.max(0, ageOn(now.toISOString().slice(0, 10), birthday) + off)
        const digit = birthday.startsWith('19') ? '1' : '3'
        const error = findBirthDateError(birthday.slice(2).replaceAll('-', ''), digit, { minAge: years, now: () => at })
        expect(isAtLeast({ birthday }, years, { at })).toBe(error === undefined)
      }),
      { numRuns: 500 },
    )
  })
})
