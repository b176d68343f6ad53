import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../test-text.js'
import { findPhoneError, normalizePhone } from './phone.js'

const mobile = fc.nat(99_999_999).map((rest) => `010${String(rest).padStart(8, '0')}`)
const separators = /[ \u00A0.·()/\-\u2000-\u200A\u2010-\u2015\u202F\u2212\u3000．－（）／]/

it('what is accepted is 010 and eight ASCII digits, whatever was typed', () => {
  let accepted = 0
  const piece = fc.oneof(
    anyText.map((text) => text.slice(0, 2)),
    fc.constantFrom('+82', '82', '0', '-', ' ', '０'),
  )
  const nearly = fc
    .tuple(mobile, piece, fc.nat(11))
    .map(([phone, what, at]) => phone.slice(0, at) + what + phone.slice(at))
  fc.assert(
    fc.property(nearly, (typed) => {
      const phone = normalizePhone(typed)
      expect(normalizePhone(phone)).toBe(phone)
      fc.pre(findPhoneError(phone) === undefined)
      accepted += 1
      expect(phone).toMatch(/^010[0-9]{8}$/)
    }),
    { numRuns: 200, maxSkipsPerRun: 50 },
  )
  expect(accepted).toBeGreaterThan(50)
})

it('every character that is no digit and no separator is refused, wherever it stands', () => {
  const accepted: string[] = []
  for (let code = 0; code <= 0xffff; code += 1) {
    const char = String.fromCharCode(code)
    if (separators.test(char)) continue
    for (const typed of [`010${char}12345678`, `01012345678${char}`, `0101234567${char}`]) {
      const isPlainDigit = /[0-9０-９]/.test(char) && typed.endsWith(`7${char}`)
      if (!isPlainDigit && findPhoneError(normalizePhone(typed)) === undefined) accepted.push(char)
    }
  }
  expect(accepted).toEqual([])
})
