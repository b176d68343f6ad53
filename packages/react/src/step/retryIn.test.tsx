import { CERTIFICATION_ERROR_CODES, CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { PACKS, refusalIn } from '../locales/test-packs.js'
import { box } from '../test-person.js'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const hong = { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'SKT', phone: '01012345678' } as const

const WAITING = ['attempts_exceeded', 'resend_too_soon', 'rate_limited', 'in_progress', 'carrier_unavailable'] as const
const ALL_WAITING = [...WAITING, 'sms_uncertain', 'timeout', 'unknown'] as const

const wait = (code: (typeof ALL_WAITING)[number], retryAfter = 30) => new CertificationError(code, { retryAfter })
function pass(seconds: number): void {
  act(() => void vi.advanceTimersByTime(seconds * 1000))
}

type Script = NonNullable<Parameters<typeof createScriptedAdapter>[0]>

/** The form, filled in, and its adapter. */
function open(script: Script) {
  const adapter = createScriptedAdapter(script)
  render(<CertificationForm adapter={adapter} defaultValues={hong} />)
  return adapter
}

async function askRefused(text: string): Promise<void> {
  fireEvent.click(box.request())
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(text))
}

async function typeCode(): Promise<void> {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  await user.type(await screen.findByRole('textbox', { name: ko.labels.otp }), SCRIPTED_OTP)
}

const isWaiting = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'

describe('a refusal that says when to come back', () => {
  it.each(ALL_WAITING)('counts down in words, and the button with it: %s', async (code) => {
    const adapter = open({ request: [wait(code), 'accepted'] })
    await askRefused(refusalIn(ko, code, { retryAfter: 30 }))
    expect(box.request()).toHaveAccessibleDescription(refusalIn(ko, code, { retryAfter: 30 }))
    pass(12)
    expect(box.request()).toHaveAccessibleDescription(refusalIn(ko, code, { retryAfter: 18 }))
    fireEvent.click(box.request())
    fireEvent.submit(screen.getByRole('form'))
    expect(adapter.requests).toHaveLength(1)
    pass(18)
    expect(isWaiting(box.request())).toBe(false)
    expect(box.request()).not.toHaveAccessibleDescription()
    fireEvent.click(box.request())
    expect(await screen.findByRole('textbox', { name: ko.labels.otp })).toBeVisible()
    expect(adapter.requests).toHaveLength(2)
  })

  it('has words for the wait in every pack, whatever the code', () => {
    for (const pack of Object.values(PACKS)) {
      for (const code of ALL_WAITING) {
        const [soon, later, none] = [5, 29, undefined].map((retryAfter) => refusalIn(pack, code, { retryAfter }))
        expect([pack.locale, code, new Set([soon, later, none]).size]).toEqual([pack.locale, code, 3])
      }
    }
  })

  it('is said once, however long it counts', async () => {
    open({ request: wait('rate_limited') })
    await askRefused(refusalIn(ko, 'rate_limited', { retryAfter: 30 }))
    const [said, seen] = screen.getByRole('alert').querySelectorAll('span')
    const before = said?.textContent
    const changes = vi.fn<() => void>()
    const observer = new MutationObserver(changes)
    if (said) observer.observe(said, { subtree: true, childList: true, characterData: true })
    pass(10)
    await vi.waitFor(() => expect(seen).toHaveTextContent('20초'))
    expect(seen).toHaveAttribute('aria-hidden', 'true')
    expect(said).toHaveTextContent(String(before))
    expect(changes).not.toHaveBeenCalled()
    observer.disconnect()
  })

  it('is right after a background tab that ran no timer', async () => {
    open({ request: [wait('rate_limited', 600), 'accepted'] })
    await askRefused('10분')
    vi.setSystemTime(Date.now() + 599_000)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(box.request()).toHaveAccessibleDescription(refusalIn(ko, 'rate_limited', { retryAfter: 1 }))
    vi.setSystemTime(Date.now() + 5000)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(isWaiting(box.request())).toBe(false)
  })

  it('begins anew with a second one', async () => {
    const adapter = open({ request: [wait('rate_limited', 5), wait('carrier_unavailable', 9), 'accepted'] })
    await askRefused(refusalIn(ko, 'rate_limited', { retryAfter: 5 }))
    pass(5)
    await askRefused(refusalIn(ko, 'carrier_unavailable', { retryAfter: 9 }))
    expect(isWaiting(box.request())).toBe(true)
    pass(9)
    fireEvent.click(box.request())
    await screen.findByRole('textbox', { name: ko.labels.otp })
    expect(adapter.requests).toHaveLength(3)
  })

  it('holds for what was asked: another phone may be asked for at once', async () => {
    const adapter = open({ request: [wait('rate_limited', 600), 'accepted'] })
    await askRefused('10분')
    fireEvent.change(box.phone(), { target: { value: '010-9999-8888' } })
    await waitFor(() => expect(isWaiting(box.request())).toBe(false))
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    fireEvent.click(box.request())
    await screen.findByRole('textbox', { name: ko.labels.otp })
    expect(adapter.requests).toHaveLength(2)
  })
})

describe('at the code', () => {
  const toCode = async (script: Script) => {
    const adapter = open({ resendIn: 0, ...script })
    fireEvent.click(box.request())
    await typeCode()
    return adapter
  }

  it('a refused confirm waits, unless another code is typed', async () => {
    const adapter = await toCode({ confirm: [wait('in_progress', 8), 'accepted'] })
    fireEvent.click(box.confirm())
    await waitFor(() =>
      expect(box.confirm()).toHaveAccessibleDescription(refusalIn(ko, 'in_progress', { retryAfter: 8 })),
    )
    fireEvent.click(box.confirm())
    expect(adapter.answers).toHaveLength(1)
    pass(8)
    fireEvent.click(box.confirm())
    expect(await screen.findByText(ko.verified)).toBeVisible()
  })

  it('a refused resend waits at its own button, and the code that was sent may be confirmed', async () => {
    await toCode({ request: ['accepted', wait('rate_limited', 90)] })
    fireEvent.click(screen.getByRole('button', { name: ko.actions.resendOtp }))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('90초'))
    expect(screen.getByRole('button', { name: ko.actions.resendOtp })).toHaveAccessibleDescription(ko.resendWait(90))
    expect(isWaiting(box.confirm())).toBe(false)
    await typeCode()
    fireEvent.click(box.confirm())
    expect(await screen.findByText(ko.verified)).toBeVisible()
  })

  it('too many wrong codes: the fields come back, and their button waits', async () => {
    await toCode({ confirm: wait('attempts_exceeded', 600) })
    fireEvent.click(box.confirm())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('10분'))
    expect(isWaiting(box.request())).toBe(true)
    fireEvent.change(box.phone(), { target: { value: '010-9999-8888' } })
    await waitFor(() => expect(isWaiting(box.request())).toBe(false))
  })
})

it('without a number nothing waits', async () => {
  for (const code of CERTIFICATION_ERROR_CODES.filter((one) => one !== 'aborted')) {
    const { unmount } = render(
      <CertificationForm adapter={createScriptedAdapter({ request: code })} defaultValues={hong} />,
    )
    fireEvent.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement())
    expect([code, isWaiting(box.request())]).toEqual([code, false])
    unmount()
  }
})
