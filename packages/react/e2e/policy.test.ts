import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPages } from './buildPages.js'
import { launch, openPage } from './chromiumPages.js'
import { type ServedPages, servePages } from './servePages.js'

// As strict as a page can be: no nonce, no hash, no eval, no string that becomes markup, no policy that would allow one.
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

let browser: Browser
let pages: ServedPages

beforeAll(async () => {
  browser = await launch()
  pages = await servePages(await buildPages({ mode: 'production' }), { policy: STRICT })
}, 60_000)

afterAll(async () => {
  await browser.close()
  await pages.close()
})

/** A mistake, a wrong code, the way back and another code: every part of the form comes to be shown. */
async function goThrough(page: Page) {
  const otp = page.getByRole('textbox', { name: '인증번호 6자리' })
  await page.getByRole('button', { name: '인증번호 받기' }).click()
  await page.getByText('이름을 입력해 주세요.').first().waitFor()
  await page.getByRole('textbox', { name: '이름' }).fill('홍길동')
  await page.getByRole('textbox', { name: '생년월일 6자리' }).fill('900101')
  await page.getByRole('textbox', { name: '주민등록번호 뒷자리 첫 숫자' }).fill('1')
  await page.getByRole('radio', { name: 'KT', exact: true }).check({ force: true })
  await page.getByRole('switch', { name: '알뜰폰' }).check({ force: true })
  await page.getByRole('textbox', { name: '휴대폰 번호' }).pressSequentially('01012345678')
  await page.getByRole('checkbox', { name: /모두|전체/ }).check({ force: true })
  await page.getByRole('button', { name: '인증번호 받기' }).click()
  await otp.fill('000000')
  await page.getByRole('button', { name: '확인' }).click()
  await page
    .getByText(/인증번호가 맞지 않아요/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '정보 수정' }).click()
  await page.getByRole('button', { name: '인증번호 받기' }).click()
  await otp.pressSequentially('123456')
  await otp.press('Enter')
  await page.getByText('본인인증을 마쳤어요.').waitFor()
}

describe('a strict Content Security Policy without a nonce, and Trusted Types', () => {
  it.each(['client/everything', 'string/everything'])('stop nothing of %s', async (path) => {
    const { page, complaints } = await openPage(browser)
    await page.goto(`${pages.origin}/${path}`)
    await goThrough(page)
    expect(await page.locator('#root [style]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('would have been seen to stop something', async () => {
    const { page, complaints } = await openPage(browser)
    await page.goto(`${pages.origin}/client/everything`)
    await page.getByRole('textbox', { name: '이름' }).waitFor()
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red')
      try {
        document.body.innerHTML = '<p>markup</p>'
      } catch {
        // What it is stopped with.
      }
    })
    await expect.poll(() => complaints.join('\n')).toMatch(/style-src-attr[^]*require-trusted-types-for/)
    await page.context().close()
  })
})
