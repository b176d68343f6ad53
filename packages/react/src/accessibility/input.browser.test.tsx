import { SCRIPTED_OTP } from '@certification-form/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { vi } from '../locales/vi.js'
import '../styles.css'
import { paste } from '../test-keyboard.js'
import { restoreBrowser } from './test-browser.js'
import { KNOWN, TERMS, askForCode, part, play, press, show, textbox } from './test-scenes.js'

afterEach(restoreBrowser)

const { labels, actions } = ko
const input = (name: string) => textbox(name).element() as HTMLInputElement

describe('the purpose of a box', () => {
  it('is told to browsers and assistive technology by its autocomplete token', async () => {
    show({ defaultValues: KNOWN })
    expect(input(labels.name).autocomplete).toBe('name')
    expect(input(labels.phone).autocomplete).toBe('tel')
    await askForCode(ko)
    expect(input(labels.otp).autocomplete).toBe('one-time-code')
  })

  it('brings the keyboard with digits where digits are asked for', async () => {
    show({ defaultValues: KNOWN })
    const modes = [labels.birth, labels.genderDigit, labels.phone].map((name) => input(name).inputMode)
    expect(modes).toEqual(['numeric', 'numeric', 'numeric'])
    await askForCode(ko)
    expect(input(labels.otp).inputMode).toBe('numeric')
  })

  it('is told by a label that is seen, which stays when something is typed', async () => {
    show({ defaultValues: KNOWN })
    for (const name of [labels.name, labels.birth, labels.genderDigit, labels.phone]) {
      expect(input(name).labels?.[0]?.checkVisibility()).toBe(true)
      expect(input(name).placeholder).toBe('')
    }
    for (const name of ['carrier']) expect(part(name).querySelector('legend')?.checkVisibility()).toBe(true)
  })

  it('and that it has to be filled in is told too', async () => {
    show({ defaultValues: KNOWN, terms: TERMS })
    for (const name of [labels.name, labels.birth, labels.genderDigit, labels.phone]) {
      expect(input(name)).toHaveAttribute('aria-required', 'true')
    }
    const consents = page.getByRole('checkbox', { name: /\((필수|선택)\)/ }).elements()
    expect(consents.map((one) => one.getAttribute('aria-required'))).toEqual(['true', 'true', 'false'])
  })
})

describe('signing in to nothing', () => {
  it('asks for no memory and no copying by hand: a code may be pasted', async () => {
    const { adapter } = show({ defaultValues: KNOWN })
    await askForCode(ko)
    await paste(`[본인확인] 인증번호 [${SCRIPTED_OTP}]를 입력해 주세요.`, input(labels.otp))
    await press(actions.confirmOtp)
    await expect.element(page.getByRole('heading', { name: ko.verified })).toBeVisible()
    expect(adapter.answers).toEqual([{ impUid: 'imp_scripted_1', otp: SCRIPTED_OTP }])
  })

  it('shows no puzzle and hides no digit of the code', async () => {
    show({ defaultValues: KNOWN })
    await askForCode(ko)
    await userEvent.keyboard('12')
    expect(input(labels.otp).type).toBe('text')
    expect(getComputedStyle(input(labels.otp)).getPropertyValue('-webkit-text-security')).toBe('none')
    expect(document.querySelectorAll('img, canvas, iframe, video, audio')).toHaveLength(0)
  })
})

describe('what was typed once', () => {
  it('is there again after going back, consents included', async () => {
    show({ terms: TERMS, defaultValues: { ...KNOWN, isMvno: true } })
    await userEvent.click(page.getByRole('checkbox', { name: new RegExp(labels.agreeToAll) }))
    await askForCode(ko)
    await press(actions.editIdentity)
    expect([labels.name, labels.birth, labels.genderDigit, labels.phone].map((name) => input(name).value)).toEqual([
      '홍길동',
      '900101',
      '1',
      '010-1234-5678',
    ])
    await expect.element(page.getByRole('switch')).toBeChecked()
    const consents = page.getByRole('checkbox').elements() as HTMLInputElement[]
    expect(consents.every(({ checked }) => checked)).toBe(true)
  })

  it.each(['challengeLost', 'attemptsExceeded'] as const)(
    'is there again when the challenge ends (%s)',
    async (scenario) => {
      show({ defaultValues: KNOWN, script: { scenario } })
      await askForCode(ko)
      await userEvent.keyboard('123456{Enter}')
      await expect.element(page.getByRole('button', { name: actions.requestOtp })).toBeVisible()
      expect(input(labels.name).value).toBe('홍길동')
      expect(input(labels.genderDigit).value).toBe('1')
    },
  )

  it('is not asked for by another code', async () => {
    const { adapter } = show({ defaultValues: KNOWN, script: { resendIn: 0 } })
    await askForCode(ko)
    await press(actions.resendOtp)
    await expect.poll(() => adapter.requests.length).toBe(2)
    expect(adapter.requests[1]?.identity).toEqual(adapter.requests[0]?.identity)
  })
})

describe('nothing happens by itself', () => {
  it('when a control is filled in or gets the focus, but the step from six digits to the seventh', async () => {
    const { adapter } = show({ terms: TERMS })
    const moves: Element[] = []
    const where = () => document.activeElement
    for (const [name, text] of [
      [labels.name, '홍길동'],
      [labels.phone, '01012345678'],
    ] as const) {
      input(name).focus()
      await userEvent.keyboard(text)
      if (where() !== input(name)) moves.push(input(name))
    }
    await userEvent.click(page.getByText('KT', { exact: true }))
    await userEvent.click(page.getByRole('checkbox', { name: new RegExp(labels.agreeToAll) }))
    expect(moves).toEqual([])
    input(labels.birth).focus()
    await userEvent.keyboard('900101')
    expect(where()).toBe(input(labels.genderDigit))
    await userEvent.keyboard('1')
    expect(where()).toBe(input(labels.genderDigit))
    expect(adapter.requests).toEqual([])
  })

  it('and that step can be left out', async () => {
    show({ focus: { advance: false } })
    input(labels.birth).focus()
    await userEvent.keyboard('900101')
    expect(document.activeElement).toBe(input(labels.birth))
  })

  it('when the code is complete: the button sends it', async () => {
    const { adapter } = show({ defaultValues: KNOWN })
    await askForCode(ko)
    await userEvent.keyboard(SCRIPTED_OTP)
    await new Promise((done) => setTimeout(done, 100))
    expect(adapter.answers).toEqual([])
  })

  it('when a button is pressed and let go elsewhere', async () => {
    const { adapter } = show({ defaultValues: KNOWN })
    await userEvent.dragAndDrop(page.getByRole('button', { name: actions.requestOtp }), textbox(labels.name))
    await new Promise((done) => setTimeout(done, 100))
    expect(adapter.requests).toEqual([])
  })
})

describe('mistakes', () => {
  it('are told in words at each box, not by colour alone', async () => {
    await play('every field wrong')
    for (const wrong of document.querySelectorAll('input[aria-invalid=true]')) {
      const words = document.getElementById(wrong.getAttribute('aria-describedby') ?? '')
      expect(words?.checkVisibility()).toBe(true)
      expect(words?.textContent).not.toBe('')
    }
  })

  it.each([
    [labels.birth, '9001', '900101처럼'],
    [labels.phone, '0101', '11자리'],
    [labels.phone, '01112345678', '010으로'],
    [labels.genderDigit, '9', '1부터 8까지'],
  ])('in %s (%s) come with how to mend them', async (name, text, suggestion) => {
    show()
    await userEvent.fill(textbox(name), text)
    await press(actions.requestOtp)
    await expect.element(page.getByText(new RegExp(suggestion)).first()).toBeVisible()
  })

  it('that cost something can be seen before: what was typed stands there until the button is pressed', async () => {
    show({ defaultValues: KNOWN })
    await askForCode(ko)
    expect(part('otp-notice').textContent).toContain('010-1234-5678')
    await expect.element(page.getByRole('button', { name: actions.editIdentity })).toBeVisible()
  })
})

describe('help', () => {
  it('stands in the same place in each step: the hint under the box, the way back under the button', async () => {
    for (const locale of [ko, vi]) {
      const { unmount } = show({ locale, defaultValues: KNOWN })
      const below = (one: string, other: string) =>
        expect(part(one).getBoundingClientRect().top).toBeGreaterThanOrEqual(part(other).getBoundingClientRect().bottom)
      below('hint', 'input')
      await askForCode(locale)
      below('hint', 'otp')
      below('otp-actions', 'confirm-button')
      unmount()
    }
  })
})

describe('on a page from right to left', () => {
  it('sentences of the form keep their own direction, so that their full stop ends them', async () => {
    document.documentElement.dir = 'rtl'
    show({ defaultValues: KNOWN })
    for (const name of ['root', 'heading', 'hint', 'label']) expect(getComputedStyle(part(name)).direction).toBe('ltr')
    await askForCode(ko)
    expect(getComputedStyle(part('otp-notice')).direction).toBe('ltr')
  })

  it('words of the merchant’s own from right to left turn the form with them', () => {
    const rtl = { ...ko, locale: 'ar', headings: { ...ko.headings, identity: 'التحقق من الهوية' } }
    show({ locale: rtl })
    expect(getComputedStyle(part('root')).direction).toBe('rtl')
    expect(part('root').lang).toBe('ar')
  })
})
