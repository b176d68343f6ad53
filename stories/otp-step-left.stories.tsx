import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { PERSON, answerOtp, reachOtpStep } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type Play, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** Ways back from the OTP step. Every field is kept. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Back from the OTP step',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

const keepsEveryField: Play = async (context) => {
  const form = formOf(context)
  await expect(form.name()).toHaveValue(PERSON.name)
  await expect(form.birth()).toHaveValue(PERSON.birth)
  await expect(form.genderDigit()).toHaveValue(PERSON.genderDigit)
  await expect(form.carrier(PERSON.carrier)).toBeChecked()
  await expect(form.phone()).toHaveValue('010-1234-5678')
}

/** By the person, to correct something. */
export const ToEdit: ScriptedStory = {
  play: async (context) => {
    await reachOtpStep(context)
    await context.userEvent.click(formOf(context).edit())
    await keepsEveryField(context)
    await expect(formOf(context).alert()).toBeEmptyDOMElement()
  },
}

/** Nothing changed: the code that was sent is still good, and no other is asked for. */
export const ToEditAndOnAgain: ScriptedStory = {
  args: { script: { request: ['accepted', 'rate_limited'] } },
  play: async (context) => {
    const form = formOf(context)
    await ToEdit.play?.(context)
    await context.userEvent.click(form.request())
    await expect(await form.findOtp()).toHaveValue('')
    await expect(form.status()).toHaveTextContent(form.words.status.resumed)
    await context.userEvent.type(form.otp(), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}

/** Something changed: the code that was sent is good no more, and another is asked for. */
export const ToEditAndToAnother: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await ToEdit.play?.(context)
    await context.userEvent.clear(form.phone())
    await context.userEvent.type(form.phone(), '01087654321')
    await context.userEvent.click(form.request())
    await expect(await form.findOtp()).toHaveValue('')
    await expect(context.canvas.getByText(/010-8765-4321/)).toBeVisible()
    await expect(form.status()).not.toHaveTextContent(form.words.status.resumed)
  },
}

/** By the server: too many wrong codes. */
export const AttemptsExceeded: ScriptedStory = {
  args: { script: { attempts: 1 } },
  play: async (context) => {
    const form = formOf(context)
    await answerOtp(context, '000000')
    await waitFor(() => expect(form.request()).toBeVisible())
    await keepsEveryField(context)
    const { attempts_exceeded: words } = form.words.errors
    await expect(form.alert()).toHaveTextContent(typeof words === 'string' ? words : words({}))
  },
}

export const AttemptsExceededInDark: ScriptedStory = { ...AttemptsExceeded, globals: { colorMode: 'dark' } }

/** By the server: it does not know this challenge any more. */
export const ChallengeLost: ScriptedStory = {
  args: { script: { confirm: 'challenge_lost' } },
  play: async (context) => {
    const form = formOf(context)
    await answerOtp(context, SCRIPTED_OTP)
    await waitFor(() => expect(form.request()).toBeVisible())
    await keepsEveryField(context)
    await expect(form.alert()).toHaveTextContent(form.words.errors.challenge_lost as string)
  },
}
