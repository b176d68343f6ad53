import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import { KNOWN, TERMS, askForCode, part, press, show, textbox } from './test-scenes.js'

const focused = () => document.activeElement as HTMLElement
const onBody = () => document.activeElement === document.body

/** Every element that had the focus from now on, and whether it ever was nowhere. */
function watchFocus() {
  const stations: Element[] = []
  let wasLost = false
  const onFocus = ({ target }: FocusEvent) => stations.push(target as Element)
  const timer = setInterval(() => (wasLost ||= onBody()), 5)
  document.addEventListener('focusin', onFocus)
  return {
    stations,
    stop: () => {
      clearInterval(timer)
      document.removeEventListener('focusin', onFocus)
      return wasLost
    },
  }
}

let stop: (() => unknown) | undefined
afterEach(() => stop?.())

describe.each([ko, en])('in $locale, the focus', (locale) => {
  const { labels, actions, headings } = locale

  it('goes to the first field with a mistake, whichever that is', async () => {
    show({ locale, terms: TERMS, defaultValues: KNOWN })
    for (const [label, value] of [
      [labels.phone, ''],
      [labels.birth, '991399'],
      [labels.name, '1'],
    ] as const) {
      await userEvent.fill(textbox(label), value)
      await press(actions.requestOtp)
      await expect.element(textbox(label)).toHaveFocus()
    }
  })

  it('goes to the first carrier where none is picked', async () => {
    show({ locale, defaultValues: { ...KNOWN, carrier: '' } })
    await press(actions.requestOtp)
    await expect.element(page.getByRole('radio', { name: labels.carriers.SKT, exact: true })).toHaveFocus()
  })

  it('goes to the first required term that is missing', async () => {
    show({ locale, terms: TERMS, defaultValues: KNOWN })
    await press(actions.requestOtp)
    await expect.element(page.getByRole('checkbox', { name: /본인확인서비스/ })).toHaveFocus()
  })

  it('goes to the box of the code after one was sent, and after another was', async () => {
    show({ locale, defaultValues: KNOWN, script: { resendIn: 0 } })
    await askForCode(locale)
    await expect.element(textbox(labels.otp)).toHaveFocus()
    await press(actions.resendOtp)
    await expect.element(textbox(labels.otp)).toHaveFocus()
  })

  it('goes back to a wrong code, all of it selected', async () => {
    show({ locale, defaultValues: KNOWN })
    await askForCode(locale)
    await userEvent.fill(textbox(labels.otp), '000000')
    await press(actions.confirmOtp)
    await expect.element(textbox(labels.otp)).toHaveFocus()
    const { selectionStart, selectionEnd } = focused() as HTMLInputElement
    expect([selectionStart, selectionEnd]).toEqual([0, 6])
  })

  it.each([
    ['attemptsExceeded', headings.identity],
    ['challengeLost', headings.identity],
    ['happy', locale.verified],
  ] as const)('goes to the heading of the step that follows a confirm (%s)', async (scenario, heading) => {
    show({ locale, defaultValues: KNOWN, script: { scenario } })
    await askForCode(locale)
    await userEvent.fill(textbox(labels.otp), '123456')
    await press(actions.confirmOtp)
    await expect.element(page.getByRole('heading', { name: heading })).toHaveFocus()
  })

  it('goes to the heading when the person goes back', async () => {
    show({ locale, defaultValues: KNOWN })
    await askForCode(locale)
    await press(actions.editIdentity)
    await expect.element(page.getByRole('heading', { name: headings.identity })).toHaveFocus()
  })

  it('is never lost on the way through the one-tap correction', async () => {
    show({ locale, defaultValues: KNOWN, script: { scenario: 'mvnoRequired', delay: 150 } })
    await press(actions.requestOtp)
    await expect.element(page.getByRole('button', { name: actions.turnMvnoOn })).toBeVisible()
    const watch = watchFocus()
    stop = watch.stop
    await press(actions.turnMvnoOn)
    await expect.element(textbox(labels.otp)).toHaveFocus()
    expect(watch.stop()).toBe(false)
  })

  it('is not lost when the correction is refused in its turn', async () => {
    const script = { request: ['mvno_required', 'network'], delay: 60 } as const
    show({ locale, defaultValues: KNOWN, script })
    await press(actions.requestOtp)
    await press(actions.turnMvnoOn)
    await expect.element(page.getByText(locale.errors.network as string)).toBeVisible()
    expect(part('root').contains(focused())).toBe(true)
  })

  it('goes to the button for another code when one that is too old is confirmed', async () => {
    show({ locale, defaultValues: KNOWN, script: { expiresIn: 0.3, resendIn: 0 } })
    await askForCode(locale)
    await expect.element(page.getByText(locale.timeIsUp).first()).toBeVisible()
    await userEvent.keyboard('123456{Enter}')
    await expect.element(page.getByRole('button', { name: actions.resendOtp })).toHaveFocus()
  })
})

describe('of somebody elsewhere on the host’s page, the focus', () => {
  const host = { after: <input aria-label="별명" />, defaultValues: KNOWN }
  const goElsewhere = () => userEvent.click(textbox('별명'))
  const { actions, labels } = ko

  it('stays there when the code was sent', async () => {
    show({ ...host, script: { delay: 300 } })
    await press(actions.requestOtp)
    await goElsewhere()
    await expect.element(textbox(labels.otp)).toBeVisible()
    await expect.element(textbox('별명')).toHaveFocus()
  })

  it('stays there when another code was sent', async () => {
    const { adapter } = show({ ...host, script: { delay: 300, resendIn: 0 } })
    await askForCode(ko)
    await press(actions.resendOtp)
    await goElsewhere()
    await expect.poll(() => adapter.requests.length).toBe(2)
    await expect.element(page.getByText(ko.status.resent)).toBeInTheDocument()
    await expect.element(textbox('별명')).toHaveFocus()
  })

  it.each(['wrongOtpOnce', 'attemptsExceeded', 'challengeLost', 'happy'] as const)(
    'stays there when the code was checked (%s)',
    async (scenario) => {
      show({ ...host, script: { scenario, delay: 300 } })
      await askForCode(ko)
      await userEvent.keyboard('123456{Enter}')
      await goElsewhere()
      await expect.poll(() => document.querySelector('[data-pending]')).toBeNull()
      await new Promise((done) => setTimeout(done, 100))
      await expect.element(textbox('별명')).toHaveFocus()
    },
  )

  it('stays there when the time is up', async () => {
    show({ ...host, script: { expiresIn: 0.6, resendIn: 0 } })
    await askForCode(ko)
    await goElsewhere()
    await expect.element(page.getByText(ko.timeIsUp).first()).toBeVisible()
    await expect.element(textbox('별명')).toHaveFocus()
  })

  it('stays there when the form appears', async () => {
    show({ before: <input aria-label="이메일" ref={(input) => input?.focus()} />, defaultValues: KNOWN })
    await new Promise((done) => setTimeout(done, 50))
    await expect.element(textbox('이메일')).toHaveFocus()
  })
})
