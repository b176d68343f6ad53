import { type Browser, type Page, chromium as playwright } from 'playwright'
import { chromium } from '../../../scripts/chromium.mjs'

/** The browser the other tests drive, too. */
export function launch(): Promise<Browser> {
  return playwright.launch(chromium.launchOptions())
}

/** A page, with everything it complains of: warnings, errors, and what its policy stopped. */
export async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.exposeFunction('reportViolation', (text: string) => complaints.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation
      report(`${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`)
    })
  })
  return { page, complaints }
}
