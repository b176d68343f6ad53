import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = readFileSync(`${root}packages/server/src/events.ts`, 'utf8')

/** The kinds of events, and of alarms among them. */
function kinds(): string[] {
  const named = [...source.matchAll(/\b(?:type|alarm): ('\w+'(?: \| '\w+')*)/g)].map(([, words = '']) => words)
  return [...new Set(named.flatMap((words) => words.split(' | ').map((word) => word.replaceAll("'", ''))))]
}

/** The first cells of a page's table of alarms. */
function told(language: string): string[] {
  const page = readFileSync(`${root}stories/guide/${language}/runbook.mdx`, 'utf8')
  const cells = [...page.matchAll(/^\| (`.+?) \|/gm)].map(([, cell = '']) => cell)
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word))
}

describe('the runbook', () => {
  it('is compared with what events.ts has', () => {
    expect(kinds()).toContain('store_failed')
    expect(kinds().length).toBeGreaterThan(6)
  })

  it.each(['en', 'ko'])('says in %s what each event and alarm means', (language) => {
    expect(kinds().filter((kind) => !told(language).includes(kind))).toEqual([])
  })

  it('says the same in both languages', () => {
    expect(told('ko')).toEqual(told('en'))
  })
})
