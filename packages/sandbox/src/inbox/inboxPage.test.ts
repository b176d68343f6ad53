import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromium as installed } from '../../../../scripts/chromium.mjs'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'
import { createTestClient } from '../test-client.js'

// In a real browser: live updates, the clipboard and the content security policy are what jsdom cannot show.
const sandbox = createSandbox()
const client = createTestClient(sandbox)
let browser: Browser
let running: RunningSandbox
let page: Page
let problems: string[]

beforeAll(async () => {
  browser = await chromium.launch(installed.launchOptions())
  running = await sandbox.listen({ port: 0 })
}, 60_000)

afterAll(async () => {
  await browser.close()
  await running.close()
})

beforeEach(async () => {
  sandbox.reset()
  problems = []
  page = await browser.newPage()
  // A violation of the content security policy is reported on the console.
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
})

afterEach(() => page.close())

const openInbox = async (): Promise<void> => {
  await page.goto(`${running.url}/inbox`)
  await page.getByText('실시간 연결됨').waitFor()
}

test('a new message appears on top, is announced without its OTP, and the empty note goes', async () => {
  await openInbox()
  await page.getByText('아직 문자가 없어요.').waitFor()
  await client.request({ company: '첫째' })
  await page.getByText('[첫째]').waitFor()
  expect(await page.getByText('아직 문자가 없어요.').isVisible()).toBe(false)
  await client.request({ company: '둘째', phone: '01098764321' })
  await page.getByText('[둘째]').waitFor()
  expect(await page.getByRole('listitem').first().innerText()).toContain('[둘째]')
  const status = page.getByRole('status')
  await status.getByText('끝자리 4321').waitFor()
  expect(await status.innerText()).not.toMatch(/\d{6}/)
  expect(problems).toEqual([])
})

test('what a stranger typed does not run', async () => {
  await openInbox()
  await client.request({ company: '<img src=x onerror="document.title=1">' })
  await page.getByText('[<img src=x onerror="document.title=1">]').waitFor()
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.title()).toContain('문자함')
  expect(problems).toEqual([])
})

test('a tap copies the OTP', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running.url })
  await client.request()
  await openInbox()
  const otp = sandbox.inbox.messages[0]?.otp ?? ''
  await page.getByRole('button', { name: `${otp} 복사` }).click()
  await page.getByRole('button', { name: '복사했어요' }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(otp)
  expect(problems).toEqual([])
})

test('reset empties an open inbox', async () => {
  await client.request({ company: '지울문자' })
  await openInbox()
  await page.getByText('[지울문자]').waitFor()
  sandbox.reset()
  await page.getByText('아직 문자가 없어요.').waitFor()
  expect(await page.getByRole('listitem').count()).toBe(0)
  expect(problems).toEqual([])
})

test.each([320, 1280])('nothing overflows at %i px, however long the company', async (width) => {
  await page.setViewportSize({ width, height: 700 })
  await client.request({ company: 'w'.repeat(300) })
  await openInbox()
  for (const path of ['/inbox', '/']) {
    await page.goto(`${running.url}${path}`)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
  expect(problems).toEqual([])
})
