import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import { canvasOf, entries, test } from './siteTest.js'

const STORY = 'certification-form-whole-form--default'

// The bar is 3 s on a machine with nothing else to do. What the wall says of one with a lot to do is printed; what the
// page itself computed is the same everywhere.
test('begins with the first page of the guide, within seconds', async ({ context, page, site }) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const begin = performance.now()
  await page.goto(site.url)
  await expect(canvasOf(page).locator('h1', { hasText: 'Start here' })).toBeVisible()
  await expect(canvasOf(page).locator('[data-cf-part="request-button"]')).toBeVisible()
  const seconds = (performance.now() - begin) / 1000
  const { metrics } = await devtools.send('Performance.getMetrics')
  const computing = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  process.stdout.write(
    `  Storybook's front page: ${seconds.toFixed(1)} s, ${computing.toFixed(1)} s of them computing.\n`,
  )
  expect(computing).toBeLessThan(3)
})

test('shows a story whose person nothing keeps', async ({ page, site }) => {
  await page.goto(`${site.url}?path=/story/${STORY}`)
  const canvas = canvasOf(page)
  await canvas.getByLabel('이름').fill('홍길동')
  await canvas.getByLabel('생년월일 6자리').fill('900101')
  await canvas.getByLabel('주민등록번호 뒷자리 첫 숫자').fill('1')
  await canvas.getByText('SKT', { exact: true }).click()
  await canvas.getByLabel('휴대폰 번호').fill('010-1234-5678')
  await canvas.getByRole('button', { name: '인증번호 받기' }).click()
  await canvas.getByLabel('인증번호 6자리').fill('123456')
  await canvas.getByRole('button', { name: '확인' }).click()
  await expect(canvas.locator('[data-cf-part="verified"]')).toBeVisible()
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  )
  expect(kept + page.url()).not.toMatch(/홍길동|%ED%99%8D|900101|1234|123456/)
})

test('shows the theme editor', async ({ page, site }) => {
  await page.goto(`${site.url}?path=/story/theme-editor--editor`)
  const canvas = canvasOf(page)
  await expect(canvas.locator('[data-form-state="verified"] [data-cf-part="verified"]')).toBeVisible()
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function judge(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.docs-page').withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Both languages have every page, and each mode its language: loading all of them twice takes minutes. */
const modeOf = (title: string) => (/[가-힣]/.test(title) ? 'dark' : 'light')

const pages = entries.filter(({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'))

test('has as many pages in light as in dark', () => {
  const modes = pages.map(({ title }) => modeOf(title))
  expect(modes.filter((mode) => mode === 'dark')).toHaveLength(modes.length / 2)
})

// The iframe alone: the same page without what is around it, which the tests above have seen.
for (const { id, title } of pages) {
  test(`shows the page ${title}, readable`, async ({ page, site }) => {
    const mode = modeOf(title)
    const address = `iframe.html?viewMode=docs&id=${id}&globals=colorMode:${mode}`
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    await expect(page.locator('.docs-page h1').first()).toBeVisible()
    await expect(page.locator('.docs-page')).toHaveAttribute('data-cf-mode', mode)
    await judge(page)
  })
}
