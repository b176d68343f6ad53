import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhoneError, formatPhone, normalizePhone } from './phone.js'
import { anyOf } from '../test-text.js'

const digitsIn = (text: string) => text.replace(/[^0-9]/g, '')

/** What stands in the box, with the caret as `|`. */
function shown(typed: string): string {
  const caret = typed.indexOf('|')
  const formatted = formatPhone(typed.replace('|', ''), caret)
  return `${formatted.value.slice(0, formatted.caret)}|${formatted.value.slice(formatted.caret)}`
}

describe('formatPhone', () => {
  it.each([
    ['nothing', '|', '|'],
    ['the first digit', '0|', '0|'],
    ['three digits: no hyphen before it divides something', '010|', '010|'],
    ['the fourth', '0101|', '010-1|'],
    ['the seventh', '010-1234|', '010-1234|'],
    ['the eighth', '010-12345|', '010-1234-5|'],
    ['the last', '010-1234-5678|', '010-1234-5678|'],
    ['one too many stays to be seen', '010-1234-56789|', '010-1234-56789|'],
    ['a digit in the middle', '010-19|234-5678', '010-19|23-45678'],
    ['a digit before the first hyphen', '0109|-1234-5678', '010-9|123-45678'],
    ['a digit at the start', '9|010-1234', '9|01-0123-4'],
    ['deleting backwards over a hyphen', '010|1234', '010|-1234'],
    ['deleting a digit backwards', '010-12|4-5678', '010-12|45-678'],
    ['deleting all but one', '0|', '0|'],
    ['a letter', '010-1a|', '010-1|'],
    ['a letter in the middle', '010-x|1234', '010|-1234'],
    ['full width', '０１０１|２', '010-1|2'],
    ['spaces and dots pasted', '010 1234.5678|', '010-1234-5678|'],
    ['+82 as autofill gives it', '+82 10-1234-5678|', '010-1234-5678|'],
    ['+82 wherever the caret is', '|+82 10-1234-5678', '010-1234-5678|'],
    ['82 without plus', '821012345678|', '010-1234-5678|'],
    ['+82 as a contact app copies it, in direction marks', '\u202A+82 10-1234-5678\u202C|', '010-1234-5678|'],
    ['a local number in direction marks', '\u202D010-1234-5678\u202C|', '010-1234-5678|'],
    ['+82 behind a label', '휴대폰: +82 10 1234 5678|', '010-1234-5678|'],
    ['+82 with tabs', '+82\t10\t1234\t5678|', '010-1234-5678|'],
    ['Arabic-Indic digits are no digits', '٠١٠|', '|'],
  ])('%s', (_, typed, expected) => {
    expect(shown(typed)).toBe(expected)
  })

  it('shows a number with a country code when it was typed digit by digit', () => {
    for (const typed of ['+821012345678', '+8201012345678', '821012345678', '00821012345678']) {
      let value = ''
      for (const key of typed) value = formatPhone(value + key).value
      expect(value).toBe('010-1234-5678')
    }
  })
})

// Texts without a country code: with one, its digits are meant to become a single 0.
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyOf('0123456789') }, anyOf('０９-. ()/·\u2011\u202A가a٣\u{1D7CE}')), {
    maxLength: 24,
  })
  .map((characters) => characters.join(''))
const local = text.filter((typed) => !/^0*8\D*2/.test(normalizePhone(typed)) && !/^0*82/.test(digitsIn(typed)))
const withCaret = local.chain((typed) => fc.tuple(fc.constant(typed), fc.nat(typed.length)))
const asciiDigits = (typed: string) => digitsIn(typed.replaceAll('０', '0').replaceAll('９', '9'))

describe('every text', () => {
  it('keeps its digits, in their order, and loses none', () => {
    fc.assert(
      fc.property(withCaret, ([typed, caret]) => {
        expect(digitsIn(formatPhone(typed, caret).value)).toBe(asciiDigits(typed))
      }),
    )
  })

  it('keeps the caret behind the same digit', () => {
    fc.assert(
      fc.property(withCaret, ([typed, caret]) => {
        const formatted = formatPhone(typed, caret)
        expect(digitsIn(formatted.value.slice(0, formatted.caret))).toBe(asciiDigits(typed.slice(0, caret)))
      }),
    )
  })

  it('is formatted once and for all, the caret inside', () => {
    const any = text.chain((typed) => fc.tuple(fc.constantFrom(typed, `+82${typed}`), fc.nat(typed.length)))
    fc.assert(
      fc.property(any, ([typed, caret]) => {
        const once = formatPhone(typed, caret)
        expect(once.value).toMatch(/^[0-9]{0,3}$|^[0-9]{3}-[0-9]{1,4}$|^[0-9]{3}-[0-9]{4}-[0-9]+$/)
        expect(once.caret).toBeGreaterThanOrEqual(0)
        expect(once.caret).toBeLessThanOrEqual(once.value.length)
        expect(formatPhone(once.value, once.caret)).toEqual(once)
      }),
    )
  })
})

const mobile = fc.nat(99_999_999).map((rest) => `010${String(rest).padStart(8, '0')}`)

describe('every mobile number', () => {
  it.each([
    ['', ''],
    ['+82', '0'],
    ['+82 ', ''],
    ['82', '0'],
    ['0082 ', '0'],
  ])('written with %j is the same number, shown and normalised', (prefix, dropped) => {
    fc.assert(
      fc.property(mobile, fc.constantFrom('', ' ', '-', '.', '\u2013'), (phone, separator) => {
        const rest = phone.slice(dropped.length)
        const typed = prefix + [rest.slice(0, -8), rest.slice(-8, -4), rest.slice(-4)].join(separator)
        expect(normalizePhone(typed)).toBe(phone)
        expect(normalizePhone(formatPhone(typed).value)).toBe(phone)
        expect(normalizePhone(phone)).toBe(phone)
        expect(findPhoneError(phone)).toBeUndefined()
      }),
    )
  })
})
