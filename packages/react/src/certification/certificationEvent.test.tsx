import { CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP, type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { ko } from '../locales/ko.js'
import { fakeTheClock, pass, setupUser } from '../test-clock.js'
import { box } from '../test-person.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'
import type { CertificationEvent } from './certificationEvent.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const
const DELAY = 1500

function open(
  script: ScriptedAdapterOptions<{ status: 'verified' }> = {},
  props: Partial<CertificationFormProps> = { defaultValues: KNOWN },
) {
  const events: CertificationEvent[] = []
  const adapter = createScriptedAdapter({ delay: DELAY, resendIn: 0, ...script })
  const form = () => <CertificationForm {...props} adapter={adapter} onEvent={(event) => events.push(event)} />
  const { rerender, unmount } = render(form(), { wrapper: StrictMode })
  return { events, user: setupUser(), rerender: () => rerender(form()), unmount }
}

type Form = ReturnType<typeof open>

async function reachOtp(form: Form) {
  await form.user.click(box.request())
  await pass(DELAY / 1000)
  await screen.findByRole('textbox', { name: ko.labels.otp })
  form.events.length = 0
}

async function confirm({ user }: Form, otp: string) {
  await user.keyboard(`${otp}{Enter}`)
  await pass(DELAY / 1000)
}

const took = (atLeast: number) => expect.toSatisfy((ms: number) => ms >= atLeast && ms < atLeast + 500)
const errorsOf = (events: CertificationEvent[]) =>
  events.flatMap((event) => (event.type === 'fieldError' ? [`${event.field} ${event.code}`] : []))

fakeTheClock()

describe('events', () => {
  it('tell the whole way, each once, with how long it took', async () => {
    const form = open()
    const began = Date.now()
    await pass(20)
    expect(form.events).toEqual([])
    await form.user.click(box.request())
    expect(form.events).toEqual([])
    await pass(DELAY / 1000)
    expect(form.events).toEqual([
      { type: 'requested', duration: took(DELAY) },
      { type: 'step', step: 'otp' },
    ])
    await pass(30)
    form.events.length = 0
    await form.user.click(box.resend())
    await pass(DELAY / 1000)
    expect(form.events).toEqual([{ type: 'resent', duration: took(DELAY) }])
    form.events.length = 0
    await confirm(form, SCRIPTED_OTP)
    const whole = Date.now() - began
    expect(whole).toBeGreaterThan(53_000)
    expect(form.events).toHaveLength(2)
    expect(form.events).toContainEqual({ type: 'verified', duration: took(whole - 400) })
    expect(form.events).toContainEqual({ type: 'step', step: 'verified' })
    form.rerender()
    await pass(60)
    expect(form.events).toHaveLength(2)
  })

  it('tell a step back and a step forward', async () => {
    const form = open()
    await reachOtp(form)
    await form.user.click(box.edit())
    await form.user.click(box.request())
    await pass(1)
    expect(form.events).toEqual([
      { type: 'step', step: 'identity' },
      { type: 'step', step: 'otp' },
    ])
  })

  it('tell why a request failed, after how long', async () => {
    const form = open({ request: 'carrier_unavailable' })
    await form.user.click(box.request())
    await pass(DELAY / 1000)
    const failed = { type: 'failed', call: 'requestOtp', code: 'carrier_unavailable', duration: took(DELAY) }
    expect(form.events).toEqual([failed])
  })

  it('tell why a confirm failed, and where the person is then', async () => {
    const form = open({ confirm: ['otp_mismatch', 'attempts_exceeded'] })
    await reachOtp(form)
    await confirm(form, '000000')
    expect(form.events).toEqual([{ type: 'failed', call: 'confirmOtp', code: 'otp_mismatch', duration: took(DELAY) }])
    form.events.length = 0
    await confirm(form, '111111')
    expect(form.events).toHaveLength(2)
    const failed = { type: 'failed', call: 'confirmOtp', code: 'attempts_exceeded', duration: took(DELAY) }
    expect(form.events).toContainEqual(failed)
    expect(form.events).toContainEqual({ type: 'step', step: 'identity' })
  })

  it.each([
    ['edited', (form: Form) => form.user.type(box.name(), '동')],
    ['left', async (form: Form) => form.unmount()],
  ])('say nothing of a request that was %s', async (_what, act) => {
    const form = open()
    await form.user.click(box.request())
    await act(form)
    await pass(5)
    expect(form.events).toEqual([])
  })
})

describe('events of mistakes', () => {
  it('come once for each field that shows one, when it does', async () => {
    const form = open({}, { terms: [{ id: 'sms', label: '약관' }] })
    await pass(1)
    expect(form.events).toEqual([])
    await form.user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    const codes = [
      'name name_required',
      'birth birth_required',
      'genderDigit gender_digit_required',
      'carrier carrier_required',
      'phone phone_required',
      'terms terms_required',
    ]
    expect(errorsOf(form.events)).toEqual(codes)
    expect(form.events).toHaveLength(codes.length)
    form.rerender()
    await form.user.click(box.request())
    await pass(1)
    expect(form.events).toHaveLength(codes.length)
  })

  it('come again when the mistake changes or comes back', async () => {
    const form = open()
    await form.user.clear(box.phone())
    await form.user.type(box.phone(), '0111')
    await form.user.tab()
    await waitFor(() => expect(errorsOf(form.events)).toEqual(['phone phone_not_010']))
    await form.user.clear(box.phone())
    await form.user.type(box.phone(), '0101')
    await waitFor(() => expect(errorsOf(form.events).slice(-1)).toEqual(['phone phone_incomplete']))
    await form.user.type(box.phone(), '2345678')
    await waitFor(() => expect(box.phone()).not.toBeInvalid())
    const before = form.events.length
    await form.user.type(box.phone(), '{Backspace}')
    await waitFor(() => expect(form.events).toHaveLength(before + 1))
  })

  it('come for what the server refuses, and for the code', async () => {
    const refusal = new CertificationError('identity_mismatch', { fields: ['name', 'isMvno'] })
    const form = open({ request: [refusal, 'accepted'] })
    await form.user.click(box.request())
    await pass(DELAY / 1000)
    expect(errorsOf(form.events)).toEqual(['name refused', 'isMvno refused'])
    expect(form.events[0]).toMatchObject({ type: 'failed', code: 'identity_mismatch' })
    await reachOtp(form)
    await form.user.click(box.confirm())
    await waitFor(() => expect(errorsOf(form.events)).toEqual(['otp otp_required']))
    await form.user.type(box.otp(), '12{Enter}')
    await waitFor(() => expect(errorsOf(form.events)).toEqual(['otp otp_required', 'otp otp_incomplete']))
  })
})
