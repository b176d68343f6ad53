import { describe, expect, it } from 'vitest'
import { cssValue, isTokenType } from './cssValue.js'
import type { TokenType } from './token.js'

const color = (colorSpace: string, components: unknown[], alpha?: number) =>
  cssValue('color', { colorSpace, components, ...(alpha === undefined ? {} : { alpha }) })

describe('a value as CSS', () => {
  it.each<[TokenType, unknown, string]>([
    ['dimension', { value: 2, unit: 'px' }, '2px'],
    ['dimension', { value: 0.875, unit: 'rem' }, 'calc(0.875rem * var(--cf-scale, 1))'],
    ['duration', { value: 150, unit: 'ms' }, '150ms'],
    ['duration', { value: 0.2, unit: 's' }, '0.2s'],
    ['number', 1.5, '1.5'],
    ['fontWeight', 600, '600'],
    ['cubicBezier', [0.2, 0, 0, 1], 'cubic-bezier(0.2, 0, 0, 1)'],
    ['fontFamily', 'Noto Sans KR', "'Noto Sans KR'"],
    ['fontFamily', 'inherit', 'inherit'],
    ['fontFamily', ['ui-monospace', "O'Hara", 'monospace'], String.raw`ui-monospace, 'O\'Hara', monospace`],
  ])('writes %s %j', (type, value, expected) => {
    expect(cssValue(type, value)).toBe(expected)
  })

  it('writes sRGB as hex, from the components and not from the fallback beside them', () => {
    expect(cssValue('color', { colorSpace: 'srgb', components: [1, 0.2, 0], hex: '#000000' })).toBe('#ff3300')
    expect(color('srgb', [0, 0, 0], 0.5)).toBe('#00000080')
  })

  it.each([
    [color('oklch', [0.53, 0.2, 262]), 'oklch(0.53 0.2 262)'],
    [color('oklch', [0.53, 0.2, 'none'], 0.5), 'oklch(0.53 0.2 none / 0.5)'],
    [color('hsl', [210, 50, 40]), 'hsl(210 50% 40%)'],
    [color('display-p3', [1, 0, 0.5]), 'color(display-p3 1 0 0.5)'],
    [color('srgb', ['none', 0, 0]), 'color(srgb none 0 0)'],
  ])('keeps the colour space: %s', (written, expected) => {
    expect(written).toBe(expected)
  })

  it.each<[TokenType, unknown]>([
    ['dimension', '2px'],
    ['dimension', { value: 2, unit: 'em' }],
    ['dimension', { value: '2', unit: 'px' }],
    ['duration', { value: 2, unit: 'px' }],
    ['duration', null],
    ['number', Number.NaN],
    ['number', '1'],
    ['fontWeight', 1001],
    ['fontFamily', []],
    ['fontFamily', [{}]],
    ['fontFamily', "x'; } body { display: none"],
    ['cubicBezier', [0, 0, 1]],
    ['cubicBezier', [2, 0, 0, 1]],
    ['color', '#ffffff'],
    ['color', { colorSpace: 'srgb', components: [1, 1] }],
    ['color', { colorSpace: 'srgb', components: [1, 1, '1'] }],
    ['color', { colorSpace: 'url(x)', components: [1, 1, 1] }],
    ['color', { colorSpace: 'srgb', components: [1, 1, 1], alpha: '1' }],
  ])('refuses %s %j and shows one that would do', (type, value) => {
    expect(() => cssValue(type, value)).toThrow(`${JSON.stringify(value)} is no ${type}. Write for example `)
  })

  it.each([['shadow'], [undefined], ['toString']])('knows nothing of the type %s', (type) => {
    expect(isTokenType(type)).toBe(false)
  })
})
