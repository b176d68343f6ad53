import { TOKENS, type Theme, type ThemeMode } from '@certification-form/theme'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readColor } from './readColor.js'
import { readThemeFile, writeThemeFile } from './themeFile.js'
import { sameTheme, withValue } from './tokenValues.js'

const color = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => readColor(`#${number.toString(16).padStart(6, '0')}`))
const values: Record<string, fc.Arbitrary<unknown>> = {
  color,
  dimension: fc.record({
    value: fc.integer({ min: 1, max: 160 }).map((n) => n / 16),
    unit: fc.constantFrom('px', 'rem'),
  }),
  duration: fc.record({ value: fc.integer({ min: 0, max: 900 }), unit: fc.constant('ms') }),
  number: fc.integer({ min: 1, max: 40 }).map((n) => n / 16),
  fontWeight: fc.integer({ min: 1, max: 10 }).map((n) => n * 100),
  cubicBezier: fc.constantFrom([0.2, 0, 0, 1], [0.4, -0.5, 0.2, 1.5]),
  fontFamily: fc.constantFrom('inherit', ['Pretendard', 'sans-serif'], ["It's; {odd}".replace(/[;{}]/g, ''), 'serif']),
}
const change = fc.constantFrom(...TOKENS).chain(({ path, type }) =>
  fc.record({
    path: fc.constant(path),
    mode: fc.constantFrom<ThemeMode>('light', 'dark', 'contrast', 'dark-contrast', 'compact'),
    value: values[type] ?? fc.constant(undefined),
  }),
)
const anyTheme = fc
  .array(change, { maxLength: 10 })
  .map((changes) => changes.reduce<Theme>((theme, { path, ...one }) => withValue(theme, path, one), new Map()))

describe.each(['json', 'css'] as const)('a theme as %s', (kind) => {
  it('is the same when it is imported, and the same text when it is exported again', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        fc.pre(theme.size > 0)
        const text = writeThemeFile(theme, kind)
        const read = readThemeFile(text)
        if (!('theme' in read)) throw new Error(read.detail)
        expect(sameTheme(read.theme, theme)).toBe(true)
        expect(writeThemeFile(read.theme, kind)).toBe(text)
      }),
    )
  })
})

describe('what cannot be imported', () => {
  it.each([
    ['', 'empty'],
    [' \uFEFF\n', 'empty'],
    ['{ "color": ', 'json'],
    ['just words', 'kind'],
    ['x'.repeat(1_000_001), 'size'],
    ['[]', 'refused'],
    ['{ "no": { "$value": 1 } }', 'refused'],
    [':root { --cf-radius: rounder; }', 'refused'],
  ])('%.30s is told as %s', (text, problem) => {
    expect(readThemeFile(text)).toMatchObject({ problem })
  })

  it('names the token', () => {
    expect(readThemeFile('{ "color": { "acent": { "$type": "color", "$value": "#000" } } }')).toMatchObject({
      detail: expect.stringContaining('color.acent'),
    })
  })
})
