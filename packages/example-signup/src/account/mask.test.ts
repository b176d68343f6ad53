import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskEmail, maskName } from './mask.js'

it.each([
  ['홍길동', '홍*동'],
  ['남궁봄내', '남**내'],
  ['홍길', '홍*'],
  ['Kim Minji', 'K*m M***i'],
  ['𠮷田', '𠮷*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it.each([
  ['minji.kim@example.com', 'mi***@example.com'],
  ['ab@example.com', 'a***@example.com'],
  ['a@example.com', '***@example.com'],
])('%s is hinted at as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})

it('never shows a whole name or address', () => {
  const letters = fc.constantFrom('가', '나', '다', 'a', 'b')
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 12, unit: letters }), (text) => {
      expect(maskName(text)).not.toBe(text)
      expect(maskName(text)).toContain('*')
      expect(maskEmail(`${text}@example.com`)).not.toContain(`${text}@`)
    }),
  )
})
