import { describe, expect, it } from 'vitest'
import { type Mode, follow, readTokenFile, resolveMode } from '../scripts/buildTokens.mjs'
import { cssValue } from '../scripts/cssValue.mjs'

// The form has no background of its own. These are the pages it is made for: white and light gray; the dark gray that
// Chromium gives to dark pages, and black.
const PAGES: Record<Mode, string[]> = { light: ['#ffffff', '#f4f6f8'], dark: ['#121212', '#000000'] }

/** What is read, on what: WCAG 1.4.3, at least 4.5:1. */
const TEXT = [
  ['text', 'page'],
  ['text', 'surface'],
  ['text', 'surface-muted'],
  ['text', 'danger-subtle'],
  ['text-muted', 'page'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-muted'],
  ['danger', 'page'],
  ['danger', 'danger-subtle'],
  ['accent', 'accent-subtle'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
] as const

/** What is seen, beside what: WCAG 1.4.11, at least 3:1. */
const SHAPES = [
  ['border', 'page'],
  ['border', 'surface'],
  ['accent', 'page'],
  ['accent', 'surface'],
  ['danger', 'page'],
  ['danger', 'surface'],
  ['focus', 'page'],
  ['focus', 'surface'],
  ['success', 'page'],
  ['surface', 'success'],
  ['surface', 'border'],
  ['surface', 'accent'],
] as const

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

function hexOf(mode: Mode, name: string): string {
  const hex = cssValue(follow(resolveMode(readTokenFile, mode), `color.${name}`))
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`${name} is ${hex}; this test reads six-digit hex only.`)
  return hex
}

function worst(mode: Mode, front: string, back: string): number {
  const backs = back === 'page' ? PAGES[mode] : [hexOf(mode, back)]
  return Math.min(...backs.map((hex) => contrast(hexOf(mode, front), hex)))
}

describe.each(['light', 'dark'] as const)('in %s mode', (mode) => {
  it.each(TEXT)('%s can be read on %s', (front, back) => {
    expect(worst(mode, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s can be seen beside %s', (front, back) => {
    expect(worst(mode, front, back)).toBeGreaterThanOrEqual(3)
  })
})

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
