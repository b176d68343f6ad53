import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './test-text.js'
import { digitsOf, toHalfWidth } from './halfWidth.js'

describe('toHalfWidth', () => {
  it('turns the whole ASCII row and the ideographic space', () => {
    const ascii = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index)).join('')
    const wide = Array.from(ascii, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('')
    expect(toHalfWidth(wide)).toBe(ascii)
    expect(toHalfWidth('０１０　Ｋｉｍ')).toBe('010 Kim')
  })

  it.each([
    '홍길동',
    '王',
    '\uFFA1',
    '\uFF71',
    '\uFF65',
    '\uFF5F',
    '\uFFE6',
    '\u00A0',
    '\uFF00',
    'Ⅷ',
    '٣',
    '\u{1D7CE}',
    '\uD800',
  ])('leaves %j alone', (text) => {
    expect(toHalfWidth(text)).toBe(text)
  })

  it('is idempotent and keeps the length, so that a caret stays valid', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text))
        expect(toHalfWidth(text)).toHaveLength(text.length)
      }),
    )
  })
})

describe('digitsOf', () => {
  it.each([
    ['', ''],
    ['010-1234-5678', '01012345678'],
    ['인증번호 [４８２９１３]', '482913'],
    ['٣١٤', ''],
    ['१२३', ''],
    ['①②③', ''],
    ['\u{1D7CE}', ''],
    ['¹²³', ''],
  ])('%j has %j', (text, digits) => {
    expect(digitsOf(text)).toBe(digits)
  })

  it('gives ASCII digits only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(digitsOf(text)).toMatch(/^[0-9]*$/)
      }),
    )
  })
})
