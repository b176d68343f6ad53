import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldestPeers } from '../../../scripts/oldestPeers.js'
import { buildPages } from './buildPages.js'
import { launch, openPage } from './chromiumPages.js'
import { type ServedPages, servePages } from './servePages.js'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** The shop is there before React has taken over the form, and that before its first commit is. */
async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    const form = document.querySelector('form')
    const isReacts = Object.keys(form ?? {}).some((key) => key.startsWith('__reactProps$'))
    return window.shop?.version !== undefined && (isReacts || !form)
  })
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
}

const ids = (page: Page) => page.locator('#root [id]').evaluateAll((all) => all.map(({ id }) => id))

/** Opens a page and keeps its script waiting until `arrive` is called: what a slow network does. */
async function openBeforeScript(url: string) {
  const { page, complaints } = await openPage(browser)
  let arrive = () => undefined as void
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/client.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  return {
    page,
    complaints,
    hydrate: async () => {
      arrive()
      await hydrated(page)
    },
  }
}

/** Asks for a code and answers with what the adapter was handed. */
async function requestCode(page: Page) {
  await page.getByRole('button', { name: '인증번호 받기' }).click()
  await page.getByRole('textbox', { name: '인증번호 6자리' }).waitFor()
  return page.evaluate(() => window.shop.requests.map(({ identity, terms }) => ({ identity, terms })))
}

const PERSON = { name: '홍길동', phone: '01012345678', birth: '900101', genderDigit: '1', carrier: 'LGT', isMvno: true }

async function typePerson(page: Page) {
  await page.getByRole('textbox', { name: '이름' }).pressSequentially('홍길동')
  await page.getByRole('textbox', { name: '생년월일 6자리' }).pressSequentially('900101')
  await page.getByRole('textbox', { name: '주민등록번호 뒷자리 첫 숫자' }).pressSequentially('1')
  await page.getByRole('textbox', { name: '휴대폰 번호' }).pressSequentially('01012345678')
}

describe.each([
  ['19.3', []],
  ['18.2 with the oldest peers', [oldestPeers()]],
] as const)('a page rendered on the server, React %s', (version, plugins) => {
  let pages: ServedPages

  beforeAll(async () => {
    pages = await servePages(await buildPages({ mode: 'development', plugins: [...plugins] }))
  }, 60_000)

  afterAll(() => pages.close())

  it.each(['string/all', 'stream/all', 'stream/streamed'])('hydrates %s without a word', async (path) => {
    const { page, complaints, hydrate } = await openBeforeScript(`${pages.origin}/${path}`)
    await page.getByRole('textbox', { name: '이름' }).first().waitFor()
    const before = await ids(page)
    await hydrate()
    expect(await page.evaluate(() => window.shop.version)).toBe(version.split(' ')[0] === '19.3' ? '19.3.1' : '18.2.0')
    expect(before.length).toBeGreaterThan(0)
    expect(new Set(before).size).toBe(before.length)
    expect(await ids(page)).toEqual(before)
    expect(await page.evaluate(() => window.shop.problems)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('keeps what was typed before, and asks for a code with it', async () => {
    const { page, complaints, hydrate } = await openBeforeScript(`${pages.origin}/string/terms`)
    await typePerson(page)
    await page.getByRole('radio', { name: 'LG U+' }).check({ force: true })
    await page.getByRole('switch', { name: '알뜰폰' }).check({ force: true })
    await page.getByRole('checkbox', { name: /서비스 이용약관/ }).check({ force: true })
    await hydrate()
    expect(await requestCode(page)).toEqual([{ identity: PERSON, terms: [expect.objectContaining({ id: 'service' })] }])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('keeps all of six carriers apart, and “agree to all”', async () => {
    const { page, complaints, hydrate } = await openBeforeScript(`${pages.origin}/string/twoForms`)
    const second = page.getByRole('form').nth(1)
    await second.getByRole('radio').nth(5).check({ force: true })
    await second.getByRole('checkbox').first().check({ force: true })
    await hydrate()
    expect(await second.getByRole('radio').nth(5).isChecked()).toBe(true)
    const boxes = await second.getByRole('checkbox').all()
    expect(await Promise.all(boxes.map((box) => box.isChecked()))).toEqual([true, true, true])
    expect(await page.getByRole('form').first().getByRole('radio', { checked: true }).count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('lets a form be typed into while another part of the page is still on its way', async () => {
    const { page, complaints } = await openPage(browser)
    const answer = await page.goto(`${pages.origin}/stream/streamed`, { waitUntil: 'commit' })
    await page.getByText('late').waitFor()
    expect(await answer?.text()).toContain('<p>wait</p>')
    await hydrated(page)
    await typePerson(page)
    await page.getByRole('radio', { name: 'LG U+' }).check({ force: true })
    await page.getByRole('switch', { name: '알뜰폰' }).check({ force: true })
    expect(await requestCode(page)).toEqual([{ identity: PERSON }])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
