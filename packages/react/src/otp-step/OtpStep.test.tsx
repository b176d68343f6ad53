import { CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP, type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { CertificationForm, type CertificationFormProps } from '../certification/CertificationForm.js'
import { pass, setupUser, fakeTheClock } from '../test-clock.js'
import { ko } from '../locales/ko.js'
import { box, reachOtpStep } from '../test-person.js'

type Result = { status: 'verified' }

async function renderAtOtpStep(
  options: ScriptedAdapterOptions<Result> = {},
  props: Partial<CertificationFormProps<Result>> = {},
) {
  const adapter = createScriptedAdapter<Result>(options)
  const user = setupUser()
  render(<CertificationForm adapter={adapter} {...props} />)
  await reachOtpStep(user)
  return { adapter, user }
}

fakeTheClock()

describe('the code', () => {
  it('gets focus, says where it went and tells assistive technology', async () => {
    await renderAtOtpStep()
    expect(box.otp()).toHaveFocus()
    expect(screen.getByText('010-1234-5678 번호로 보낸 인증번호를 입력해 주세요.')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('인증번호를 보냈어요.')
  })

  it('stays where it is when wrong: selected, with the tries left, the clock running on', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await pass(10)
    await user.type(box.otp(), '000000{Enter}')
    await waitFor(() =>
      expect(box.otp()).toHaveAccessibleDescription('인증번호가 맞지 않아요. 4번 더 입력할 수 있어요.'),
    )
    const otp = box.otp() as HTMLInputElement
    await waitFor(() => expect([otp.selectionStart, otp.selectionEnd]).toEqual([0, 6]))
    expect(otp).toHaveFocus()
    expect(screen.getByRole('timer')).toHaveTextContent(/남은 시간 2:4\d|남은 시간 2:50/)
    await user.keyboard(SCRIPTED_OTP)
    expect(box.otp()).not.toBeInvalid()
    await user.click(box.confirm())
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.answers.map(({ otp: sent }) => sent)).toEqual(['000000', SCRIPTED_OTP])
  })

  it('is not sent twice when it was wrong and Enter is pressed again', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await user.type(box.otp(), '000000{Enter}')
    await waitFor(() => expect(box.otp()).toBeInvalid())
    await user.keyboard('{Enter}{Enter}')
    expect(adapter.answers).toHaveLength(1)
  })

  it('is asked for when it is missing or short', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await user.click(box.confirm())
    await waitFor(() => expect(box.otp()).toHaveAccessibleDescription('인증번호를 입력해 주세요.'))
    await user.type(box.otp(), '123')
    await user.click(box.confirm())
    await waitFor(() => expect(box.otp()).toHaveAccessibleDescription('숫자 6자리로 입력해 주세요.'))
    expect(box.otp()).toHaveFocus()
    expect(adapter.answers).toHaveLength(0)
  })

  it('is taken out of a pasted SMS', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await user.click(box.otp())
    await user.paste(`[Web발신] [가게] 인증번호는 [${SCRIPTED_OTP}]입니다. 문의 1566-3355`)
    expect(box.otp()).toHaveValue(SCRIPTED_OTP)
    expect(adapter.answers).toHaveLength(0)
  })

  it.each([
    ['by Enter at the same moment', {}],
    ['by itself, as the merchant wants that', { autoSubmitOtp: true }],
  ])('is sent when it takes the place of a wrong one in one go: %s', async (_how, props) => {
    const { adapter, user } = await renderAtOtpStep({}, props)
    await user.type(box.otp(), '000000{Enter}')
    await waitFor(() => expect(box.otp()).toBeInvalid())
    // What a phone's keyboard does with the code of an SMS.
    fireEvent.input(box.otp(), { target: { value: SCRIPTED_OTP } })
    fireEvent.submit(box.otp())
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.answers.map(({ otp: sent }) => sent)).toEqual(['000000', SCRIPTED_OTP])
  })

  it('sends itself once when the merchant wants that, Enter or not', async () => {
    const { adapter, user } = await renderAtOtpStep({ delay: 50 }, { autoSubmitOtp: true })
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.answers).toHaveLength(1)
  })
})

describe('time', () => {
  it('counts from the answer, by deadlines, also over a pause of the page', async () => {
    await renderAtOtpStep({ expiresIn: 180 })
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(/3:00|2:59/))
    // A sleeping page runs no timers, but the clock goes on.
    vi.setSystemTime(Date.now() + 100_000)
    await act(async () => document.dispatchEvent(new Event('visibilitychange')))
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(/1:(20|19|18)/))
  })

  it('is said at 60, 30 and 10 seconds and at the end, not each second', async () => {
    await renderAtOtpStep({ expiresIn: 70 })
    const said: string[] = []
    const status = screen.getByRole('status')
    const observer = new MutationObserver(() => said.push(status.textContent))
    observer.observe(status, { childList: true, characterData: true, subtree: true })
    for (let second = 0; second < 75; second += 1) await pass(1)
    observer.disconnect()
    expect(said).toEqual([
      '60초 남았어요.',
      '30초 남았어요.',
      '10초 남았어요.',
      expect.stringMatching(/시간이 지났어요/),
    ])
  })

  it('says when it is over, sends nothing then, and points at another code', async () => {
    const { adapter, user } = await renderAtOtpStep({ expiresIn: 40, resendIn: 30 })
    await user.type(box.otp(), SCRIPTED_OTP)
    await pass(41)
    expect(screen.getByRole('timer')).toHaveTextContent('입력 시간이 지났어요. 인증번호를 다시 받아 주세요.')
    await user.click(box.confirm())
    expect(adapter.answers).toHaveLength(0)
    expect(box.resend()).toHaveFocus()
    await user.click(box.resend())
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(/0:40|0:39/))
    expect(box.otp()).toHaveValue('')
    expect(box.otp()).toHaveFocus()
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.answers).toEqual([{ impUid: 'imp_scripted_2', otp: SCRIPTED_OTP }])
  })

  it('is over when the server says so, whatever this clock says', async () => {
    const { user } = await renderAtOtpStep({ confirm: 'otp_expired' })
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(/시간이 지났어요/))
  })

  it('makes another code wait, in other words than expiry', async () => {
    const { adapter, user } = await renderAtOtpStep({ resendIn: 30 })
    await waitFor(() => expect(box.resend()).toHaveAccessibleDescription(/(30|29|28)초 뒤에 다시 받을 수 있어요/))
    expect(box.resend()).toHaveAttribute('aria-disabled', 'true')
    expect(box.resend()).toHaveAttribute('data-disabled')
    await user.click(box.resend())
    expect(adapter.requests).toHaveLength(1)
    await pass(31)
    expect(box.resend()).not.toHaveAttribute('aria-disabled')
    await user.click(box.resend())
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('인증번호를 다시 보냈어요.'))
    expect(adapter.requests[1]).toMatchObject({
      identity: adapter.requests[0]?.identity,
      previous: { impUid: 'imp_scripted_1' },
    })
  })

  it('waits as long as the server says when it is too soon', async () => {
    const tooSoon = new CertificationError('resend_too_soon', { retryAfter: 20 })
    const { user } = await renderAtOtpStep({ resendIn: 0, request: ['accepted', tooSoon, 'accepted'] })
    await pass(1)
    await user.click(box.resend())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/방금 인증번호를 보냈어요/))
    expect(box.resend()).toHaveAccessibleDescription(/(20|19|18)초 뒤에/)
    await pass(21)
    expect(screen.getByRole('alert')).toHaveTextContent(/이제 다시 할 수 있어요/)
    expect(box.resend()).not.toHaveAttribute('aria-disabled')
  })
})

describe('leaving the step', () => {
  it('keeps every field on the way back, and the code while nothing changed', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await user.click(box.edit())
    expect(box.name()).toHaveValue('홍길동')
    expect(box.birth()).toHaveValue('900101')
    expect(box.digit()).toHaveValue('1')
    expect(box.carrier('SKT')).toBeChecked()
    expect(box.phone()).toHaveValue('010-1234-5678')
    await user.click(box.request())
    await user.type(await screen.findByRole('textbox', { name: '인증번호 6자리' }), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.requests).toHaveLength(1)
  })

  it('asks for a new code when a field changed', async () => {
    const { adapter, user } = await renderAtOtpStep()
    await user.click(box.edit())
    await user.click(box.mvno())
    await user.click(box.request())
    await screen.findByRole('textbox', { name: '인증번호 6자리' })
    expect(adapter.requests).toHaveLength(2)
    expect(adapter.requests[1]?.previous).toBeUndefined()
  })

  it.each([
    ['attempts_exceeded', /여러 번/],
    ['challenge_lost', /이 인증번호는 이제 쓸 수 없어요/],
    ['identity_mismatch', /통신사에 등록된 정보와 달라요/],
    ['line_ineligible', /문자로 인증할 수 없어요/],
  ] as const)('goes back to the fields with the reason on %s', async (code, words) => {
    const { user } = await renderAtOtpStep({ confirm: code })
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words))
    expect(box.name()).toHaveValue('홍길동')
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: '인증번호 6자리' })).toHaveValue('')
  })

  it('offers the one tap when the carrier tells only at the confirm that the line is a budget one', async () => {
    const { adapter, user } = await renderAtOtpStep({ confirm: ['mvno_required', 'accepted'] })
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    await user.click(await screen.findByRole('button', { name: ko.actions.turnMvnoOn }))
    await user.type(await screen.findByRole('textbox', { name: '인증번호 6자리' }), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(adapter.requests.map(({ identity }) => identity.isMvno)).toEqual([false, true])
  })

  it('goes back to the fields when a resend is refused for who the person is', async () => {
    const { user } = await renderAtOtpStep({ resendIn: 0, request: ['accepted', 'mvno_required', 'accepted'] })
    await user.click(box.resend())
    await user.click(await screen.findByRole('button', { name: ko.actions.turnMvnoOn }))
    expect(await screen.findByRole('textbox', { name: '인증번호 6자리' })).toBeInTheDocument()
  })

  it('forgets the code and the gender digit once verified', async () => {
    const { user } = await renderAtOtpStep()
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByRole('heading', { name: ko.verified })).toHaveFocus()
    expect(document.body.innerHTML).not.toContain(SCRIPTED_OTP)
  })

  it('forgets the code and the gender digit when the page comes back from the back/forward cache', async () => {
    const { user } = await renderAtOtpStep()
    await user.type(box.otp(), '12345')
    await act(async () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    expect(box.otp()).toHaveValue('')
    await user.click(box.edit())
    expect(box.digit()).toHaveValue('')
    expect(box.name()).toHaveValue('홍길동')
  })
})
