import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { follow, madeFiles, publicTokens, readTokenFile, resolveMode, tokensCss, tokensTable } from './buildTokens.mjs'

const color = (red: number) => ({ $value: { colorSpace: 'srgb', components: [red, 0, 0] }, $description: 'Of x.' })

/** The files of tokens/ in small; `changes` replaces whole files. */
function readSmall(changes: Record<string, unknown> = {}) {
  const files: Record<string, unknown> = {
    'certification-form.resolver.json': readTokenFile('certification-form.resolver.json'),
    'primitive.tokens.json': { primitive: { $type: 'color', red: color(1), dark: color(0.2) } },
    'semantic.light.tokens.json': { color: { $type: 'color', x: { $value: '{primitive.red}', $description: 'X.' } } },
    'semantic.dark.tokens.json': { color: { $type: 'color', x: { $value: '{primitive.dark}', $description: 'X.' } } },
    'semantic.tokens.json': { radius: { $type: 'dimension', $value: { value: 1, unit: 'px' }, $description: 'R.' } },
    'component.tokens.json': { box: { color: { $value: '{color.x}', $description: 'Box.' } } },
    ...changes,
  }
  return (name: string) => files[name]
}

const cssOf = (changes?: Record<string, unknown>) => tokensCss(publicTokens(readSmall(changes)))

describe('this package', () => {
  it.each(Object.entries(madeFiles()))('has %s as its tokens say', (path, text) => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text)
  })

  it('describes every token, private ones too', () => {
    for (const mode of ['light', 'dark'] as const) {
      const silent = [...resolveMode(readTokenFile, mode)].filter(([, { description }]) => !description?.endsWith('.'))
      expect(silent).toEqual([])
    }
  })

  it('uses every private token, and every file', () => {
    const values = ['light', 'dark'] as const
    const used = new Set(
      values.flatMap((mode) => {
        const tokens = resolveMode(readTokenFile, mode)
        return [...tokens.keys()]
          .filter((path) => !path.startsWith('primitive.'))
          .map((path) => follow(tokens, path).path)
      }),
    )
    const primitives = [...resolveMode(readTokenFile, 'light').keys()].filter((path) => path.startsWith('primitive.'))
    expect(primitives.filter((path) => !used.has(path))).toEqual([])
    const resolver = JSON.stringify(readTokenFile('certification-form.resolver.json'))
    const files = readdirSync(new URL('../tokens', import.meta.url)).filter((name) => name.endsWith('.tokens.json'))
    expect(files.filter((name) => !resolver.includes(`"${name}"`))).toEqual([])
  })

  it('gives for each sRGB colour the hex that its components make', () => {
    for (const [path, { type, value }] of resolveMode(readTokenFile, 'light')) {
      if (type !== 'color' || typeof value !== 'object' || value === null) continue
      const { components, hex } = value as { components: number[]; hex: string }
      const made = components.map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      expect({ path, hex }).toEqual({ path, hex: `#${made.join('')}` })
    }
  })

  it('prints no object anywhere', () => {
    expect(madeFiles()['src/tokens.css']).not.toMatch(/\[object|undefined|NaN|\{color|\{primitive/)
  })
})

describe('the stylesheet', () => {
  it('declares the light value first and both only where light-dark() is known', () => {
    const [plain, modern] = cssOf().split('@supports (color: light-dark(red, red))')
    expect(plain).toContain('--cf-color-x: #ff0000;')
    expect(plain).not.toContain('light-dark')
    expect(modern).toContain('--cf-color-x: light-dark(#ff0000, #330000);')
  })

  it('registers each colour that differs, so that a rewritten light-dark() has something to fall back on', () => {
    expect(cssOf()).toContain(
      "@property --cf-color-x {\n  syntax: '<color>';\n  inherits: true;\n  initial-value: #ff0000;\n}",
    )
  })

  it('keeps an alias of a public token an alias, and declares it once', () => {
    expect(cssOf().match(/--cf-box-color: [^;]+/g)).toEqual(['--cf-box-color: var(--cf-color-x)'])
  })

  it('shows no private token', () => {
    expect(cssOf()).not.toContain('primitive')
  })

  it('explains each variable', () => {
    expect(cssOf()).toContain('/* R. */\n    --cf-radius: 1px;')
  })

  it('sets color-scheme only for a mode that somebody asks for', () => {
    const selectors = [...cssOf().matchAll(/^ *(.+) \{\n *color-scheme: (.+);/gm)].map(([, at, scheme]) => [at, scheme])
    expect(selectors).toHaveLength(6)
    for (const [at, scheme] of selectors) {
      expect(at).toContain(`[data-cf-mode='${scheme === 'light dark' ? 'auto' : scheme}']`)
      expect(at).toContain("[data-cf-part='root']")
    }
  })

  it('puts every declaration into the layer', () => {
    const outside = cssOf().split('@layer certification-form')[0] ?? ''
    expect(
      outside
        .replaceAll(/@property [^}]+\}/g, '')
        .replaceAll(/\/\*.*?\*\//gs, '')
        .trim(),
    ).toBe('')
  })
})

describe('the list for people', () => {
  it('has a row for each public token, with both values where they differ', () => {
    expect(tokensTable(publicTokens(readSmall())).split('\n').slice(2)).toEqual([
      '| `--cf-color-x` | `#ff0000` / `#330000` | X. |',
      '| `--cf-radius` | `1px` | R. |',
      '| `--cf-box-color` | `var(--cf-color-x)` | Box. |',
    ])
  })
})

describe('tokens that make no sense', () => {
  const component = (box: object) => ({ 'component.tokens.json': { box } })

  it.each([
    ['an alias to nothing', component({ $value: '{color.y}' }), 'box refers to color.y, which does not exist.'],
    [
      'a circle',
      component({ a: { $value: '{box.b}' }, b: { $value: '{box.a}' } }),
      'box.a refers to itself: box.a → box.b → box.a.',
    ],
    ['a value without a type', component({ $value: 1 }), 'box: type undefined cannot be written as CSS.'],
    ['what the format allows and this script does not', component({ $extends: '{color}' }), 'box: $extends is not'],
    [
      'a colour of one mode only',
      { 'semantic.dark.tokens.json': { color: { $type: 'color' } } },
      'color.x is missing in one of the modes.',
    ],
    [
      'a length that differs between the modes',
      {
        'semantic.dark.tokens.json': {
          radius: { $type: 'dimension', $value: { value: 1, unit: 'px' } },
          color: { $type: 'color', x: { $value: '{primitive.dark}' } },
        },
        'semantic.light.tokens.json': {
          radius: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
          color: { $type: 'color', x: { $value: '{primitive.red}' } },
        },
        'semantic.tokens.json': {},
      },
      '--cf-radius: only colours can differ',
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(() => cssOf(changes)).toThrow(message)
  })
})
