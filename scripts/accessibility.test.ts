import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const page = read('docs/accessibility.md')

interface Proof {
  item: string
  file: string
  test: string
}

/** The rows of the tables whose last cell names tests, each as `file` "test". */
function proofs(): Proof[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const named = [...(cells[3] ?? '').matchAll(/`([^`]+)` “([^”]+)”/g)]
      return named.map(([, file = '', test = '']) => ({ item: cells[1] ?? '', file, test }))
    })
}

const all = proofs()

// WCAG 2.2, level A and AA: 4.1.1 is obsolete there.
const WCAG =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'

/** The page from one heading to the next. */
function section(heading: string): string {
  const from = page.indexOf(`## ${heading}`)
  expect(from, heading).toBeGreaterThan(-1)
  const to = page.indexOf('\n## ', from + 3)
  return page.slice(from, to === -1 ? undefined : to)
}

describe('the page about accessibility', () => {
  it('names tests', () => {
    expect(all.length).toBeGreaterThan(60)
  })

  it.each(all)('$item: $file has “$test”', ({ file, test }) => {
    expect(read(`packages/react/src/accessibility/${file}`)).toContain(`'${test}'`)
  })

  it('has every item of WCAG 2.2 A and AA once, where it applies or where it does not', () => {
    const text = section('WCAG 2.2')
    const missing = WCAG.split(' ').filter((number) => !new RegExp(`(?<![\\d.])${number}(?![\\d.]*\\d) `).test(text))
    expect(missing).toEqual([])
  })

  it('has all 33 items of KWCAG 2.2', () => {
    const items = section('KWCAG 2.2').match(/^(?:\| |- )\d\.\d\.\d /gm) ?? []
    expect(new Set(items.map((item) => item.slice(2))).size).toBe(33)
  })
})
