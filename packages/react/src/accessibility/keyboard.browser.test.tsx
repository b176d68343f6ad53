import { SCRIPTED_OTP } from '@certification-form/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import type { Messages } from '../locales/messages.js'
import '../styles.css'
import { addUserStyles, channels, contrast, restoreBrowser } from './test-browser.js'
import { KNOWN, TERMS, askForCode, press, show, textbox } from './test-scenes.js'

let undo: (() => void) | undefined

afterEach(async () => {
  undo?.()
  await restoreBrowser()
})

const host = { before: <a href="#before">앞</a>, after: <a href="#after">뒤</a> }

/** What a stop of the Tab key is called. */
function nameOf(element: Element | null): string {
  if (!element || element === document.body) return 'the page'
  const { labels } = element as HTMLInputElement
  return (labels?.[0] ?? element).textContent?.trim() ?? ''
}

/** The stops of the Tab key from one end of the page to the other. */
async function walk(backwards = false): Promise<string[]> {
  document.querySelector<HTMLElement>(backwards ? '[href="#after"]' : '[href="#before"]')?.focus()
  const stops: string[] = []
  const end = backwards ? '앞' : '뒤'
  for (let step = 0; step < 40 && nameOf(document.activeElement) !== end; step += 1) {
    await userEvent.tab(backwards ? { shift: true } : {})
    stops.push(nameOf(document.activeElement))
  }
  return stops
}

/** The stops of the identity step with everything on it. */
function identityStops({ labels, help, terms, actions }: Messages): string[] {
  const view = (index: number) => terms.view(String(TERMS[index]?.label))
  return [
    labels.name,
    labels.birth,
    labels.genderDigit,
    labels.carriers.SKT,
    labels.mvno,
    help.mvnoNetwork,
    labels.phone,
    `${labels.agreeToAll} (${labels.optionalIncluded})`,
    `${TERMS[0]?.label} (${terms.required})`,
    view(0),
    `${TERMS[1]?.label} (${terms.required})`,
    view(1),
    `${TERMS[2]?.label} (${terms.optional})`,
    actions.requestOtp,
  ]
}

describe.each([ko, en])('in $locale, the Tab key', (locale) => {
  const { labels, actions } = locale

  it('goes through the identity step in the order it is read, and all the way back', async () => {
    show({ ...host, locale, terms: TERMS, defaultValues: { ...KNOWN, isMvno: true } })
    const stops = identityStops(locale)
    expect(await walk()).toEqual([...stops, '뒤'])
    expect(await walk(true)).toEqual([...stops.toReversed(), '앞'])
  })

  it('goes through the OTP step, and all the way back, a blocked button included', async () => {
    show({ ...host, locale, defaultValues: KNOWN })
    await askForCode(locale)
    const stops = [labels.otp, actions.confirmOtp, actions.resendOtp, actions.editIdentity]
    expect(await walk()).toEqual([...stops, '뒤'])
    expect(await walk(true)).toEqual([...stops.toReversed(), '앞'])
  })

  it('reaches one radio button of the list, and the arrows the others', async () => {
    show({ ...host, locale, carrierPicker: 'list', defaultValues: { carrier: 'SKT' } })
    const radios = Object.values(labels.carriers)
    const stops = await walk()
    expect(stops.filter((name) => radios.includes(name))).toEqual([labels.carriers.SKT])
    page.getByRole('radio', { name: labels.carriers.SKT, exact: true }).element().focus()
    const walked: string[] = []
    for (let time = 0; time < 6; time += 1) {
      await userEvent.keyboard('{ArrowDown}')
      walked.push(nameOf(document.activeElement))
      await expect.poll(() => (document.activeElement as HTMLInputElement).checked).toBe(true)
    }
    const mvno = radios.map((name) => labels.mvnoCarrier(name))
    expect(walked).toEqual([...radios.slice(1), ...mvno, labels.carriers.SKT])
  })
})

describe('without a mouse', () => {
  it.each(['toggle', 'list'] as const)('a person comes from the page to verified (%s)', async (carrierPicker) => {
    const { adapter } = show({ ...host, carrierPicker, terms: TERMS })
    document.querySelector<HTMLElement>('[href="#before"]')?.focus()
    const tab = async (times: number) => {
      for (let time = 0; time < times; time += 1) await userEvent.tab()
    }
    await tab(1)
    await userEvent.keyboard('HONG GILDONG')
    await tab(1)
    // Six digits move on to the seventh.
    await userEvent.keyboard('9001011')
    await tab(1)
    await userEvent.keyboard(carrierPicker === 'list' ? ' {ArrowDown}{ArrowDown}{ArrowDown}' : ' ')
    if (carrierPicker === 'toggle') {
      await tab(1)
      await userEvent.keyboard(' ')
    }
    await tab(1)
    // The help opens and closes by Enter and by Space.
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.closest('details')?.open).toBe(true)
    await userEvent.keyboard(' ')
    expect(document.activeElement?.closest('details')?.open).toBe(false)
    await tab(1)
    await userEvent.keyboard('01012345678')
    await tab(1)
    await userEvent.keyboard(' ')
    await tab(6)
    await expect.element(page.getByRole('button', { name: ko.actions.requestOtp })).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect.element(textbox(ko.labels.otp)).toHaveFocus()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await expect.element(page.getByRole('heading', { name: ko.verified })).toHaveFocus()
    const [request] = adapter.requests
    expect(request?.identity).toMatchObject({ carrier: 'SKT', isMvno: true, phone: '01012345678' })
    expect(request?.terms?.map(({ id }) => id)).toEqual(['service', 'privacy', 'marketing'])
  })

  it('a person who mistyped goes back, mends it, and needs to type nothing else', async () => {
    show({ ...host, defaultValues: KNOWN })
    await askForCode(ko)
    for (let time = 0; time < 3; time += 1) await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: ko.headings.identity })).toHaveFocus()
    await userEvent.tab()
    await expect.element(textbox(ko.labels.name)).toHaveFocus()
    await expect.element(textbox(ko.labels.name)).toHaveValue('홍길동')
  })

  it('Enter in a box asks for the code, Space in one is a space', async () => {
    const { adapter } = show({ ...host, defaultValues: { ...KNOWN, name: 'HONG' } })
    await userEvent.click(textbox(ko.labels.name))
    await userEvent.keyboard('{End} GILDONG')
    expect(adapter.requests).toHaveLength(0)
    await userEvent.keyboard('{Enter}')
    await expect.element(textbox(ko.labels.otp)).toBeVisible()
    expect(adapter.requests[0]?.identity.name).toBe('HONG GILDONG')
  })
})

describe.each(['light', 'dark'])('on a %s page', (mode) => {
  it('each stop has a ring of 2 px and 3:1', async () => {
    undo = addUserStyles('html { background: Canvas } * { transition: none !important }')
    document.documentElement.style.colorScheme = mode
    show({ ...host, terms: TERMS, defaultValues: { isMvno: true } })
    document.querySelector<HTMLElement>('[href="#before"]')?.focus()
    const background = channels(getComputedStyle(document.documentElement).backgroundColor)
    const faint: string[] = []
    for (const stop of identityStops(ko)) {
      await userEvent.tab()
      const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(document.activeElement as Element)
      const isRing = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2
      if (!isRing || contrast(channels(outlineColor), background) < 3) faint.push(stop)
    }
    expect(nameOf(document.activeElement)).toBe(ko.actions.requestOtp)
    expect(faint).toEqual([])
  })
})

it('no key of the OTP step is trapped while it waits or after the time is up', async () => {
  show({ ...host, defaultValues: KNOWN, script: { expiresIn: 0.4, resendIn: 0 } })
  await askForCode(ko)
  await expect.element(page.getByText(ko.timeIsUp).first()).toBeVisible()
  expect((await walk()).at(-1)).toBe('뒤')
  await press(ko.actions.resendOtp)
  await expect.element(textbox(ko.labels.otp)).toHaveFocus()
})
