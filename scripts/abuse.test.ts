import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIGURES, type FigureId, stacksOf } from '../packages/server/abuse/figures.js'
import { targetsOf } from '../packages/server/abuse/table.js'

const page = readFileSync(new URL('../docs/abuse.md', import.meta.url), 'utf8')

/** The cells of each row of the page's table. */
const rows = [...page.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '))

describe('the page of the attacks', () => {
  it('has each figure with its target, and none that is no more', () => {
    const ids = Object.keys(FIGURES) as FigureId[]
    const wanted = ids.map((id) => [FIGURES[id].attack, targetsOf(id)])
    expect(rows.slice(1).map(([attack, target]) => [attack, target])).toEqual(wanted)
  })

  it('has what was measured, wherever it is', () => {
    for (const [index, id] of (Object.keys(FIGURES) as FigureId[]).entries()) {
      const [, , memory = '', redis = ''] = rows[index + 1] ?? []
      const stacks = stacksOf(id)
      expect([id, /\d/.test(memory), /\d/.test(redis)]).toEqual([
        id,
        stacks.includes('memory'),
        stacks.includes('redis'),
      ])
    }
  })
})
