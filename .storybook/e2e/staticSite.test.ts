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

// The legacy mode looks at one frame, which is all there is here, and takes half the time.
async function judge(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.docs-page').withTags(WCAG).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Both languages have every page, and each mode its language: loading all of them twice takes minutes. */
const modeOf = (title: string) => (/[가-힣]/.test(title) ? 'dark' : 'light')

const pages = entries.filter(({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'))

test('has as many pages in light as in dark', () => {
  const modes = pages.map(({ title }) => modeOf(title))
  expect(modes.filter((mode) => mode === 'dark')).toHaveLength(modes.length / 2)
})

interface Channel {
  on: (event: string, callback: (id: string) => void) => void
  emit: (event: string, selection: { storyId: string; viewMode: 'docs' }) => void
}

/** Shows another page as the sidebar does, and waits for what it brings to stand. */
async function turnTo(page: Page, id: string): Promise<void> {
  await page.evaluate((storyId) => {
    const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__') as Channel
    return new Promise<void>((resolve) => {
      channel.on('docsRendered', (rendered) => rendered === storyId && resolve())
      channel.emit('setCurrentStory', { storyId, viewMode: 'docs' })
    })
  }, id)
  // Its stories come after it, one by one.
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet)
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, quiet)
        }).observe(document.body, { subtree: true, childList: true })
      }),
    300,
  )
}

// The iframe alone: the same pages without what is around them, which the tests above have seen. One after the other as
// a reader turns them, for to load Storybook with each takes two thirds of the time.
for (const mode of ['light', 'dark'] as const) {
  test(`every page in ${mode} can be turned to, and read`, async ({ page, site }) => {
    const ofMode = pages.filter(({ title }) => modeOf(title) === mode)
    test.setTimeout(ofMode.length * 20_000)
    const first = `iframe.html?viewMode=docs&id=${ofMode[0]?.id}&globals=colorMode:${mode}`
    await page.goto(site.url + first, { waitUntil: 'networkidle' })
    for (const { id, title } of ofMode.toReversed()) {
      await test.step(title, async () => {
        await turnTo(page, id)
        await expect(page.locator('.docs-page h1').first()).toBeVisible()
        await expect(page.locator('.docs-page')).toHaveAttribute('data-cf-mode', mode)
        await judge(page)
      })
    }
  })
}
