import Color from 'colorjs.io'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrastOf } from './contrast.js'
import { isDarker, nearestLightness } from './nearestLightness.js'

const lightnessOf = (css: string) => new Color(css).to('oklch').coords[0] ?? 0
const channel = fc.integer({ min: 0, max: 255 })
const hex = fc
  .tuple(channel, channel, channel)
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
const onWhite = (css: string) => contrastOf(css, '#ffffff', '#ffffff').wcag

it('darkens on white just enough', () => {
  const found = nearestLightness('#f2c200', (css) => onWhite(css) >= 4.5) ?? ''
  expect(onWhite(found)).toBeGreaterThanOrEqual(4.5)
  expect(onWhite(found)).toBeLessThan(4.7)
  expect(isDarker('#f2c200', found)).toBe(true)
})

it('lightens on black', () => {
  const found = nearestLightness('#2a1a6b', (css) => contrastOf(css, '#000000', '#000000').wcag >= 4.5) ?? ''
  expect(isDarker('#2a1a6b', found)).toBe(false)
})

it('says when nothing would help', () => {
  expect(nearestLightness('#888888', () => false)).toBeUndefined()
})

it('always finds a colour that can be read on white, and of those the nearest', () => {
  fc.assert(
    fc.property(hex, (css) => {
      fc.pre(onWhite(css) < 4.5)
      const found = nearestLightness(css, (one) => onWhite(one) >= 4.5) ?? ''
      expect(onWhite(found)).toBeGreaterThanOrEqual(4.5)
      // What is 0.02 nearer would not do: so much may be lost when a colour is fitted into sRGB.
      const nearer = new Color(found).to('oklch')
      nearer.set('l', lightnessOf(found) + 0.02)
      expect(onWhite(nearer.to('srgb').toGamut({ method: 'css' }).toString({ format: 'hex' }))).toBeLessThan(4.6)
    }),
    { numRuns: 60 },
  )
})

it('keeps the hue', () => {
  const found = new Color(nearestLightness('#e85d04', (css) => onWhite(css) >= 7) ?? '').to('oklch')
  expect(Math.abs((found.coords[2] ?? 0) - (new Color('#e85d04').to('oklch').coords[2] ?? 0))).toBeLessThan(4)
})
