import type { Browser, CDPSession, Page } from 'playwright'
import { median } from './median.js'
import type { Contender } from './page/contender.js'
import { type Renders, countRenders } from './page/countRenders.js'
import type { Harness } from './page/harness.js'

declare global {
  interface Window {
    bench: Harness
    contender: Contender
    renders: Renders
  }
}

export interface Visit {
  page: Page
  cdp: CDPSession
  close: () => Promise<void>
}

export interface VisitOptions {
  /** How many times slower than this machine the page's processor is. Default 1. */
  slowdown?: number
  /** Of the page's address, with its `?`. Default none. */
  query?: string
  /** Counts renders, which takes time. Default false. */
  counts?: boolean
}

/** A page of its own for each visit: no compiled code and no garbage of another one's. */
export async function open(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { slowdown = 1, counts = false } = options
  const context = await browser.newContext({ locale: 'ko-KR' })
  // Nothing is asked of anybody outside.
  const isOutside = (asked: URL) => asked.origin !== new URL(url).origin
  await context.route(isOutside, (route) => route.abort())
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  if (counts) await page.addInitScript(`window.renders = (${countRenders.toString()})()`)
  const cdp = await context.newCDPSession(page)
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in window)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return { page, cdp, close: () => context.close() }
}

async function focusBox({ page }: Visit): Promise<void> {
  await page
    .locator(await page.evaluate(() => window.contender.box))
    .first()
    .focus()
}

/** Types the contender's text as a keyboard does, and answers how many keys that were. */
async function type({ page, cdp }: Visit): Promise<number> {
  const text = await page.evaluate(() => window.contender.text)
  for (const key of text) {
    const code = key === ' ' ? 'Space' : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
    const event = { key, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  return text.length
}

/**
 * Milliseconds of processor time of the page's main thread for some work: scripts, styles, layout and paint alike. Not of
 * the clock: what else the machine does would be in it.
 */
export async function cost({ cdp }: Visit, work: () => Promise<unknown>): Promise<number> {
  async function read(): Promise<number> {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const before = await read()
  await work()
  return (await read()) - before
}

export type Times = Record<'first' | 'mount' | 'keystroke' | 'step', number>

const MOUNTS = 10
const STEPS = 3

/** The first mount of a page, typing into what stands then, and further mounts. */
export async function mountAndType(visit: Visit): Promise<Omit<Times, 'step'>> {
  const { page } = visit
  const unmount = () => page.evaluate(() => window.bench.unmount())
  const first = await cost(visit, () => page.evaluate(() => window.bench.mount({ filled: false })))
  const keys = await page.evaluate(() => window.contender.text.length)
  await focusBox(visit)
  const typed = await cost(visit, () => type(visit))
  await unmount()
  const mounted = await cost(visit, () => page.evaluate((count) => window.bench.mountMany(count), MOUNTS))
  await unmount()
  return { first, mount: mounted / MOUNTS, keystroke: typed / keys }
}

/** Once through everything that a person waits for. */
export async function timesOf(visit: Visit): Promise<Times> {
  const { page } = visit
  const times = await mountAndType(visit)
  const steps: number[] = []
  const count = await page.evaluate((most) => (window.contender.step ? most : 0), STEPS)
  while (steps.length < count) {
    await page.evaluate(() => window.bench.mount({ filled: true }))
    steps.push(await cost(visit, () => page.evaluate(() => window.bench.step())))
    await page.evaluate(() => window.bench.unmount())
  }
  return { ...times, step: median(steps) }
}

/** Renders of a mount and of each keystroke. */
export async function rendersOf(visit: Visit): Promise<Record<'mount' | 'commits' | 'components', number>> {
  const { page } = visit
  const mount = await page.evaluate(async () => {
    await window.bench.mount({ filled: false })
    return { ...window.renders }
  })
  await focusBox(visit)
  const keys = await type(visit)
  const after = await page.evaluate(() => ({ ...window.renders }))
  return {
    mount: mount.components,
    commits: (after.commits - mount.commits) / keys,
    components: (after.components - mount.components) / keys,
  }
}

const REMOUNTS = 1000

/** KiB of memory and nodes of the page that are still held after 1,000 mounts and unmounts. */
export async function heldBy({ page, cdp }: Visit): Promise<Record<'kib' | 'nodes', number>> {
  async function read(times: number): Promise<{ heap: number; nodes: number }> {
    await page.evaluate((count) => window.bench.mountAndUnmount(count), times)
    await page.waitForTimeout(100)
    // Once for what finalizers let go of.
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { heap: value('JSHeapUsedSize'), nodes: value('Nodes') }
  }
  // Compiled code and caches come once.
  const before = await read(50)
  const after = await read(REMOUNTS)
  return { kib: (after.heap - before.heap) / 1024, nodes: after.nodes - before.nodes }
}
