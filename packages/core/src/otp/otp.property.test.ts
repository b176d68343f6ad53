import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf, anyText } from '../test-text.js'
import { editOtp, extractOtp, findOtpError } from './otp.js'

const LENGTH = 6
const digit = anyOf('0123456789')
const digits = (minLength: number, maxLength: number) =>
  fc.array(digit, { minLength, maxLength }).map((all) => all.join(''))

const mixed = fc.oneof(
  anyText,
  fc
    .array(fc.oneof({ weight: 3, arbitrary: digit }, anyOf(' -[](.:가a４９٣\n')), {
      maxLength: 30,
    })
    .map((all) => all.join('')),
)
const mixedAround = fc.constantFrom('', ' ', '\n', '[', '가', ' 1588-0000 ', '.')
const anyEdit = mixed.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)))

describe('every edit', () => {
  it('leaves digits only, no more than fit, and the caret among them', () => {
    fc.assert(
      fc.property(anyEdit, fc.integer({ min: 4, max: 8 }), ([text, caret], length) => {
        const edited = editOtp(text, caret, length)
        expect(edited.value).toMatch(/^[0-9]*$/)
        expect(edited.value.length).toBeLessThanOrEqual(length)
        expect(edited.caret).toBeGreaterThanOrEqual(0)
        expect(edited.caret).toBeLessThanOrEqual(edited.value.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('is done once and for all', () => {
    fc.assert(
      fc.property(anyEdit, ([text, caret]) => {
        const once = editOtp(text, caret, LENGTH)
        expect(editOtp(once.value, once.caret, LENGTH)).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an insertion', () => {
  it('of a whole code replaces everything, wherever it goes and whatever stands around the code', () => {
    fc.assert(
      fc.property(digits(0, LENGTH), digits(LENGTH, LENGTH), fc.nat(LENGTH), mixedAround, (held, code, at, around) => {
        const caret = Math.min(at, held.length)
        const inserted = around + code + around
        const text = held.slice(0, caret) + inserted + held.slice(caret)
        expect(editOtp(text, caret + inserted.length, LENGTH, inserted)).toEqual({ value: code, caret: LENGTH })
      }),
    )
  })

  it('without a code and with too many digits changes nothing', () => {
    fc.assert(
      fc.property(digits(0, LENGTH), fc.nat(LENGTH), digits(LENGTH + 1, 12), (held, at, many) => {
        const caret = Math.min(at, held.length)
        const inserted = `가${many}`
        const text = held.slice(0, caret) + inserted + held.slice(caret)
        expect(editOtp(text, caret + inserted.length, LENGTH, inserted)).toEqual({ value: held, caret })
      }),
    )
  })
})

describe('typing', () => {
  it('digit by digit gives those digits', () => {
    fc.assert(
      fc.property(digits(1, LENGTH), (typed) => {
        let value = ''
        for (const key of typed) value = editOtp(value + key, value.length + 1, LENGTH).value
        expect(value).toBe(typed)
      }),
    )
  })

  it('a digit into a box that is not full inserts it', () => {
    fc.assert(
      fc.property(digits(0, LENGTH - 1), digit, fc.nat(LENGTH), (held, key, at) => {
        const caret = Math.min(at, held.length)
        const text = held.slice(0, caret) + key + held.slice(caret)
        expect(editOtp(text, caret + 1, LENGTH)).toEqual({ value: text, caret: caret + 1 })
      }),
    )
  })

  it('a digit into a full box overwrites the one behind the caret and keeps all others', () => {
    fc.assert(
      fc.property(digits(LENGTH, LENGTH), digit, fc.nat(LENGTH - 1), (held, key, caret) => {
        const text = held.slice(0, caret) + key + held.slice(caret)
        const value = held.slice(0, caret) + key + held.slice(caret + 1)
        expect(editOtp(text, caret + 1, LENGTH)).toEqual({ value, caret: caret + 1 })
      }),
    )
  })

  it('anything else changes neither the digits nor where the caret is', () => {
    const other = anyOf('a가ㄱ -.٣😀')
    fc.assert(
      fc.property(digits(0, LENGTH), other, fc.nat(LENGTH), (held, key, at) => {
        const caret = Math.min(at, held.length)
        const text = held.slice(0, caret) + key + held.slice(caret)
        expect(editOtp(text, caret + key.length, LENGTH)).toEqual({ value: held, caret })
      }),
    )
  })
})

describe('extractOtp', () => {
  // Words of Korean messages, in any order, none with six digits in a row.
  const words = fc
    .array(
      fc.constantFrom('[Web발신]', '[다날]', '인증번호', '문의 1566-3355', '2026/09/21', '15:04:30', '(3분)', '\n'),
    )
    .map((all) => all.join(' '))

  it('finds the code in any message', () => {
    fc.assert(
      fc.property(
        words,
        digits(LENGTH, LENGTH),
        words,
        fc.constantFrom('[]', '()', '  ', "''"),
        (a, code, b, around) => {
          expect(extractOtp(`${a} ${around[0]}${code}${around[1]} ${b}`, LENGTH)).toBe(code)
        },
      ),
    )
  })

  it('answers a whole code or nothing', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const code = extractOtp(text, LENGTH)
        fc.pre(code !== undefined)
        expect(findOtpError(code, LENGTH)).toBeUndefined()
      }),
      { numRuns: 200, maxSkipsPerRun: 100 },
    )
  })

  it('goes through a megabyte', () => {
    for (const piece of ['1', '1 ', '- ', '가']) {
      const text = piece.repeat(1_000_000 / piece.length)
      expect(extractOtp(text, LENGTH)?.length ?? LENGTH, piece).toBe(LENGTH)
      expect(editOtp(text, 0, LENGTH).value.length, piece).toBeLessThanOrEqual(LENGTH)
    }
  })
})
