import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTRAST_PAIRS } from './contrastPairs.js'
import { cssValue } from './cssValue.js'
import { readTheme } from './readTheme.js'
import { resolveValue } from './resolveValue.js'
import type { Theme, ThemeMode } from './token.js'
import { TOKENS } from './tokens.js'

// The form has no background of its own. These are the pages it is made for: white and light gray; the dark gray that
// Chromium gives to dark pages, and black.
const LIGHT_PAGES = ['#ffffff', '#f4f6f8']
const DARK_PAGES = ['#121212', '#000000']
const COLOR_MODES = ['light', 'dark', 'contrast', 'dark-contrast'] as const satisfies ThemeMode[]

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function hexOf(theme: Theme, path: string, mode: ThemeMode): string {
  const hex = cssValue('color', resolveValue(theme, path, mode))
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`${path} is ${hex}; this test reads six-digit hex only.`)
  return hex
}

function worst(theme: Theme, mode: ThemeMode, { front, back }: { front: string; back: string }): number {
  const pages = mode.startsWith('dark') ? DARK_PAGES : LIGHT_PAGES
  const backs = back === 'page' ? pages : [hexOf(theme, back, mode)]
  return Math.min(...backs.map((hex) => contrast(hexOf(theme, front, mode), hex)))
}

const folder = new URL('../themes/', import.meta.url)
const examples = readdirSync(folder).map((name) => {
  const document: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return [name.replace('.tokens.json', ''), readTheme(document)] as const
})
const themes = [['default', new Map() as Theme] as const, ...examples]

describe.each(themes)('the theme %s', (_name, theme) => {
  it.each(COLOR_MODES)('can be read and seen in %s', (mode) => {
    const ratios = CONTRAST_PAIRS.map((pair) => ({ ...pair, mode, is: worst(theme, mode, pair) }))
    expect(ratios.filter(({ is, atLeast }) => is < atLeast)).toEqual([])
  })
})

it('reaches 7:1 for what stands on the page in high contrast, as WCAG 1.4.6 asks', () => {
  const onPage = CONTRAST_PAIRS.filter(({ back, atLeast }) => back === 'page' && atLeast === 4.5)
  const ratios = onPage.flatMap((pair) =>
    (['contrast', 'dark-contrast'] as const).map((mode) => ({
      mode,
      what: pair.what,
      is: worst(new Map(), mode, pair),
    })),
  )
  expect(ratios).toHaveLength(2 * onPage.length)
  expect(ratios.filter(({ is }) => is < 7)).toEqual([])
})

it('measures every colour of the form', () => {
  const measured = new Set(CONTRAST_PAIRS.flatMap(({ front, back }) => [front, back]))
  // A component token that is measured stands for the semantic one it follows.
  const followed = new Set(TOKENS.filter(({ path }) => measured.has(path)).map(({ alias }) => alias))
  const colors = TOKENS.filter(({ type, path }) => type === 'color' && !measured.has(path) && !followed.has(path))
  expect(colors.map(({ path }) => path)).toEqual([])
})

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
