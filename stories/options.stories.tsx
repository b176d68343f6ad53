import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import { QueryClient } from '@tanstack/react-query'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { PERSON, answerOtp } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** Props of the form that have no other story. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Options',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, defaultValues: PERSON },
}

export default meta

/** `headingLevel`: below a page's own headings. */
export const HeadingLevel: ScriptedStory = {
  args: { headingLevel: 3 },
  decorators: [
    (Story) => (
      <>
        <h2>가입하기</h2>
        <Story />
      </>
    ),
  ],
  play: async (context) => {
    const { canvas, userEvent } = context
    const form = formOf(context)
    await expect(canvas.getByRole('heading', { level: 3 })).toBeVisible()
    await userEvent.click(form.request())
    await expect(await canvas.findByRole('heading', { level: 3, name: form.words.headings.otp })).toBeVisible()
  },
}

/** `disabled` goes to the fieldset: all of the form is locked while the host is busy. */
export const Disabled: ScriptedStory = {
  args: { as: 'fieldset', disabled: true },
  play: async (context) => {
    const form = formOf(context)
    for (const control of [form.name(), form.carrier('SKT'), form.phone(), form.request()])
      await expect(control).toBeDisabled()
  },
}

/** `focus`: a page that moves the focus itself. */
export const NoFocusMoves: ScriptedStory = {
  args: { defaultValues: { ...PERSON, name: '' }, focus: { step: false, error: false, advance: false } },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await waitFor(() => expect(form.name()).toBeInvalid())
    await expect(form.request()).toHaveFocus()
    await context.userEvent.type(form.name(), `${PERSON.name}{Enter}`)
    await expect(await form.findOtp()).not.toHaveFocus()
  },
}

/** `otpExpiresIn` and `resendCooldown`, for a server that does not tell them. */
export const OwnTimes: ScriptedStory = {
  args: { otpExpiresIn: 600, resendCooldown: 5 },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await form.findOtp()
    await expect(form.timer()).toHaveTextContent(/9:\d\d|10:00/)
    await expect(form.resend()).toHaveAccessibleDescription(/[345]/)
  },
}

const readSms = async () => ({ code: `본인인증 ${SCRIPTED_OTP}\n@shop.example #${SCRIPTED_OTP}` })

/** A browser that reads the code out of the SMS: what Chrome on Android does, played. */
function playWebOtp() {
  const before = Object.getOwnPropertyDescriptor(navigator, 'credentials')
  Object.defineProperty(window, 'OTPCredential', { configurable: true, value: Object })
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: readSms } })
  return () => {
    Reflect.deleteProperty(window, 'OTPCredential')
    Reflect.deleteProperty(navigator, 'credentials')
    if (before) Object.defineProperty(navigator, 'credentials', before)
  }
}

/** `webOtp`: the code comes in by itself, and the person presses the button. */
export const FromTheSms: ScriptedStory = {
  args: { webOtp: true },
  beforeEach: playWebOtp,
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    const otp = await form.findOtp()
    await waitFor(() => expect(otp).toHaveValue(SCRIPTED_OTP))
    await expect(context.args.onVerified).not.toHaveBeenCalled()
  },
}

const queryClient = new QueryClient()

/** `queryClient`: the host's, in which nothing of the person stays. */
export const HostsQueryClient: ScriptedStory = {
  args: { queryClient, defaultValues: {} },
  play: async (context) => {
    await answerOtp(context, SCRIPTED_OTP)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
    const kept = JSON.stringify(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    )
    for (const typed of [PERSON.name, PERSON.birth, PERSON.phone, SCRIPTED_OTP]) await expect(kept).not.toContain(typed)
  },
}

/** `onEvent`, for analytics: codes and durations, nothing that was typed. */
export const Events: ScriptedStory = {
  args: { onEvent: fn(), script: { confirm: ['otp_mismatch', 'accepted'] } },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await context.userEvent.type(await form.findOtp(), '000000{Enter}')
    await waitFor(() => expect(form.otp()).toBeInvalid())
    await waitFor(() => expect(form.otp()).toHaveFocus())
    await context.userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
    const { onEvent } = context.args
    await expect(onEvent).toHaveBeenCalledWith({ type: 'step', step: 'otp' })
    await expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'failed', code: 'otp_mismatch' }))
    await expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'verified' }))
  },
}

/** `render`: the root is the host's own element. */
export const OwnRoot: ScriptedStory = {
  args: { render: <form style={{ outline: '1px dashed', outlineOffset: '0.5rem' }} /> },
  play: async (context) => {
    await context.userEvent.click(formOf(context).request())
    await expect(await formOf(context).findOtp()).toBeVisible()
  },
}
