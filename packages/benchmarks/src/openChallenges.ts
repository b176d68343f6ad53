import { median } from './median.js'
import type { Comparison } from './report.js'
import { ServerUnderLoad } from './serverLoad.js'
import { OURS, asks } from './servers.js'

const MANY = 20_000
const ROUNDS = 5
const REQUESTS = 200

/** What a request costs beside few and beside many open challenges in memory, and what each of those takes. */
export async function growChallenges(): Promise<Comparison> {
  const server = await ServerUnderLoad.start('oursTwice')
  let visitors = 0
  const visit = (path: string, count: number) =>
    server.load(asks({ ...OURS, request: `${path}/otp/request` }, (visitors += count) - count, count))
  const few: number[] = []
  const many: number[] = []
  try {
    await visit('/few', REQUESTS)
    const before = await server.ask<number>('heap')
    await visit('/many', MANY)
    const each = ((await server.ask<number>('heap')) - before) / MANY
    for (let round = 0; round < ROUNDS; round += 1) {
      few.push((await visit('/few', REQUESTS)).cost)
      many.push((await visit('/many', REQUESTS)).cost)
    }
    return {
      name: 'open-challenges',
      title: 'Growth with open challenges, in memory',
      unit: 'microseconds, bytes',
      columns: ['processor time per request', 'heap for each challenge'],
      base: 'hundreds',
      rows: [
        { title: 'hundreds', values: [median(few), Number.NaN] },
        { title: MANY.toLocaleString('en'), values: [median(many), each] },
      ],
    }
  } finally {
    await server.stop()
  }
}
