import { CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import {
  type CertificationOptions,
  type CertificationState,
  OtpInput,
  type TextFieldName,
  useAlert,
  useCarrierField,
  useCertification,
  useExtraField,
  useHostInput,
  useIdentityField,
  useOtpField,
  useResend,
  useStep,
  useTerms,
  useTimer,
} from '../index.js'
import { ko } from '../locales/ko.js'
import { box, typeIdentity } from '../test-person.js'

interface Props {
  certification: CertificationState
}

function Box({ certification, name }: Props & { name: TextFieldName }) {
  const { label, labelProps, inputProps, notesProps, error, hint } = useIdentityField(certification, name)
  return (
    <p>
      <label {...labelProps}>{label}</label>
      <input {...inputProps} />
      <small {...notesProps}>{error ?? hint}</small>
    </p>
  )
}

function Choices({ certification }: Props) {
  const { label, options, mvno, ariaProps, notesProps, error } = useCarrierField(certification)
  return (
    <fieldset {...ariaProps}>
      <legend>{label}</legend>
      {options.map(({ key, label: name, inputProps }) => (
        <label key={key}>
          <input {...inputProps} /> {name}
        </label>
      ))}
      {mvno && (
        <>
          <label {...mvno.labelProps}>{mvno.label}</label>
          <input {...mvno.inputProps} />
        </>
      )}
      <small {...notesProps}>{error}</small>
    </fieldset>
  )
}

function Consents({ certification }: Props) {
  const { items, all, label, notesProps, error } = useTerms(certification)
  return (
    <fieldset>
      <legend>{label}</legend>
      {all && <input {...all.inputProps} aria-label={ko.labels.agreeToAll} />}
      {items.map(({ term, inputProps }) => (
        <input key={term.id} {...inputProps} aria-label={term.label} />
      ))}
      <small {...notesProps}>{error}</small>
    </fieldset>
  )
}

function Refusal({ certification }: Props) {
  const { text, countdown, checklist, action, fallback } = useAlert(certification)
  return (
    <div role="alert">
      {text} {countdown && <i>{countdown}</i>} {checklist.join(', ')} {fallback}
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  )
}

function Identity({ certification }: Props) {
  const email = useExtraField(certification, 'email', { label: '이메일' })
  return (
    <>
      <Box certification={certification} name="name" />
      <Box certification={certification} name="birth" />
      <Box certification={certification} name="genderDigit" />
      <Choices certification={certification} />
      <Box certification={certification} name="phone" />
      <label {...email.labelProps}>{email.label}</label>
      <input {...email.inputProps} />
      <Consents certification={certification} />
      <button {...certification.submitProps}>{certification.messages.actions.requestOtp}</button>
    </>
  )
}

function Otp({ certification }: Props) {
  const { messages, submitProps, edit, identityForm } = certification
  const otp = useOtpField(certification)
  const { text, isExpired } = useTimer(certification)
  const resend = useResend(certification)
  return (
    <>
      <p>{messages.otpSentTo(identityForm.getValues('phone'))}</p>
      <label {...otp.labelProps}>{otp.label}</label>
      <OtpInput {...otp.otpInputProps} />
      <small {...otp.notesProps}>{otp.error ?? otp.hint}</small>
      <p role="timer">{isExpired ? messages.timeIsUp : text}</p>
      <button {...submitProps}>{messages.actions.confirmOtp}</button>
      <button {...resend.buttonProps}>{messages.actions.resendOtp}</button>
      {resend.isBlocked && <small {...resend.waitProps}>{messages.resendWait(resend.secondsLeft)}</small>}
      <button type="button" onClick={edit}>
        {messages.actions.editIdentity}
      </button>
    </>
  )
}

/** A form of the merchant's own making: no part, no class, no `data-cf-part` but those the hooks hand out. */
function HeadlessForm(options: CertificationOptions) {
  const certification = useCertification(options)
  const { heading, headingProps, stepProps } = useStep(certification)
  const hostInputProps = useHostInput(certification)
  const { flow, rootProps, status } = certification
  const Root = (options.as ?? 'form') as 'form'
  return (
    <Root {...rootProps}>
      {hostInputProps && <input {...hostInputProps} />}
      <div key={flow.step} {...stepProps}>
        <h3 {...headingProps}>{heading}</h3>
        {flow.step === 'identity' && <Identity certification={certification} />}
        {flow.step === 'otp' && <Otp certification={certification} />}
        <Refusal certification={certification} />
      </div>
      <p role="status">{status}</p>
    </Root>
  )
}

const TERMS = [
  { id: 'service', label: '이용약관' },
  { id: 'ads', label: '광고', required: false },
]

describe('a form without a single part', () => {
  it('goes all the way: mistakes, a refusal with its one tap, a wrong code, another code, verified', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter({ resendIn: 0, request: ['mvno_required', 'accepted'] })
    const onVerified = vi.fn<() => void>()
    render(<HeadlessForm adapter={adapter} terms={TERMS} onVerified={onVerified} />)

    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(box.name()).toHaveAccessibleDescription(ko.fieldErrors.name_required)
    expect(screen.getByRole('checkbox', { name: '이용약관' })).toBeInvalid()
    await typeIdentity(user)
    await user.type(screen.getByRole('textbox', { name: '이메일' }), 'a@example.com')
    await user.click(screen.getByRole('checkbox', { name: ko.labels.agreeToAll }))
    await user.type(box.phone(), '{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(ko.errors.mvno_required as string)
    await user.click(await screen.findByRole('button', { name: ko.actions.turnMvnoOn }))

    await screen.findByRole('heading', { name: ko.headings.otp, level: 3 })
    await waitFor(() => expect(box.otp()).toHaveFocus())
    expect(screen.getByText(ko.otpSentTo('010-1234-5678'))).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent(ko.status.sent)
    expect(screen.getByRole('timer')).toHaveTextContent(/^(3:00|2:59)$/)
    await user.keyboard('000000{Enter}')
    await waitFor(() => expect(box.otp()).toHaveAccessibleDescription(/4번 더/))
    expect(screen.getByRole('alert')).toHaveTextContent('')
    await user.click(box.resend())
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(ko.status.resent))
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByRole('heading', { name: ko.verified })).toHaveFocus()
    expect(onVerified).toHaveBeenCalledOnce()
    const [, sent] = adapter.requests
    expect(sent?.identity).toMatchObject({ name: '홍길동', isMvno: true, email: 'a@example.com' })
    expect(sent?.terms?.map(({ id }) => id)).toEqual(['service', 'ads'])
  })

  it('goes back with every field kept, and waits as long as it is told', async () => {
    const user = userEvent.setup()
    const wait = new CertificationError('rate_limited', { retryAfter: 9 })
    render(<HeadlessForm adapter={createScriptedAdapter({ request: ['accepted', wait] })} />)
    await typeIdentity(user)
    await user.click(box.request())
    await user.click(await screen.findByRole('button', { name: ko.actions.editIdentity }))
    await waitFor(() => expect(screen.getByRole('heading', { name: ko.headings.identity })).toHaveFocus())
    expect(box.digit()).toHaveValue('1')
    expect(box.carrier('SKT')).toBeChecked()
    await user.type(box.name(), '동')
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/9초|8초/))
    expect(screen.getByRole('alert').querySelector('i')).toHaveTextContent(/초/)
  })

  it('names what to look at, and the merchant’s other way where there is none by SMS', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter({ request: ['identity_mismatch', 'line_ineligible'] })
    render(<HeadlessForm adapter={adapter} fallback={(reason) => `다른 방법: ${reason}`} />)
    await typeIdentity(user)
    await user.click(box.request())
    for (const item of ko.mismatchChecklist) {
      await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(item))
    }
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('다른 방법: line_ineligible'))
  })

  it('takes part in a host’s form', async () => {
    const user = userEvent.setup()
    const onSubmit = vi.fn<() => void>()
    render(
      <form aria-label="가입" onSubmit={onSubmit}>
        <HeadlessForm adapter={createScriptedAdapter()} as="fieldset" name="verified" required />
      </form>,
    )
    const form = screen.getByRole<HTMLFormElement>('form', { name: '가입' })
    await typeIdentity(user)
    expect(form.checkValidity()).toBe(false)
    expect([...new FormData(form)]).toEqual([])
    await user.type(box.phone(), '{Enter}')
    await user.type(await screen.findByRole('textbox', { name: ko.labels.otp }), SCRIPTED_OTP)
    await user.click(box.confirm())
    await screen.findByText(ko.verified)
    expect(form.checkValidity()).toBe(true)
    expect([...new FormData(form)]).toEqual([['verified', 'verified']])
    expect(onSubmit).not.toHaveBeenCalled()
    form.reset()
    expect(await screen.findByRole('textbox', { name: ko.labels.name })).toHaveValue('')
  })
})
