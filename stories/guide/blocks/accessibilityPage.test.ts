import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ACCESSIBILITY_IN_KOREAN } from './accessibilityInKorean.js'
import { belowTable, rowsOf, sectionOf } from './accessibilityPage.js'

const page = readFileSync(new URL('../../../docs/accessibility.md', import.meta.url), 'utf8')
const rows = ['WCAG 2.2', 'KWCAG 2.2'].flatMap((heading) => rowsOf(sectionOf(page, heading)))

describe('the rows of docs/accessibility.md', () => {
  it('are read with their number, words and tests', () => {
    const section =
      '| item | … | tests |\n| --- | --- | --- |\n| 1.4.3 Contrast (Minimum) | Texts. | `a.tsx` “one: %s” `b.tsx` “two” |\n\nLater.'
    expect(rowsOf(section)).toEqual([
      {
        number: '1.4.3',
        title: 'Contrast (Minimum)',
        words: 'Texts.',
        proofs: [
          { file: 'a.tsx', test: 'one: %s' },
          { file: 'b.tsx', test: 'two' },
        ],
      },
    ])
    expect(belowTable(section)).toBe('Later.')
  })

  it('are all there, each with a test', () => {
    const lines = page.split('\n').filter((line) => /^\| \d/.test(line))
    expect(rows).toHaveLength(lines.length)
    expect(rows.filter(({ title, words, proofs }) => !title || !words || proofs.length === 0)).toEqual([])
  })

  it('are in Korean too, and no row that is no more', () => {
    expect(Object.keys(ACCESSIBILITY_IN_KOREAN).toSorted()).toEqual(rows.map(({ number }) => number).toSorted())
  })

  it('refer to the same criteria in both languages', () => {
    const references = (words: string) => words.match(/\b\d\.\d\.\d+/g) ?? []
    for (const { number, words } of rows.filter((row) => row.words.startsWith('As ')))
      expect(references(ACCESSIBILITY_IN_KOREAN[number] ?? ''), number).toEqual(references(words))
  })

  it('lack no section the guide shows', () => {
    expect(() => sectionOf(page, 'No such')).toThrow(/no section/)
    for (const heading of ['Beyond the two', 'Decisions', 'What was not tested'])
      expect(sectionOf(page, heading), heading).toMatch(/^- /)
  })
})
