import { TOKENS, cssValue } from '@certification-form/theme'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opaqueHex, readColor } from './readColor.js'

describe('a typed colour', () => {
  it.each([
    ['#2261dd', { colorSpace: 'srgb', components: [0.1333, 0.3804, 0.8667], hex: '#2261dd' }],
    [' FFF ', { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' }],
    ['#00000080', { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.502, hex: '#000000' }],
    ['teal', { colorSpace: 'srgb', components: [0, 0.502, 0.502], hex: '#008080' }],
    ['oklch(0.6 0 none)', { colorSpace: 'oklch', components: [0.6, 0, 'none'], hex: '#808080' }],
  ])('%s is read', (text, expected) => {
    expect(readColor(text)).toEqual(expected)
  })

  it.each(['', '#', '#12', '#12345', 'var(--brand)', 'no color', 'rgb(1 2'])('“%s” is none yet', (text) => {
    expect(readColor(text)).toBeUndefined()
  })

  it('comes back as it was typed', () => {
    const digits = fc.stringMatching(/^[\da-f]{6}$/)
    fc.assert(
      fc.property(digits, (text) => {
        expect(cssValue('color', readColor(text))).toBe(`#${text}`)
        expect(opaqueHex(`#${text}80`)).toBe(`#${text}`)
      }),
    )
  })

  it('with alpha comes back as it was typed', () => {
    const digits = fc.stringMatching(/^[\da-f]{8}$/)
    fc.assert(
      fc.property(digits, (text) => {
        fc.pre(!text.endsWith('ff'))
        expect(cssValue('color', readColor(text))).toBe(`#${text}`)
      }),
    )
  })

  it.each(['oklch', 'oklab', 'lab', 'lch', 'hsl', 'hwb', 'display-p3', 'rec2020', 'xyz-d65'])(
    'in %s can be written as CSS and read again',
    (space) => {
      const color = { colorSpace: space, components: [0.25, 0.125, 0.5] }
      const read = readColor(cssValue('color', color))
      expect(readColor(cssValue('color', read))).toEqual(read)
      expect(read?.colorSpace).toBe(space)
    },
  )
})

it('reads our own colours as our files have them, so that a value taken back counts as ours', () => {
  const colors = TOKENS.filter(({ type, alias }) => type === 'color' && !alias)
  expect(colors.length).toBeGreaterThan(10)
  for (const { values } of colors) expect(readColor(cssValue('color', values.light))).toEqual(values.light)
})
