import type { Browser } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildPages } from './buildPages.js'
import { launch, openPage } from './chromiumPages.js'
import { type ServedPages, servePages } from './servePages.js'

const TYPED = ['홍길동', '900101', '01012345678', '010-1234-5678']

let browser: Browser
let pages: ServedPages

beforeAll(async () => {
  browser = await launch()
  pages = await servePages(await buildPages({ mode: 'production' }))
}, 60_000)

beforeEach(() => void pages.visits.splice(0))

afterAll(async () => {
  await browser.close()
  await pages.close()
})

/** The server's HTML, filled in, and no script that would ever arrive. */
async function fillWithoutScript(name: string) {
  const { page } = await openPage(browser)
  await page.goto(`${pages.origin}/html/${name}`)
  await page.getByRole('textbox', { name: '이름' }).fill('홍길동')
  await page.getByRole('textbox', { name: '생년월일 6자리' }).fill('900101')
  await page.getByRole('textbox', { name: '주민등록번호 뒷자리 첫 숫자' }).fill('1')
  await page.getByRole('radio', { name: 'SKT' }).check({ force: true })
  await page.getByRole('textbox', { name: '휴대폰 번호' }).fill('010-1234-5678')
  return page
}

function expectNothingTypedIn(address: string) {
  for (const text of TYPED) expect(decodeURIComponent(address)).not.toContain(text)
}

describe('a submit before hydration', () => {
  it.each(['Enter', 'the button'])('of a form of its own puts nothing into the address, by %s', async (way) => {
    const page = await fillWithoutScript('terms')
    if (way === 'Enter') await page.getByRole('textbox', { name: '이름' }).press('Enter')
    else await page.getByRole('button', { name: '인증번호 받기' }).click()
    await expect.poll(() => pages.visits.at(-1)?.method).toBe('POST')
    await page.waitForLoadState()
    for (const { url } of pages.visits) expectNothingTypedIn(url)
    expectNothingTypedIn(page.url())
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  it('of the form around it, by GET, sends the host’s own fields and none of ours', async () => {
    const page = await fillWithoutScript('inHost')
    await page.getByRole('checkbox', { name: /서비스 이용약관/ }).check({ force: true })
    await page.getByRole('button', { name: 'join' }).click()
    await page.waitForURL('**/joined**')
    expect(new URL(page.url()).search).toBe('?nickname=gildong')
    await page.context().close()
  })

  it('does not happen by Enter or the button of a fieldset', async () => {
    const page = await fillWithoutScript('inHost')
    await page.getByRole('textbox', { name: '이름' }).press('Enter')
    await page.getByRole('button', { name: '인증번호 받기' }).click()
    await page.waitForTimeout(200)
    expect(pages.visits.map(({ url }) => url)).toEqual(['/html/inHost'])
    await page.context().close()
  })
})
