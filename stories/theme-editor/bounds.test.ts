import { TOKENS, type TokenType } from '@certification-form/theme'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundsOf, convert } from './bounds.js'
import { valueIn } from './tokenValues.js'

const NUMERIC: readonly TokenType[] = ['dimension', 'duration', 'number', 'fontWeight']

it('has room for each of our values on its slider', () => {
  const numeric = TOKENS.filter(({ type }) => NUMERIC.includes(type))
  expect(numeric.length).toBeGreaterThan(15)
  for (const { path, type } of numeric)
    for (const mode of ['light', 'contrast', 'compact'] as const) {
      const given = valueIn(new Map(), path, mode)
      const { value, unit } =
        typeof given === 'number' ? { value: given, unit: '' } : (given as { value: number; unit: string })
      const { min, max, step } = boundsOf(path, type, { unit, ours: value })
      expect(value, path).toBeGreaterThanOrEqual(min)
      expect(value, path).toBeLessThan(max)
      expect(step).toBeGreaterThan(0)
    }
})

it('converts there and back', () => {
  expect(convert(1, 'rem', 'px')).toBe(16)
  expect(convert(150, 'ms', 's')).toBe(0.15)
  fc.assert(
    fc.property(fc.integer({ min: -64, max: 640 }), (number) => {
      expect(convert(convert(number, 'px', 'rem'), 'rem', 'px')).toBeCloseTo(number, 2)
    }),
  )
})
