import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ATTACKS } from './attacks/attacks.js'
import { FIGURES, type FigureId, stacksOf } from './figures.js'
import { type Programs, Stack, bundlePrograms } from './stack.js'
import type { StackName } from './stackName.js'
import { writePage } from './page.js'
import { type Result, missed, toTable } from './table.js'

const results: Result[] = []
let programs: Programs

beforeAll(async () => {
  programs = await bundlePrograms()
})

afterAll(() => {
  programs.shop.remove()
  programs.portone.remove()
  const table = toTable(results)
  process.stdout.write(`\n${table}\n\n`)
  if (process.env['ABUSE_UPDATE'] !== undefined) writePage(table)
})

async function measure(id: FigureId, name: StackName): Promise<Result> {
  const { shop = {}, run } = ATTACKS[id]
  const begin = performance.now()
  const opened: Stack[] = []
  const open = async () => {
    const stack = await Stack.open(name, programs, shop)
    opened.push(stack)
    return stack
  }
  try {
    const { note, ...values } = await run(await open(), open)
    const seconds = (performance.now() - begin) / 1000
    return { id, stack: name, values, note, seconds }
  } finally {
    for (const stack of opened) await stack.close()
  }
}

describe.each(Object.keys(FIGURES) as FigureId[])('%s', (id) => {
  test.each(stacksOf(id))('on %s', async (name) => {
    const result = await measure(id, name)
    results.push(result)
    const told = Object.entries(result.values).map(([what, value]) => `${value} ${what}`)
    const seconds = result.seconds.toFixed(1)
    process.stdout.write(`${id} on ${name}: ${told.join(', ')} (${result.note ?? '–'}; ${seconds} s)\n`)
    expect(missed(result)).toEqual([])
  })
})
