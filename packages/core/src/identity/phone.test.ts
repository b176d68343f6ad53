import { describe, expect, it } from 'vitest'
import { findPhoneError, normalizePhone } from './phone.js'

const errorOf = (typed: string) => findPhoneError(normalizePhone(typed))

describe('phone numbers that are accepted', () => {
  it.each([
    ['plain digits', '01012345678'],
    ['hyphens', '010-1234-5678'],
    ['spaces', '010 1234 5678'],
    ['dots', '010.1234.5678'],
    ['middle dots', '010·1234·5678'],
    ['parentheses', '(010)1234-5678'],
    ['slashes', '010/1234/5678'],
    ['spaces around', '  010-1234-5678 '],
    ['no-break spaces', '010\u00A01234\u00A05678'],
    ['thin and narrow no-break spaces', '010\u20091234\u202F5678'],
    ['hyphens that do not break', '010\u20111234\u20115678'],
    ['typographic hyphens', '010\u20101234\u20105678'],
    ['figure and en dashes', '010\u20121234\u20135678'],
    ['em dash and horizontal bar', '010\u20141234\u20155678'],
    ['minus signs', '010\u22121234\u22125678'],
    ['full width', '０１０－１２３４－５６７８'],
    ['full width with ideographic spaces', '０１０　１２３４　５６７８'],
    ['+82 as iOS fills it in', '+82 10-1234-5678'],
    ['+82 without separators', '+821012345678'],
    ['+82 with the leading 0 kept', '+82 010-1234-5678'],
    ['+82 with the 0 in parentheses', '+82 (0)10-1234-5678'],
    ['country code in parentheses', '(+82) 10-1234-5678'],
    ['country code without plus', '821012345678'],
    ['country code without plus, with the 0', '8201012345678'],
    ['0082', '0082 10 1234 5678'],
    ['0082 with the 0', '0082-010-1234-5678'],
    ['full-width +82', '＋８２１０１２３４５６７８'],
  ])('%s', (_, typed) => {
    expect(normalizePhone(typed)).toBe('01012345678')
    expect(errorOf(typed)).toBeUndefined()
  })

  it.each(['01000000000', '01099999999', '01082108210', '01082101234'])('%s, whatever follows 010', (typed) => {
    expect(normalizePhone(typed)).toBe(typed)
    expect(errorOf(typed)).toBeUndefined()
  })
})

describe('phone numbers that are refused', () => {
  it.each([
    ['', 'phone_required'],
    ['  - ', 'phone_required'],
    ['0', 'phone_incomplete'],
    ['01', 'phone_incomplete'],
    ['010', 'phone_incomplete'],
    ['0101234567', 'phone_incomplete'],
    ['010123456789', 'phone_incomplete'],
    ['+82 10-1234-567', 'phone_incomplete'],
    ['+82 10-1234-56789', 'phone_incomplete'],
    ['+', 'phone_incomplete'],
    ['+1 010-1234-5678', 'phone_incomplete'],
    // Withdrawn by June 2023, ten digits and eleven.
    ['011-123-4567', 'phone_not_010'],
    ['011-1234-5678', 'phone_not_010'],
    ['016-123-4567', 'phone_not_010'],
    ['017-123-4567', 'phone_not_010'],
    ['018-123-4567', 'phone_not_010'],
    ['019-1234-5678', 'phone_not_010'],
    ['+82 11-1234-5678', 'phone_not_010'],
    ['02-123-4567', 'phone_not_010'],
    ['070-1234-5678', 'phone_not_010'],
    ['1566-3355', 'phone_not_010'],
    // A spreadsheet takes the leading 0 away.
    ['1012345678', 'phone_not_010'],
    ['90 531 234 56 78', 'phone_not_010'],
  ])('%j is %s', (typed, code) => {
    expect(errorOf(typed)).toBe(code)
  })

  it.each([
    ['letters', '010ABCD5678'],
    ['letters behind', '01012345678a'],
    ['an extension', '010-1234-5678#1'],
    ['Arabic-Indic digits', '٠١٠١٢٣٤٥٦٧٨'],
    ['one Arabic-Indic digit', '0101234567٨'],
    ['Devanagari digits', '०१०१२३४५६७८'],
    ['mathematical digits', '\u{1D7CE}\u{1D7CF}\u{1D7CE}12345678'],
    ['superscripts', '010¹²³⁴⁵⁶⁷⁸'],
    ['circled digits', '010①②③④⑤⑥⑦⑧'],
    ['right-to-left override', '\u202E01012345678'],
    ['left-to-right isolate', '\u206601012345678\u2069'],
    ['zero-width space', '010\u200B12345678'],
    ['byte order mark', '\uFEFF01012345678'],
    ['word joiner', '010\u206012345678'],
    ['a line feed', '01012345678\n'],
    ['a NUL', '01012345678\u0000'],
    ['a line separator', '01012345678\u2028'],
    ['a second number', '01012345678,01087654321'],
    ['a URI', 'tel:01012345678'],
    ['a sign in the middle', '010+12345678'],
    ['an exponent', '1.0e10'],
    ['a lone surrogate', '0101234567\uD835'],
  ])('%s', (_, typed) => {
    expect(errorOf(typed)).toBeDefined()
  })
})

it('a megabyte of anything is refused', () => {
  for (const piece of ['0', '82', '+', '010-', '0082', '- ', '\u202E']) {
    const typed = piece.repeat(1_000_000 / piece.length)
    expect(errorOf(typed), piece).toBeDefined()
  }
})
