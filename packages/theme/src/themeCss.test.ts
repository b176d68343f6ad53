import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssValue } from './cssValue.js'
import { readCssValue } from './readCssValue.js'
import { readTheme } from './readTheme.js'
import { readThemeCss } from './readThemeCss.js'
import { anyTheme, looks, valueOf } from './test-themes.js'
import { themeCss } from './themeCss.js'
import type { Theme, TokenType } from './token.js'
import { writeTheme } from './writeTheme.js'

const srgb = (...components: number[]) => ({ colorSpace: 'srgb', components })
const EXAMPLE: Theme = new Map([
  ['color.accent', { light: srgb(1, 0, 0), dark: srgb(0, 1, 0), contrast: srgb(0, 0, 0) }],
  ['space.m', { light: { value: 2, unit: 'rem' }, compact: { value: 8, unit: 'px' } }],
])

describe('the CSS of a theme', () => {
  it('is light first, dark where light-dark() is known, then high contrast and density', () => {
    expect(themeCss(EXAMPLE)).toMatchInlineSnapshot(`
      ":root {
        --cf-color-accent: #ff0000;
        --cf-space-m: calc(2rem * var(--cf-scale, 1));
      }
      @supports (color: light-dark(red, red)) {
        :root {
          --cf-color-accent: light-dark(#ff0000, #00ff00);
        }
        @media (prefers-contrast: more) {
          :root {
            --cf-color-accent: light-dark(#000000, #00ff00);
          }
        }
        :root[data-cf-contrast='more'],
        :root [data-cf-contrast='more'] {
          --cf-color-accent: light-dark(#000000, #00ff00);
        }
      }
      :root[data-cf-density='compact'],
      :root [data-cf-density='compact'] {
        --cf-space-m: 8px;
      }
      "
    `)
  })

  it('takes any selector', () => {
    expect(themeCss(EXAMPLE, '.shop')).toContain(
      "  .shop[data-cf-contrast='more'],\n  .shop [data-cf-contrast='more'],\n  [data-cf-contrast='more'] .shop {",
    )
  })

  it('refuses a length that differs in the dark, which CSS cannot say', () => {
    const values = { light: { value: 1, unit: 'px' }, dark: { value: 2, unit: 'px' } }
    expect(() => themeCss(new Map([['radius', values]]))).toThrow('radius: only colours can differ')
    const strong = { ...values, contrast: values.light, 'dark-contrast': values.dark }
    expect(() => themeCss(new Map([['radius', strong]]))).toThrow('radius: only colours can differ')
  })

  it('is nothing for a theme that sets nothing', () => {
    expect(themeCss(new Map()).trim()).toBe('')
  })
})

describe('a theme that was written and is read again looks the same', () => {
  it('through CSS', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        expect(looks(readThemeCss(themeCss(theme)))).toEqual(looks(theme))
      }),
    )
  })

  it('also where high contrast is the same in light and dark, and the rest is not', () => {
    const [white, black] = [srgb(1, 1, 1), srgb(0, 0, 0)]
    const theme: Theme = new Map([['color.surface', { light: white, dark: black, 'dark-contrast': white }]])
    expect(looks(readThemeCss(themeCss(theme)))).toEqual(looks(theme))
  })

  it('through a token file', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        expect(looks(readTheme(JSON.parse(JSON.stringify(writeTheme(theme)))))).toEqual(looks(theme))
      }),
    )
  })

  it.each(Object.keys(valueOf) as TokenType[])('value by value: %s', (type) => {
    fc.assert(
      fc.property(valueOf[type], (value) => {
        const css = cssValue(type, value)
        expect(cssValue(type, readCssValue(type, css))).toBe(css)
      }),
      { numRuns: 300 },
    )
  })
})

describe('CSS by hand', () => {
  it('is read when it is like ours', () => {
    const theme = readThemeCss(`
      /* The shop's. */
      .shop { --cf-color-accent: light-dark(#F00, color(display-p3 0 1 0 / 0.5)); --cf-radius: 4px }
      @media (prefers-contrast: more) { .shop { --cf-border-width: 3px; } }
      .shop { --cf-border-width: 1px; }
    `)
    expect(Object.fromEntries(theme)).toEqual({
      'color.accent': {
        light: { colorSpace: 'srgb', components: [1, 0, 0], hex: '#ff0000' },
        dark: { colorSpace: 'display-p3', components: [0, 1, 0], alpha: 0.5 },
      },
      radius: { light: { value: 4, unit: 'px' } },
      'border-width': { contrast: { value: 3, unit: 'px' }, light: { value: 1, unit: 'px' } },
    })
  })

  it.each([
    [':root { --cf-color-acent: #fff; }', '--cf-color-acent is none of the form’s variables.'],
    [':root { color: red; }', 'color is none of the form’s variables.'],
    [':root { --cf-color-accent: var(--brand); }', '--cf-color-accent: “var(--brand)” is no color this can read.'],
    [':root { --cf-color-accent: red; }', '“red” is no color this can read.'],
    [':root { --cf-color-accent: light-dark(#fff; }', 'is no color this can read.'],
    [':root { --cf-radius: calc(1px + 1px); }', 'is no dimension this can read.'],
    [':root { --cf-font-weight-strong: 5000; }', 'is no fontWeight this can read.'],
    [':root { --cf-radius 4px; }', '“--cf-radius 4px” is no declaration: a colon is missing.'],
    [':root { --cf-radius: 4px;', '“:root” is not closed: a } is missing.'],
    [':root { --cf-radius: 4px; } }', 'There is a } too many.'],
    ["[data-cf-density='compact'] { --cf-radius: 4px; }", 'radius is set for one mode only'],
  ])('is refused by its first line that is not: %s', (css, message) => {
    expect(() => readThemeCss(css)).toThrow(message)
  })
})
