import { en } from '@certification-form/react/locales/en'
import { type Locator, type Page, expect } from '@playwright/test'
import { canvasOf, test } from './siteTest.js'

const PLACES = [
  { what: 'a story', path: '/story/certification-form-whole-form--default', around: '.page' },
  { what: 'a page', path: '/docs/guide-start-here--docs', around: '.docs-page' },
]

const LOOK = {
  'data-story-theme': 'bank',
  'data-cf-mode': 'dark',
  'data-cf-contrast': 'more',
  'data-cf-density': 'compact',
  dir: 'rtl',
}

const ADDRESS = 'theme:bank;colorMode:dark;contrast:more;density:compact;locale:en;direction:rtl;viewport.value:narrow'

async function expectLook(around: Locator): Promise<void> {
  for (const [name, value] of Object.entries(LOOK)) await expect(around).toHaveAttribute(name, value)
  await expect(around.locator('[data-cf-part="request-button"]')).toHaveText(en.actions.requestOtp)
}

const globalsOf = (page: Page) => new URL(page.url()).searchParams.get('globals') ?? ''

async function choose(page: Page, tool: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: tool }).first().click()
  await page.getByRole('option', { name: option }).click()
}

for (const { what, path, around } of PLACES) {
  test(`an address brings its look to ${what}`, async ({ page, site }) => {
    await page.goto(`${site.url}?path=${path}&globals=${ADDRESS}`)
    const place = canvasOf(page).locator(around).first()
    await expectLook(place)
    expect(await place.evaluate((element) => element.getBoundingClientRect().width)).toBeLessThanOrEqual(320)
  })

  test(`the toolbars change ${what}, and its address with it`, async ({ page, site }) => {
    await page.goto(`${site.url}?path=${path}`)
    const place = canvasOf(page).locator(around).first()
    await expect(place).toHaveAttribute('data-cf-mode', 'light')
    await choose(page, /Default theme/, /Bank/)
    await choose(page, /Light/, /Dark/)
    await choose(page, /Standard contrast/, /More contrast/)
    await choose(page, /Comfortable/, /Compact/)
    await choose(page, /한국어/, /English/)
    await choose(page, /Left to right/, /Right to left/)
    await choose(page, what === 'a page' ? /Width of the page/ : /viewport/i, /320/)
    await expectLook(place)
    for (const choice of ADDRESS.split(';')) await expect.poll(() => globalsOf(page)).toContain(choice)
  })
}
