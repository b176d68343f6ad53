import type { CertificationAdapter } from '@certification-form/core'
import { SCRIPTED_OTP, type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CertificationForm, type CertificationFormProps } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { box } from '../test-person.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const

interface Wait {
  options: CredentialRequestOptions & { otp?: { transport: string[] }; signal: AbortSignal }
  receive: (text: string | null) => Promise<void>
  refuse: () => Promise<void>
}

/** A browser with WebOTP, whose SMS come when the test says. jsdom has neither part of it. */
function startWebOtp(): Wait[] {
  const waits: Wait[] = []
  vi.stubGlobal('OTPCredential', vi.fn<() => void>())
  const get = (options: Wait['options']) =>
    new Promise((resolve, reject) => {
      options.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      waits.push({
        options,
        receive: (code) => act(async () => resolve(code && { code })),
        refuse: () => act(async () => reject(new DOMException('', 'NotAllowedError'))),
      })
    })
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get } })
  return waits
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'credentials')
})

async function open(
  props: Partial<CertificationFormProps> = { webOtp: true },
  script: ScriptedAdapterOptions<{ status: 'verified' }> = {},
) {
  const adapter = createScriptedAdapter({ resendIn: 0, ...script })
  const user = userEvent.setup()
  const { unmount } = render(<CertificationForm adapter={adapter} defaultValues={KNOWN} {...props} />)
  await user.click(box.request())
  await screen.findByRole('textbox', { name: ko.labels.otp })
  return { adapter, user, unmount }
}

const aborted = (waits: Wait[]) => waits.map(({ options }) => options.signal.aborted)

describe('WebOTP', () => {
  it('waits for the SMS once a code was sent, and fills it in', async () => {
    const waits = startWebOtp()
    const { adapter, user } = await open()
    expect(waits.map(({ options }) => options.otp)).toEqual([{ transport: ['sms'] }])
    await waits[0]?.receive(SCRIPTED_OTP)
    expect(box.otp()).toHaveValue(SCRIPTED_OTP)
    expect(adapter.answers).toHaveLength(0)
    await user.click(box.confirm())
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
  })

  it('sends the code at once where that is wanted', async () => {
    const waits = startWebOtp()
    const { adapter } = await open({ webOtp: true, autoSubmitOtp: true })
    await waits[0]?.receive(SCRIPTED_OTP)
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
    expect(adapter.answers).toHaveLength(1)
  })

  it.each([{}, { webOtp: false }])('asks for nothing unless the merchant wants it: %j', async (props) => {
    const waits = startWebOtp()
    await open(props)
    expect(waits).toEqual([])
  })

  it('asks for nothing where the browser cannot', async () => {
    const waits = startWebOtp()
    Reflect.deleteProperty(globalThis, 'OTPCredential')
    await open()
    expect(waits).toEqual([])
  })

  it.each([
    ['nothing', null],
    ['no code', ''],
    ['too few digits', '12'],
  ])('leaves the box alone when the SMS has %s', async (_what, text) => {
    const waits = startWebOtp()
    const { user } = await open()
    await user.type(box.otp(), '9')
    await waits[0]?.receive(text)
    expect(box.otp()).toHaveValue('9')
  })

  it('is no mistake when it is refused: the code is typed', async () => {
    const waits = startWebOtp()
    const { user } = await open()
    await waits[0]?.refuse()
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
  })
})

describe('waiting for the SMS ends', () => {
  it('when the form is taken off the page', async () => {
    const waits = startWebOtp()
    const { unmount } = await open()
    expect(aborted(waits)).toEqual([false])
    unmount()
    expect(aborted(waits)).toEqual([true])
  })

  it('when the code that was typed by hand is confirmed', async () => {
    const waits = startWebOtp()
    const { user } = await open()
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    await screen.findByText(ko.verified)
    expect(aborted(waits)).toEqual([true])
  })

  it('not by a wrong code: the right one may still come, and takes its place', async () => {
    const waits = startWebOtp()
    const { user } = await open()
    await user.type(box.otp(), '000000{Enter}')
    await waitFor(() => expect(box.otp()).toBeInvalid())
    expect(aborted(waits)).toEqual([false])
    await waits[0]?.receive(SCRIPTED_OTP)
    expect(box.otp()).toHaveValue(SCRIPTED_OTP)
    expect(box.otp()).not.toBeInvalid()
  })

  it('when the person goes back, and begins again when they come forward', async () => {
    const waits = startWebOtp()
    const { user } = await open()
    await user.click(box.edit())
    expect(aborted(waits)).toEqual([true])
    await user.click(box.request())
    await waitFor(() => expect(aborted(waits)).toEqual([true, false]))
  })

  it('when another code was sent, whose SMS is awaited then', async () => {
    const waits = startWebOtp()
    const { user } = await open()
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)))
    await user.click(box.resend())
    await waitFor(() => expect(aborted(waits)).toEqual([true, false]))
  })

  it('and begins again for another code of the same challenge, as PortOne V2 sends it', async () => {
    const waits = startWebOtp()
    const adapter: CertificationAdapter = {
      requestOtp: async () => ({ impUid: 'always-the-same', resendIn: 0 }),
      confirmOtp: async () => undefined,
    }
    const { user } = await open({ webOtp: true, adapter })
    await waits[0]?.receive('111111')
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)))
    await user.click(box.resend())
    await waitFor(() => expect(waits).toHaveLength(2))
    expect(box.otp()).toHaveValue('')
    expect(box.otp()).toHaveFocus()
    await waits[1]?.receive('222222')
    expect(box.otp()).toHaveValue('222222')
  })
})
