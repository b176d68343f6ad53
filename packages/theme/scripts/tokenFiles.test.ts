import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTheme } from '../src/readTheme.js'
import { readThemeCss } from '../src/readThemeCss.js'
import { looks } from '../src/test-themes.js'
import { TOKENS } from '../src/tokens.js'
import { exampleCss, madeFiles, tokensCss, unlayered, variablesCss, wholeDocument } from './tokenFiles.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

interface Group {
  $type?: string
  $value?: unknown
  $description?: string
}

function* groupsOf(group: object, path = ''): Generator<[string, Group]> {
  yield [path, group]
  for (const [name, child] of Object.entries(group))
    if (!name.startsWith('$')) yield* groupsOf(child as object, path ? `${path}.${name}` : name)
}

describe('this package', () => {
  it.each(Object.keys(madeFiles(read('README.md'))))('has %s as its tokens say', (path) => {
    expect(read(path)).toBe(madeFiles(read('README.md'))[path])
  })

  it('has about 40 semantic and about 30 component tokens, each of which follows a semantic one', () => {
    const semantic = TOKENS.filter(({ level }) => level === 'semantic').map(({ path }) => path)
    const component = TOKENS.filter(({ level }) => level === 'component')
    expect([semantic.length, component.length]).toEqual([37, 26])
    expect(component.filter(({ alias = '' }) => !semantic.includes(alias))).toEqual([])
  })

  it('describes every token, private ones too, in a sentence', () => {
    const tokens = [...groupsOf(wholeDocument())].filter(([, group]) => '$value' in group)
    expect(tokens.length).toBeGreaterThan(80)
    expect(tokens.filter(([, { $description }]) => !$description?.endsWith('.'))).toEqual([])
  })

  it('uses every private token', () => {
    const text = ['semantic', 'component'].map((name) => read(`tokens/${name}.tokens.json`)).join('')
    const primitives = [...groupsOf(wholeDocument())].filter(
      ([path, group]) => path.startsWith('primitive.') && '$value' in group,
    )
    expect(primitives.map(([path]) => path).filter((path) => !text.includes(`{${path}}`))).toEqual([])
  })

  it('gives for each sRGB colour the hex that its components make', () => {
    const files = readdirSync(new URL('../themes', import.meta.url)).map((name) => `themes/${name}`)
    const text = [...files, 'tokens/primitive.tokens.json'].map(read).join('')
    const colors = [...text.matchAll(/"components": \[([^\]]+)\],\s*"hex": "([^"]+)"/g)]
    expect(colors.length).toBeGreaterThan(80)
    for (const [, components = '', hex] of colors) {
      const made = components.split(',').map((part) =>
        Math.round(Number(part) * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      expect(`#${made.join('')}`).toBe(hex)
    }
  })

  it.each(readdirSync(new URL('../themes', import.meta.url)))('has the example %s as one token file', (name) => {
    expect(readTheme(json(`themes/${name}`)).size).toBeGreaterThan(10)
    expect(exampleCss(json(`themes/${name}`))).toMatch(/^:root \{\n {2}--cf-/)
    expect(json(`themes/${name}`)).toHaveProperty('$description')
  })
})

describe('the variables of the stylesheet', () => {
  it('print no object anywhere', () => {
    expect(variablesCss()).not.toMatch(/\[object|undefined|NaN|\{color|primitive/)
  })

  it('declare the light value first, and both only where light-dark() is known', () => {
    const [plain = '', modern] = variablesCss().split('@supports (color: light-dark(red, red))')
    expect(plain).toContain('--_cf-color-text: var(--cf-color-text, #222233);')
    expect(plain).not.toContain('light-dark')
    expect(modern).toContain('--_cf-color-text: var(--cf-color-text, light-dark(#222233, #eeeeee));')
  })

  it('register each colour that differs, so that a rewritten light-dark() has something to fall back on', () => {
    const registered = [
      ...variablesCss().matchAll(
        /@property --_cf-([\w-]+) \{\n {2}syntax: '<color>';\n {2}inherits: true;\n {2}initial-value: #/g,
      ),
    ]
    const modal = TOKENS.filter(({ values }) => values.dark !== undefined)
    expect(registered.map(([, name]) => name)).toEqual(modal.map(({ path }) => path.replaceAll('.', '-')))
  })

  it('keep what follows another token a var(), so that overriding one moves the other along', () => {
    expect(variablesCss()).toContain('--_cf-color-disabled: var(--cf-color-disabled, var(--_cf-color-surface-muted));')
  })

  it('set color-scheme only for a mode that somebody asks for', () => {
    const rules = [...variablesCss().matchAll(/([^{}]+) \{\n *color-scheme: (.+);/g)]
    expect(rules).toHaveLength(4)
    for (const [, selectors = '', scheme = ''] of rules) {
      const mode = scheme === 'light dark' ? 'auto' : scheme
      expect(selectors.split(/,\n/).filter((one) => !one.includes(`[data-cf-mode='${mode}']`))).toEqual([])
    }
  })
})

describe('tokens.css', () => {
  it('sets what the form would be without it, in every mode', () => {
    expect(looks(readThemeCss(tokensCss()))).toEqual(looks(new Map()))
  })
})

describe('the stylesheet without its layer', () => {
  it('has all rules of the layer, wherever they stand', () => {
    const css =
      '@property --a{syntax:"*"}@layer certification-form{a{b:c}@media x{d{e:f}}}g{h:i}@layer certification-form{j{k:l}}'
    expect(unlayered(css)).toBe('@property --a{syntax:"*"}a{b:c}@media x{d{e:f}}g{h:i}j{k:l}')
  })
})
