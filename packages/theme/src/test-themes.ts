import * as fc from 'fast-check'
import { cssValue } from './cssValue.js'
import { resolveValue } from './resolveValue.js'
import { type ModeValues, THEME_MODES, type Theme, type Token, type TokenType } from './token.js'
import { TOKENS } from './tokens.js'

const byte = fc.integer({ min: 0, max: 255 }).map((part) => Number((part / 255).toFixed(4)))
const part = fc.integer({ min: -1000, max: 1000 }).map((many) => many / 1000)
const alpha = fc.integer({ min: 0, max: 254 }).map((many) => Number((many / 255).toFixed(4)))
const sRgb = fc.record(
  { colorSpace: fc.constant('srgb'), components: fc.tuple(byte, byte, byte), alpha },
  { requiredKeys: ['colorSpace', 'components'] },
)
const space = fc.constantFrom('oklch', 'oklab', 'hsl', 'hwb', 'display-p3', 'srgb-linear')
const TWO_COLORS = [0, 1].map((all) => ({ colorSpace: 'srgb', components: [all, all, all] }))
const anyPart = fc.oneof(part, fc.constant('none'))
const wide = fc.record({ colorSpace: space, components: fc.tuple(anyPart, anyPart, anyPart) })
const measure = (...units: string[]) => fc.record({ value: part, unit: fc.constantFrom(...units) })
const fontName = fc.stringMatching(/^[A-Za-z가-힣'\\ ,-]{1,12}$/).filter((name) => name.trim() === name && name !== '')

/** Any value of a type. */
export const valueOf: Readonly<Record<TokenType, fc.Arbitrary<unknown>>> = {
  // Often one of two, so that modes also have the same.
  color: fc.oneof(sRgb, wide, fc.constantFrom(...TWO_COLORS)),
  cubicBezier: fc.tuple(...[0, 1, 2, 3].map(() => part.map(Math.abs))),
  dimension: measure('px', 'rem'),
  duration: measure('ms', 's'),
  fontFamily: fc.oneof(fontName, fc.array(fontName, { minLength: 2, maxLength: 4 })),
  fontWeight: fc.integer({ min: 1, max: 1000 }),
  number: part,
}

function valuesOf({ type }: Token): fc.Arbitrary<ModeValues> {
  const one = valueOf[type]
  const modes = { light: one, contrast: one, compact: one }
  const inDark = { dark: one, 'dark-contrast': one }
  return fc.record(type === 'color' ? { ...modes, ...inDark } : modes, { requiredKeys: ['light'] })
}

/** Any theme of a few tokens. */
export const anyTheme: fc.Arbitrary<Theme> = fc
  .uniqueArray(fc.constantFrom(...TOKENS), { maxLength: 8 })
  .chain((tokens) => fc.tuple(...tokens.map((token) => valuesOf(token).map((values) => [token.path, values] as const))))
  .map((entries) => new Map(entries))

/** What a theme makes of every token in every mode, as CSS. */
export function looks(theme: Theme): string[] {
  return TOKENS.flatMap(({ path, type, name }) =>
    THEME_MODES.filter((mode) => mode !== 'dark' || type === 'color').map(
      (mode) => `${name} ${mode} ${cssValue(type, resolveValue(theme, path, mode))}`,
    ),
  )
}
