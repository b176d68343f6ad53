import { type Theme, cssValue } from '@certification-form/theme'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ColorMode, MEASURED_PATHS, type Palette, comparePairs, mendingsOf } from './contrastReport.js'
import { readColor } from './readColor.js'
import { valueIn, withValue } from './tokenValues.js'

const PAGES: Record<ColorMode, string> = {
  light: '#fff',
  contrast: '#fff',
  dark: '#121212',
  'dark-contrast': '#121212',
}
const MODES = Object.keys(PAGES) as ColorMode[]

function paletteOf(theme: Theme, mode: ColorMode): Palette {
  const colors = MEASURED_PATHS.map((path) => [path, cssValue('color', valueIn(theme, path, mode))] as const)
  return { page: PAGES[mode], colors: new Map(colors) }
}

const look = (theme: Theme, mode: ColorMode) => ({ theme, mode, palette: paletteOf(theme, mode) })
const failing = (theme: Theme, mode: ColorMode) =>
  comparePairs(paletteOf(theme, mode)).filter(({ verdict }) => verdict === 'fails')
const withColor = (theme: Theme, path: string, mode: ColorMode, hex: string) =>
  withValue(theme, path, { mode, value: readColor(hex) })

describe('our own colours', () => {
  it.each(MODES)('can be read in %s', (mode) => {
    expect(failing(new Map(), mode)).toEqual([])
  })
})

describe('a pale accent', () => {
  const pale = withColor(new Map(), 'color.accent', 'light', '#f2c200')

  it('fails where it is met, and only in its own mode', () => {
    expect(failing(pale, 'light').map(({ pair }) => pair.what)).toContain('Main button')
    expect(failing(pale, 'dark')).toEqual([])
  })

  it('is offered another lightness that mends all pairs of it at once', () => {
    const [first] = failing(pale, 'light')
    const [mending] = first ? mendingsOf(look(pale, 'light'), first) : []
    expect(mending).toMatchObject({ path: 'color.accent', darker: true })
    expect(failing(withColor(pale, 'color.accent', 'light', mending?.to ?? ''), 'light')).toEqual([])
  })

  it('can keep its colour where the text on it can change instead', () => {
    const button = failing(pale, 'light').find(({ pair }) => pair.front === 'button.color')
    const mendings = button ? mendingsOf(look(pale, 'light'), button) : []
    expect(mendings.map(({ path }) => path)).toEqual(['color.accent', 'color.on-accent'])
  })
})

const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

it('mends whatever accent, in whatever mode, without breaking what could be read', () => {
  fc.assert(
    fc.property(hex, fc.constantFrom(...MODES), (accent, mode) => {
      const theme = withColor(new Map(), 'color.accent', mode, accent)
      const before = failing(theme, mode)
      for (const result of before.slice(0, 1)) {
        const [mending] = mendingsOf(look(theme, mode), result)
        const mended = failing(withColor(theme, mending?.path ?? '', mode, mending?.to ?? ''), mode)
        expect(mended.map(({ pair }) => pair)).not.toContain(result.pair)
        expect(mended.length).toBeLessThan(before.length)
      }
    }),
    { numRuns: 25 },
  )
})
