import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TOKENS } from './tokens.js'

const folder = new URL('.', import.meta.url)
const readCss = (name: string) => readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
const entry = readCss('styles.css')
const tokens = readCss('variables.css')
const names = readdirSync(folder).filter(
  (name) => name.endsWith('.css') && !['styles.css', 'variables.css'].includes(name),
)
const files = names.map((name) => ({ name, css: readCss(name) }))
const all = files.map(({ css }) => css).join('\n')

function selectorsOf(css: string): string[] {
  const preludes = [...css.matchAll(/([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim())
  return preludes.filter((prelude) => !/^(@|to$|from$|\d+%$)/.test(prelude))
}

describe('the stylesheet', () => {
  it.each(names)('takes %s into the layer', (name) => {
    expect(entry).toContain(`@import './${name}' layer(certification-form);`)
  })

  it('selects our own parts and nothing else', () => {
    const selectors = files.flatMap(({ css }) => selectorsOf(css))
    expect(selectors.length).toBeGreaterThan(50)
    expect(selectors.flatMap((list) => list.split(/,\s*\n/)).filter((one) => !one.includes('[data-cf-part'))).toEqual(
      [],
    )
  })

  it('never shouts, so that a host can overrule it', () => {
    expect(all + tokens).not.toMatch(/!\s*important/)
  })

  it('asks for the width of its container, not of the screen', () => {
    const asked = [...all.matchAll(/@media ([^{]+)\{/g)].map(([, query = '']) => query.trim())
    expect(asked.filter((query) => /width|height|size/.test(query))).toEqual([])
  })

  it('works from right to left: no side is called left or right', () => {
    const physical =
      /[\s;{](?:(?:margin|padding|border)-(?:top|right|bottom|left)|(?:min-|max-)?(?:width|height)|top|right|bottom|left)[\w-]*:/g
    expect(all.match(physical)).toBeNull()
    expect(all).not.toMatch(/(text-align|float|clear):\s*(left|right)/)
  })

  it('takes its colours from tokens or the system', () => {
    expect(all).not.toMatch(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(/i)
  })

  it('reads every token, and no variable that is none', () => {
    const read = new Set([...(all + tokens).matchAll(/var\((--cf-[\w-]+)/g)].map(([, name = '']) => name))
    expect([...read].toSorted()).toEqual(TOKENS.map(({ name }) => name).toSorted())
    expect([...all.matchAll(/[\s;{](--cf-[\w-]+):/g)]).toEqual([])
  })

  it('reads only private variables that it declares, and declares none in vain', () => {
    const read = new Set([...(all + tokens).matchAll(/var\((--_[\w-]+)/g)].map(([, name = '']) => name))
    const declared = new Set([...(all + tokens).matchAll(/[\s;{](--_[\w-]+):/g)].map(([, name = '']) => name))
    expect([...read].toSorted()).toEqual([...declared].toSorted())
  })

  it('gives each component token the default that its file says, wherever it is read', () => {
    const component = TOKENS.filter(({ level }) => level === 'component')
    for (const { name, alias = '' } of component) {
      const reads = [...all.matchAll(new RegExp(`var\\(${name}\\b(?!-)[^)]*\\)+`, 'g'))].map(([text]) => text)
      const expected = `var(${name}, var(--_cf-${alias.replaceAll('.', '-')}))`
      expect({ name, wrong: reads.filter((text) => !text.startsWith(expected)) }).toEqual({ name, wrong: [] })
      expect(reads.length).toBeGreaterThan(0)
    }
  })
})
