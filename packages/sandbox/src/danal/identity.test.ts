import { assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { birthday } from './identity.js'

const two = (value: number): string => String(value).padStart(2, '0')

test('29 February needs a leap year of the right century', () => {
  expect(['1', '2', '5', '6'].map((digit) => birthday('000229', digit))).toEqual(Array(4).fill(undefined))
  expect(['3', '4', '7', '8'].map((digit) => birthday('000229', digit))).toEqual(Array(4).fill('2000-02-29'))
})

test('exactly the days of the calendar are birthdays', () => {
  const day = record({
    year: integer({ min: 1900, max: 2099 }),
    month: integer({ min: 0, max: 19 }),
    date: integer({ min: 0, max: 39 }),
  })
  assert(
    property(day, constantFrom(0, 1, 2, 3), ({ year, month, date }, pick) => {
      const digit = (year < 2000 ? '1256' : '3478')[pick] ?? ''
      const lastDate = [31, year % 4 === 0 && year !== 1900 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
        month - 1
      ]
      const real = lastDate !== undefined && date >= 1 && date <= lastDate
      const expected = real ? `${year}-${two(month)}-${two(date)}` : undefined
      expect(birthday(`${two(year % 100)}${two(month)}${two(date)}`, digit)).toBe(expected)
    }),
  )
})
