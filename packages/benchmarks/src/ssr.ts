import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright'
import type { ReactElement } from 'react'
import { SHARED, folder, moduleOf } from './buildPage.js'
import { FORMS, withPages } from './forms.js'
import { median } from './median.js'
import type { Contender } from './page/contender.js'
import type { Comparison } from './report.js'
import { cost } from './visit.js'

const NAMES = ['floor', 'handWritten', 'ours'] as const
const ROUNDS = 7
const RENDERS = 100

interface Rendered {
  contender: Contender
  renderToString: (element: ReactElement) => string
}

/** The server's half of a page. */
async function load(name: string): Promise<() => string> {
  const file = join(folder, `dist/ssr-${name}.cjs`)
  const { outputFiles } = await build({
    stdin: {
      contents: `export { contender } from '${moduleOf(name)}'; export { renderToString } from 'react-dom/server'`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: Object.fromEntries(SHARED.map((one) => [one, join(folder, 'node_modules', one)])),
    logLevel: 'error',
  })
  await writeFile(file, outputFiles[0]?.contents ?? '')
  const { contender, renderToString } = (await import(file)) as Rendered
  const setup = { filled: false }
  return () => (contender.element ? renderToString(contender.element(setup)) : (contender.html?.(setup) ?? ''))
}

function renderCost(render: () => string): number {
  const before = process.cpuUsage()
  for (let at = 0; at < RENDERS; at += 1) render()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / RENDERS
}

/** What the HTML of a form costs a server, and what taking it over costs the page. */
export async function compareServerRendering(browser: Browser): Promise<Comparison[]> {
  const contenders = Object.fromEntries(NAMES.map((name) => [name, FORMS[name] ?? name]))
  const render = new Map<string, () => string>()
  for (const name of NAMES) render.set(name, await load(name))
  const times = new Map<string, { rendered: number[]; hydrated: number[] }>()
  await withPages(browser, contenders, async ({ visit }) => {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, toHtml] of render) {
        const { rendered, hydrated } = times.get(name) ?? { rendered: [], hydrated: [] }
        times.set(name, { rendered, hydrated })
        const taken = renderCost(toHtml)
        // For the compiler.
        if (round > 0) rendered.push(taken)
        if (name !== 'floor') hydrated.push(await visit(name, {}, (one) => hydrate(one, toHtml())))
      }
  })
  return [
    {
      name: 'ssr',
      title: 'Server rendering and hydration',
      unit: 'milliseconds of processor time',
      columns: ['renderToString in Node', 'hydration in Chromium, first of a page', 'KiB of HTML'],
      base: FORMS['handWritten'] ?? '',
      drawn: [0, 1],
      rows: [...times].map(([name, { rendered, hydrated }]) => ({
        title: FORMS[name] ?? name,
        values: [median(rendered), median(hydrated), (render.get(name)?.().length ?? 0) / 1024],
      })),
    },
  ]
}

async function hydrate(visit: Parameters<typeof cost>[0], html: string): Promise<number> {
  await visit.page.evaluate((shown) => window.bench.show(shown), html)
  return cost(visit, () => visit.page.evaluate(() => window.bench.hydrate()))
}
