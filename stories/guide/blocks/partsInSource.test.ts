import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTest, readSources } from '../../../scripts/sources.js'
import { ATTRIBUTES, NOT_FOR_STYLES, PAGE_ATTRIBUTES } from './attributes.js'
import { dataAttributesIn, partNamesIn } from './partsInSource.js'
import { PARTS } from './parts.js'
import { PART_WORDS } from './partWords.js'

const root = new URL('../../../', import.meta.url)
const source = readFileSync(new URL('packages/react/src/field/usePart.ts', root), 'utf8')

describe('partNamesIn', () => {
  it('reads a union and stops at its end', () => {
    expect(partNamesIn("export type PartName =\n  | 'root'\n  | 'otp-box'\n\nconst other = 'no part'\n")).toEqual([
      'root',
      'otp-box',
    ])
  })

  it('finds none where there is no union', () => {
    expect(partNamesIn("type Other = 'root'\n\n")).toEqual([])
  })
})

describe('dataAttributesIn', () => {
  it('reads attributes and keys, each once', () => {
    expect(dataAttributesIn(['<p data-a="1" data-b={2} />', "{ 'data-a': 1, \"data-c\": 2 } // 'data-d'"])).toEqual([
      'data-a',
      'data-b',
      'data-c',
    ])
  })
})

describe('the page about parts and attributes', () => {
  it('has every part of the source in words, and none that is no more', () => {
    const names = partNamesIn(source)
    expect(names.length).toBeGreaterThan(40)
    expect(Object.keys(PARTS).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(PART_WORDS).toSorted()).toEqual(names.toSorted())
  })

  it('has every attribute that the form writes, and none that is no more', () => {
    const sources = readSources('packages/react/src').filter(({ path }) => !isTest(path))
    const written = dataAttributesIn(sources.map(({ text }) => text)).filter((name) => name !== 'data-cf-part')
    expect(written.length).toBeGreaterThan(8)
    expect([...Object.keys(ATTRIBUTES), ...NOT_FOR_STYLES].toSorted()).toEqual(written)
  })

  it('has every attribute of the page that the stylesheet reads', () => {
    const folder = new URL('packages/theme/src/', root)
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
    const css = sheets.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
    const read = [...css.matchAll(/\[(data-cf-(?!part)[\w-]+)='([\w-]+)'/g)].map(
      ([, name, value]) => `${name}=${value}`,
    )
    const told = Object.entries(PAGE_ATTRIBUTES).flatMap(([name, { values = {} }]) =>
      Object.keys(values).map((value) => `${name}=${value}`),
    )
    expect(read.length).toBeGreaterThan(4)
    expect([...new Set(read)].toSorted()).toEqual(told.toSorted())
  })
})
