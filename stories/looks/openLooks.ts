import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type Page, chromium as playwright } from 'playwright'
import { type PreviewServer, build, defaultClientConditions, preview } from 'vite'
import { chromium } from '../../scripts/chromium.mjs'
import type { Sheet } from './compareCells.js'
import type { HostName } from './hosts/hostNames.js'
import type { Look } from './lookNames.js'
import { type Rectangle, decodePng } from './png.js'

// The same letters on every machine: no hinting by the system's settings, no coloured edges.
const STABLE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars']

export interface Looks {
  /** The page with all states; stands still. */
  page: Page
  photograph(look: Look): Promise<Sheet>
  photographHost(host: HostName): Promise<Sheet>
  close(): Promise<void>
}

/** Builds the page of all states and opens it in Chromium. */
export async function openLooks(): Promise<Looks> {
  const folder = await mkdtemp(join(tmpdir(), 'certification-looks-'))
  const server = await serve(folder)
  const address = server.resolvedUrls?.local[0] ?? ''
  const { executablePath, args } = chromium.launchOptions()
  const browser = await playwright.launch({ ...(executablePath && { executablePath }), args: [...args, ...STABLE] })
  const page = await openPage(browser, address)
  return {
    page,
    photograph: (look) => photograph(page, look),
    photographHost: (host) => photographHost(browser, `${address}?host=${host}`),
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function serve(outDir: string): Promise<PreviewServer> {
  const shared = {
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    logLevel: 'error',
  } as const
  await build({
    ...shared,
    mode: 'production',
    resolve: { conditions: ['certification-form-source', ...defaultClientConditions] },
    // Vite would take these from NODE_ENV, which says `test` here.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      // Of the font's hundred files a page loads the few it needs.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
    },
  })
  return preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 4600 } })
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    colorScheme: 'light',
    contrast: 'no-preference',
    reducedMotion: 'reduce',
    forcedColors: 'none',
    deviceScaleFactor: 1,
    viewport: { width: 1950, height: 1200 },
  })
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(address)
  await page.waitForFunction(hasArrived, undefined, { timeout: 20_000 }).catch(() => {
    throw new Error(`Not every state arrived. ${complaints.join(' ')}`)
  })
  return page
}

/** Runs in the page: whether all states are there, on the page itself or on a host's inside of it, which is as high. */
function hasArrived(): boolean {
  const frame = document.querySelector('iframe')
  const inside = frame?.contentDocument ?? document
  const all = inside.querySelectorAll('[data-form-state]')
  // A frame that is still being loaded has no root.
  const height = (inside.documentElement as HTMLElement | null)?.offsetHeight ?? 0
  const isWhole = !frame || Math.abs(frame.offsetHeight - height) <= 1
  return isWhole && all.length > 0 && [...all].every((state) => state.matches('[data-arrived]'))
}

/** Runs in the page or the frame. Half pixels would be cut differently from time to time. */
async function measureCells(): Promise<Record<string, Rectangle>> {
  await document.fonts.ready
  const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => {
    const { x, y, width, height } = cell.getBoundingClientRect()
    const [left, top] = [Math.round(x + scrollX), Math.round(y + scrollY)]
    return [cell.dataset.cell, { x: left, y: top, width: Math.ceil(width), height: Math.ceil(height) }]
  })
  return Object.fromEntries(cells) as Record<string, Rectangle>
}

const SHARP = { animations: 'disabled', caret: 'hide', scale: 'css' } as const

async function photograph(page: Page, look: Look): Promise<Sheet> {
  await page.setViewportSize({ width: Math.max(look.width ?? 0, 1950), height: 1200 })
  await page.evaluate(
    (next) => (globalThis as unknown as { showLook: (look: unknown) => Promise<void> }).showLook(next),
    look,
  )
  const cells = await page.evaluate(measureCells)
  return { picture: decodePng(await page.locator('.looks').screenshot(SHARP)), cells }
}

async function photographHost(browser: Browser, address: string): Promise<Sheet> {
  const page = await openPage(browser, address)
  try {
    const [, frame] = page.frames()
    if (!frame) throw new Error(`There is no host on ${address}.`)
    await frame.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForFunction(hasArrived)
    const cells = await frame.evaluate(measureCells)
    return { picture: decodePng(await page.locator('iframe').screenshot(SHARP)), cells }
  } finally {
    await page.close()
  }
}
