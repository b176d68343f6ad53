import {
  TOKENS,
  type Theme,
  type ThemeMode,
  cssValue,
  readTheme,
  themeCss,
  writeTheme,
} from '@certification-form/theme'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isChanged,
  modesOf,
  ownMode,
  sameTheme,
  sourceOf,
  tokenAt,
  valueIn,
  withValue,
  withoutValue,
} from './tokenValues.js'

const OURS: Theme = new Map()
const RED = { colorSpace: 'srgb', components: [1, 0, 0], hex: '#ff0000' }
const GREEN = { colorSpace: 'srgb', components: [0, 1, 0], hex: '#00ff00' }
const rem = (value: number) => ({ value, unit: 'rem' })
const set = (theme: Theme, path: string, mode: ThemeMode, value: unknown) => withValue(theme, path, { mode, value })

describe('a value in one mode', () => {
  it('leaves the other modes as they looked', () => {
    const theme = set(OURS, 'color.accent', 'light', RED)
    expect(valueIn(theme, 'color.accent', 'light')).toEqual(RED)
    for (const mode of ['dark', 'contrast', 'dark-contrast'] as const)
      expect(valueIn(theme, 'color.accent', mode)).toEqual(valueIn(OURS, 'color.accent', mode))
  })

  it('of a token that follows another leaves the other modes where they were led', () => {
    const accent = set(OURS, 'color.accent', 'dark', GREEN)
    const theme = set(accent, 'button.background', 'light', RED)
    expect(valueIn(theme, 'button.background', 'dark')).toEqual(GREEN)
  })

  it('of a length counts in the dark as well: only colours can differ there', () => {
    const theme = set(OURS, 'radius', 'dark', rem(2))
    expect(theme.get('radius')).toEqual({ light: rem(2) })
    expect(ownMode(tokenAt('color.accent'), 'compact')).toBe('light')
  })

  it('goes to the modes that shared it, and not to those that differed', () => {
    expect(valueIn(set(OURS, 'radius', 'light', rem(2)), 'radius', 'compact')).toEqual(rem(2))
    const height = valueIn(OURS, 'control-height', 'compact')
    // On its way the slider passes the value of the compact form, which must not get stuck to it.
    const drawn = [height, rem(2)].reduce<Theme>((theme, value) => set(theme, 'control-height', 'light', value), OURS)
    expect(valueIn(drawn, 'control-height', 'compact')).toEqual(height)
  })

  it('that is ours again leaves nothing behind', () => {
    const ours = valueIn(OURS, 'radius', 'light')
    expect(set(set(OURS, 'radius', 'light', rem(2)), 'radius', 'light', ours).size).toBe(0)
  })
})

describe('taking a value back', () => {
  it('is mode by mode', () => {
    const theme = set(set(OURS, 'color.accent', 'light', RED), 'color.accent', 'dark', GREEN)
    const once = withoutValue(theme, 'color.accent', 'light')
    expect(isChanged(once, tokenAt('color.accent'), 'light')).toBe(false)
    expect(isChanged(once, tokenAt('color.accent'), 'dark')).toBe(true)
    expect(withoutValue(once, 'color.accent', 'dark').size).toBe(0)
  })

  it('makes a token follow again', () => {
    const theme = withoutValue(set(OURS, 'button.background', 'light', RED), 'button.background', 'dark')
    expect(sourceOf(theme, 'button.background', 'light')).toBe('color.accent')
    expect(theme.size).toBe(0)
  })
})

it('finds where a value comes from', () => {
  expect(sourceOf(OURS, 'carrier.color-selected', 'light')).toBe('color.accent')
  expect(sourceOf(set(OURS, 'color.on-accent-subtle', 'light', RED), 'carrier.color-selected', 'dark')).toBe(
    'color.on-accent-subtle',
  )
})

const hexColor = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0.2, 0.4, 0.6, 0.8, 1))).map((components) => ({
  colorSpace: 'srgb',
  components,
  hex: cssValue('color', { colorSpace: 'srgb', components }),
}))
const change = fc
  .constantFrom(...TOKENS.filter(({ type }) => type === 'color' || type === 'dimension'))
  .chain((token) =>
    fc.record({
      path: fc.constant(token.path),
      mode: fc.constantFrom<ThemeMode>('light', 'dark', 'contrast', 'dark-contrast', 'compact'),
      value: token.type === 'color' ? hexColor : fc.integer({ min: 1, max: 40 }).map(rem),
    }),
  )

describe('whatever is changed', () => {
  it('shows in that mode and can be written, read and put on a page', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const theme = changes.reduce((before, one) => set(before, one.path, one.mode, one.value), OURS)
        for (const { path, mode, value } of changes.slice(-1))
          expect(valueIn(theme, path, ownMode(tokenAt(path), mode))).toEqual(value)
        expect(sameTheme(readTheme(JSON.parse(JSON.stringify(writeTheme(theme)))), theme)).toBe(true)
        expect(() => themeCss(theme)).not.toThrow()
      }),
    )
  })

  it('is gone when each mode is taken back', () => {
    fc.assert(
      fc.property(change, ({ path, mode, value }) => {
        const theme = set(OURS, path, mode, value)
        expect(modesOf(tokenAt(path)).reduce((before, one) => withoutValue(before, path, one), theme).size).toBe(0)
      }),
    )
  })
})

describe('two themes', () => {
  it('are the same when they look the same in each mode', () => {
    const one: Theme = new Map([['radius', { light: rem(1), compact: rem(1) }]])
    expect(sameTheme(one, new Map([['radius', { light: rem(1) }]]))).toBe(true)
    expect(sameTheme(one, new Map([['radius', { light: rem(1), compact: rem(2) }]]))).toBe(false)
    expect(sameTheme(one, OURS)).toBe(false)
  })
})
