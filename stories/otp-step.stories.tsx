import { CertificationError } from '@certification-form/core'
import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { answerOtp, reachOtpStep } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

const WRONG_OTP = '000000'

const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/OTP step',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

/** The box has the focus, the clock runs, and another code is not to be had yet. */
export const Waiting: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await expect(await reachOtpStep(context)).toHaveFocus()
    await expect(form.timer()).toHaveTextContent(/[23]:\d\d/)
    await expect(form.resend()).toHaveAttribute('aria-disabled', 'true')
    await expect(context.canvas.getByText(/010-1234-5678/)).toBeVisible()
  },
}

export const WaitingInDark: ScriptedStory = { ...Waiting, globals: { colorMode: 'dark' } }

export const WaitingInNarrow: ScriptedStory = {
  ...Waiting,
  globals: { viewport: { value: 'narrow' } },
  play: async (context) => {
    await Waiting.play?.(context)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

export const PartlyTyped: ScriptedStory = {
  play: async (context) => {
    const otp = await reachOtpStep(context)
    await context.userEvent.type(otp, '12a3')
    await expect(otp).toHaveValue('123')
    await expect(otp).not.toBeInvalid()
  },
}

/** Sent too early. */
export const Incomplete: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await answerOtp(context, '123')
    await waitFor(() => expect(form.otp()).toBeInvalid())
    await expect(form.otp()).toHaveAccessibleDescription(form.words.fieldErrors.otp_incomplete)
    await expect(form.otp()).toHaveFocus()
  },
}

/** Complete, and not sent by itself: a person expects to press the button. */
export const Complete: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.type(await reachOtpStep(context), SCRIPTED_OTP)
    await expect(form.otp()).toHaveValue(SCRIPTED_OTP)
    await expect(form.confirm()).not.toHaveAttribute('aria-disabled')
    await expect(context.args.onVerified).not.toHaveBeenCalled()
  },
}

/** With `autoSubmitOtp` the last digit sends the code. */
export const AutoSubmit: ScriptedStory = {
  args: { autoSubmitOtp: true },
  play: async (context) => {
    await context.userEvent.type(await reachOtpStep(context), SCRIPTED_OTP)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}

export const Confirming: ScriptedStory = {
  args: { script: { confirm: 'never' } },
  play: async (context) => {
    const form = formOf(context)
    await answerOtp(context, SCRIPTED_OTP)
    await waitFor(() => expect(form.confirm()).toHaveAttribute('aria-disabled', 'true'))
    await expect(form.confirm()).toHaveFocus()
    await expect(form.status()).toHaveTextContent(form.words.status.confirming)
  },
}

/** The step, the clock and the digits stay; the digits are selected, so that typing replaces them. */
export const WrongOtp: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await answerOtp(context, WRONG_OTP)
    await waitFor(() => expect(form.otp()).toBeInvalid())
    await expect(form.otp()).toHaveAccessibleDescription(/4/)
    await waitFor(() => expect(form.otp()).toHaveFocus())
    await waitFor(() => expect([form.otp().selectionStart, form.otp().selectionEnd]).toEqual([0, 6]))
    await expect(form.timer()).toHaveTextContent(/[23]:\d\d/)
  },
}

export const WrongOtpInDark: ScriptedStory = { ...WrongOtp, globals: { colorMode: 'dark' } }
export const WrongOtpInNarrow: ScriptedStory = { ...WrongOtp, globals: { viewport: { value: 'narrow' } } }

export const WrongThenRight: ScriptedStory = {
  play: async (context) => {
    await WrongOtp.play?.(context)
    await context.userEvent.keyboard(SCRIPTED_OTP)
    await expect(formOf(context).otp()).toHaveValue(SCRIPTED_OTP)
    await context.userEvent.keyboard('{Enter}')
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}

/** A code that is too old is not sent; the way on is another one, so the focus goes there. */
export const Expired: ScriptedStory = {
  args: { script: { expiresIn: 1, resendIn: 0 } },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.type(await reachOtpStep(context), SCRIPTED_OTP)
    await waitFor(() => expect(form.timer()).toHaveTextContent(form.words.timeIsUp))
    await context.userEvent.click(form.confirm())
    await expect(form.resend()).toHaveFocus()
    await expect(context.args.onVerified).not.toHaveBeenCalled()
  },
}

export const ExpiredInDark: ScriptedStory = { ...Expired, globals: { colorMode: 'dark' } }

/** The wait is counted and described at the button, which stays focusable; pressing it asks for nothing. */
export const ResendWaiting: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    const otp = await reachOtpStep(context)
    await expect(form.resend()).toHaveAccessibleDescription(/[123]\d/)
    await context.userEvent.type(otp, '12')
    await context.userEvent.click(form.resend())
    await expect(form.otp()).toHaveValue('12')
    await expect(form.status()).not.toHaveTextContent(form.words.status.resent)
  },
}

export const ResendAllowed: ScriptedStory = {
  args: { script: { resendIn: 0 } },
  play: async (context) => {
    const form = formOf(context)
    await reachOtpStep(context)
    await waitFor(() => expect(form.resend()).not.toHaveAttribute('aria-disabled'))
    await expect(form.resend()).not.toHaveAccessibleDescription()
  },
}

/** Another code replaces the first, and with it what was typed of it. */
export const Resent: ScriptedStory = {
  ...ResendAllowed,
  play: async (context) => {
    const form = formOf(context)
    await ResendAllowed.play?.(context)
    await context.userEvent.type(form.otp(), '123')
    await context.userEvent.click(form.resend())
    await waitFor(() => expect(form.status()).toHaveTextContent(form.words.status.resent))
    await expect(form.otp()).toHaveValue('')
    await waitFor(() => expect(form.otp()).toHaveFocus())
  },
}

export const Resending: ScriptedStory = {
  args: { script: { request: ['accepted', 'never'], resendIn: 0 } },
  play: async (context) => {
    const form = formOf(context)
    await ResendAllowed.play?.(context)
    await context.userEvent.click(form.resend())
    await waitFor(() => expect(form.resend()).toHaveAttribute('data-pending'))
    await expect(form.resend()).toHaveFocus()
  },
}

/** The server wants a longer wait than the form knew of: the button waits with it. */
export const ResendTooSoon: ScriptedStory = {
  args: {
    script: { request: ['accepted', new CertificationError('resend_too_soon', { retryAfter: 60 })], resendIn: 0 },
  },
  play: async (context) => {
    const form = formOf(context)
    await ResendAllowed.play?.(context)
    await context.userEvent.click(form.resend())
    await waitFor(() => expect(form.resend()).toHaveAccessibleDescription(/[3456]\d/))
    await expect(form.alert()).toHaveTextContent(/[3456]\d/)
    await expect(form.otp()).toBeVisible()
  },
}
