import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '@certification-form/react/locales/en'
import { type Browser, chromium as playwright, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromium } from '../chromium.mjs'
import { run } from '../run.mjs'
import { signUp } from './test-person.js'
import { type Program, start } from './test-program.js'

const folder = inject('consumers')
const SECRET = 'a secret of the tests, of 32 characters or more'
const stops: (() => Promise<void>)[] = []
let browser: Browser
let sandbox: Program

beforeAll(async () => {
  browser = await playwright.launch(chromium.launchOptions())
  stops.push(() => browser.close())
  sandbox = await running('hono', ['node_modules/@certification-form/sandbox/dist/cli.js', '--port', '0'])
})

afterAll(async () => {
  for (const stop of stops.toReversed()) await stop()
})

async function running(name: string, args: string[], env?: Record<string, string>): Promise<Program> {
  const program = await start(join(folder, name), args, env)
  stops.push(program.stop)
  return program
}

/** Runs the `build` of its package.json, with the folder's own programs first. */
async function build(name: string): Promise<void> {
  const cwd = join(folder, name)
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))
  // What says that tests run is not theirs.
  const env = { NODE_ENV: 'production', VITEST: '', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await run(scripts.build, { cwd, env })
  if (code !== 0) throw new Error(`${name} could not be built.\n${output}`)
}

interface Visit {
  page: Page
  /** What the page put into the console as an error, and what it threw. */
  complaints: string[]
}

async function visit(url: string): Promise<Visit> {
  const page = await browser.newPage({ locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  await page.goto(url)
  return { page, complaints }
}

/** The requests of a page that went to another place than its own server. */
function strangers(page: Page, url: string): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) found.push(request.url())
  })
  return found
}

describe.each([
  { client: 'vite-react18', server: 'express', phone: '01012340018', greeting: 'Express: 홍길동', names: undefined },
  { client: 'vite-react19', server: 'hono', phone: '01012340019', greeting: 'Hono: 홍길동', names: en },
])('a page of $client on a server of $server', ({ client, server, phone, greeting, names }) => {
  it('signs a person up', async () => {
    await build(client)
    const env = { PORTONE: sandbox.url, PAGE: join(folder, client, 'dist'), SECRET }
    const { url } = await running(server, ['server.mjs'], env)
    const refused = await fetch(`${url}/sign-up`, { method: 'POST' })
    expect(refused.status).toBe(403)
    const { page, complaints } = await visit(url)
    const elsewhere = strangers(page, url)
    await signUp(page, sandbox.url, phone, names)
    await page.getByRole('heading', { name: greeting }).waitFor()
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] })
  })
})

describe('a page of Next', () => {
  it('is rendered on the server, and signs a person up', async () => {
    await build('next')
    const env = { PORTONE: sandbox.url, SECRET, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0']
    const { url } = await running('next', args, env)
    const html = await (await fetch(`${url}/sign-up`)).text()
    expect(html).toContain('data-cf-part="root"')
    expect(html).toContain('aria-label="Gift code"')

    const { page, complaints } = await visit(`${url}/sign-up`)
    await signUp(page, sandbox.url, '01012340020')
    await page.getByRole('heading', { name: 'Next: 홍길동' }).waitFor()
    expect(complaints).toEqual([])

    // No other method is for anything; what is mounted refuses in its own words.
    const asked = await fetch(`${url}/api/certification/otp/request`)
    expect(asked.status).toBe(405)
    expect(await asked.json()).toHaveProperty('code')
  })
})
