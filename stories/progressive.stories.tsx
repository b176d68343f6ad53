import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { PERSON } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** `progressive`: one field after the other. Nothing moves the focus, and nothing shown is hidden again. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Progressive',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, progressive: true },
}

export default meta

export const First: ScriptedStory = {
  play: async (context) => {
    await expect(context.canvas.getAllByRole('textbox')).toEqual([formOf(context).name()])
  },
}

export const FirstInDark: ScriptedStory = { globals: { colorMode: 'dark' } }

/** A whole name brings the birth along, and says so. */
export const Second: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.type(form.name(), PERSON.name)
    await waitFor(() => expect(form.birth()).toBeVisible())
    await expect(form.name()).toHaveFocus()
    await expect(form.status()).toHaveTextContent(form.words.status.revealed(form.words.labels.birth))
  },
}

/** From one box to verified, by the keyboard alone. */
export const WholeWay: ScriptedStory = {
  play: async (context) => {
    const { userEvent } = context
    const form = formOf(context)
    await userEvent.type(form.name(), PERSON.name)
    await waitFor(() => form.birth())
    await userEvent.tab()
    await userEvent.keyboard(PERSON.birth + PERSON.genderDigit)
    await waitFor(() => form.carrier('SKT'))
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await waitFor(() => form.phone())
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(`${PERSON.phone}{Enter}`)
    await expect(await form.findOtp()).toHaveFocus()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}

/** What the merchant knows already is shown filled in, with the first thing that is missing. */
export const PartlyKnown: ScriptedStory = {
  args: { defaultValues: { name: PERSON.name, birth: '19900101', genderDigit: '1' } },
  play: async (context) => {
    await expect(formOf(context).carrier('SKT')).not.toBeChecked()
    await expect(context.canvas.getAllByRole('textbox')).toHaveLength(3)
  },
}
