// `npm run bench` in a process of its own: every comparison in one run, then the page and its charts.
import { type Browser, chromium as playwright } from 'playwright'
import { chromium } from '../../../scripts/chromium.mjs'
import { compareGrowth } from './growth.js'
import { FORMS, OTP_INPUTS, compareForms } from './forms.js'
import { describeMachine } from './machine.js'
import { type Comparison, writeReport } from './report.js'
import { compareServers } from './servers.js'
import { FORMS as FORM_SIZES, OTP_INPUTS as OTP_SIZES } from './sizeEntries.js'
import { type SizeEntry, sizeOf } from './sizes.js'
import { compareServerRendering } from './ssr.js'
import { toMarkdown } from './table.js'

const SIZE_COLUMNS = ['all but React', 'its stylesheet', 'all it brings']

async function compareSizes(name: string, title: string, entries: readonly SizeEntry[]): Promise<Comparison> {
  const rows = []
  for (const entry of entries) rows.push(await sizeOf(entry))
  return { name, title, unit: 'KiB gzip', columns: SIZE_COLUMNS, rows, base: entries[0]?.title ?? '' }
}

const SECTIONS: Record<string, (browser: Browser) => Promise<Comparison[]>> = {
  size: async () => [
    await compareSizes('size-forms', 'Size of forms', FORM_SIZES),
    await compareSizes('size-otp', 'Size of inputs for a code', OTP_SIZES),
  ],
  forms: (browser) => compareForms(browser, FORMS, { name: 'forms', title: 'Forms', base: 'handWritten' }),
  otp: (browser) => compareForms(browser, OTP_INPUTS, { name: 'otp', title: 'Inputs for a code', base: 'floorOtp' }),
  server: compareServers,
  ssr: compareServerRendering,
  growth: compareGrowth,
}

async function run(sections: readonly string[]): Promise<void> {
  const browser = await playwright.launch(chromium.launchOptions())
  const comparisons: Comparison[] = []
  try {
    for (const section of sections) {
      const begin = performance.now()
      const measured = (await SECTIONS[section]?.(browser)) ?? []
      comparisons.push(...measured)
      for (const figures of measured) process.stdout.write(`\n${toMarkdown(figures)}\n`)
      process.stdout.write(`\n${section}: ${Math.round((performance.now() - begin) / 1000)} s\n`)
    }
    // Figures of two runs in one table would not be comparable.
    if (sections.length === Object.keys(SECTIONS).length)
      await writeReport(describeMachine(browser.version()), comparisons)
  } finally {
    await browser.close()
  }
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in SECTIONS))
if (unknown.length > 0) {
  process.stderr.write(`No section is called ${unknown.join(', ')}. There are: ${Object.keys(SECTIONS).join(', ')}\n`)
  process.exitCode = 2
} else await run(asked.length > 0 ? asked : Object.keys(SECTIONS))
