import { describe, expect, it } from 'vitest'
import { readTheme } from './readTheme.js'
import { resolveValue } from './resolveValue.js'

const RED = { colorSpace: 'srgb', components: [1, 0, 0] }
const PINK = { colorSpace: 'srgb', components: [1, 0.8, 0.8] }
const modes = (values: object) => ({ 'certification-form': values })
const accent = (token: object) => ({ color: { $type: 'color', accent: token } })

describe('a theme', () => {
  it('has what its file sets and nothing else', () => {
    const theme = readTheme(accent({ $value: RED, $extensions: modes({ dark: PINK }) }))
    expect([...theme]).toEqual([['color.accent', { light: RED, dark: PINK }]])
  })

  it('needs no $type, and may bring a palette of its own', () => {
    const theme = readTheme({
      primitive: { brand: { $type: 'color', $value: RED } },
      button: { background: { $value: '{primitive.brand}' } },
    })
    expect([...theme]).toEqual([['button.background', { light: RED }]])
  })

  it('may follow one of ours, in each mode that has a value of its own', () => {
    const values = readTheme(accent({ $value: '{color.text}' })).get('color.accent')
    expect(values).toEqual({
      light: resolveValue(new Map(), 'color.text', 'light'),
      dark: resolveValue(new Map(), 'color.text', 'dark'),
    })
  })

  it('follows its own value of a token before ours', () => {
    const theme = readTheme({ color: { $type: 'color', text: { $value: RED }, accent: { $value: '{color.text}' } } })
    expect(theme.get('color.accent')).toEqual({ light: RED })
  })
})

describe('what a token is under a theme', () => {
  const theme = readTheme(accent({ $value: RED, $extensions: modes({ dark: PINK }) }))

  it.each([
    ['color.accent', 'light', RED],
    ['color.accent', 'dark', PINK],
    ['color.accent', 'contrast', RED],
    ['color.accent', 'dark-contrast', PINK],
    ['button.background', 'dark', PINK],
    ['carrier.color-selected', 'light', RED],
  ] as const)('%s in %s', (path, mode, value) => {
    expect(resolveValue(theme, path, mode)).toEqual(value)
  })

  it('is our default where the theme says nothing', () => {
    expect(resolveValue(theme, 'space.m', 'compact')).toEqual({ value: 0.75, unit: 'rem' })
    expect(resolveValue(theme, 'space.m', 'dark')).toEqual({ value: 1, unit: 'rem' })
  })
})

describe('a file that is no theme is refused, and told why', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'A token file has to be a JSON object'],
    [
      'a name of no token',
      { color: { acent: { $value: RED } } },
      'color.acent: there is no such token. In color there are color.text,',
    ],
    ['a group of no token', { brand: { $value: RED } }, 'brand: there is no such token. There are color.text,'],
    [
      'CSS instead of an object',
      accent({ $value: '#ff0000' }),
      'color.accent: "#ff0000" is no color. Write for example',
    ],
    [
      'a wrong type',
      accent({ $type: 'number', $value: 1 }),
      'color.accent is a color, not a number: change its $type.',
    ],
    [
      'a wrong value in a mode',
      accent({ $value: RED, $extensions: modes({ dark: 1 }) }),
      'color.accent, dark: 1 is no color.',
    ],
    ['an unknown mode', accent({ $value: RED, $extensions: modes({ night: RED }) }), 'whose keys are dark, contrast'],
    ['a light mode', accent({ $value: RED, $extensions: modes({ light: RED }) }), 'the light value is $value'],
    ['modes that are none', accent({ $value: RED, $extensions: modes([]) }), 'has to be an object'],
    ['an alias to nothing', accent({ $value: '{brand.red}' }), 'color.accent refers to brand.red, which is neither'],
    [
      'an alias in a circle',
      accent({ $value: '{button.background}' }),
      'refers to itself: color.accent → button.background → color.accent.',
    ],
    [
      'a length in the dark',
      { radius: { $value: { value: 1, unit: 'px' }, $extensions: modes({ dark: { value: 2, unit: 'px' } }) } },
      'radius: only colours can differ between light and dark',
    ],
    ['a word for a group', { color: 'red' }, 'color has to be a token with a $value, or a group of tokens.'],
    ['a reference of JSON', { color: { $extends: '#/x' } }, 'color.$extends is not supported here'],
  ])('%s', (_what, document, message) => {
    expect(() => readTheme(document)).toThrow(message)
    expect(() => readTheme(document)).toThrow(expect.objectContaining({ name: 'ThemeError' }))
  })
})
