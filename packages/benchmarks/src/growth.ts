import type { Browser } from 'playwright'
import { FORMS, withPages } from './forms.js'
import { medians } from './median.js'
import { growChallenges } from './openChallenges.js'
import type { Comparison } from './report.js'
import type { Row } from './table.js'
import { type Visit, mountAndType } from './visit.js'

const ROUNDS = 3
const NAMES = ['handWritten', 'ours'] as const
const COUNTS = { fields: [0, 10, 50], forms: [1, 10] }

/** What a mount and a keystroke cost as a page gets more of them. */
export async function compareGrowth(browser: Browser): Promise<Comparison[]> {
  const contenders = Object.fromEntries(NAMES.map((name) => [name, FORMS[name] ?? name]))
  return withPages(browser, contenders, async ({ visit }) => {
    async function rowsOf(what: keyof typeof COUNTS, words: string): Promise<Row[]> {
      const rows = []
      for (const count of COUNTS[what]) {
        const rounds = new Map<string, Awaited<ReturnType<typeof mountAndType>>[]>(NAMES.map((name) => [name, []]))
        for (let round = 0; round < ROUNDS; round += 1)
          for (const name of NAMES) {
            const options = { query: `?${what}=${count}` }
            rounds.get(name)?.push(await visit(name, options, (one: Visit) => mountAndType(one)))
          }
        for (const [name, times] of rounds) {
          const { mount, keystroke } = medians(times)
          rows.push({ title: `${contenders[name]}, ${count} ${words}`, values: [mount, keystroke] })
        }
      }
      return rows
    }
    const shared = { unit: 'milliseconds of the main thread', columns: ['mount', 'keystroke'] }
    return [
      { ...shared, name: 'growth-fields', title: 'Growth with fields', rows: await rowsOf('fields', 'more fields') },
      { ...shared, name: 'growth-forms', title: 'Growth with forms', rows: await rowsOf('forms', 'on the page') },
      await growChallenges(),
    ]
  })
}
