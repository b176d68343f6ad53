import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fontFamilyText, readFontFamily } from './readFontFamily.js'

it.each([
  ['inherit', 'inherit'],
  [
    `Pretendard, "Noto Sans KR",'Apple SD Gothic Neo' , sans-serif`,
    ['Pretendard', 'Noto Sans KR', 'Apple SD Gothic Neo', 'sans-serif'],
  ],
])('%s is read', (text, expected) => {
  expect(readFontFamily(text)).toEqual(expected)
})

it.each(['', 'Pretendard,', ' , ', 'a; } body { color: red'])('“%s” is no list', (text) => {
  expect(readFontFamily(text)).toBeUndefined()
})

it('reads what it wrote', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,12}[A-Za-z]$/)
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (names) => {
      expect(readFontFamily(fontFamilyText(names))).toEqual(names)
    }),
  )
})
