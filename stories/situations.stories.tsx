import { CertificationForm } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { PERSON } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** Pages that are unlike the usual one. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Situations',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

/** A parent verifies a child: two forms, of which neither knows the other. */
export const TwoForms: ScriptedStory = {
  render: (args) => (
    <>
      <section aria-label="보호자">
        <CertificationForm {...args} />
      </section>
      <section aria-label="자녀">
        <CertificationForm
          {...args}
          adapter={createScriptedAdapter()}
          messages={{ labels: { form: '자녀 본인인증' } }}
        />
      </section>
    </>
  ),
  play: async ({ canvas, globals, userEvent }) => {
    const { labels } = formOf({ canvas, globals }).words
    const parent = within(canvas.getByRole('region', { name: '보호자' }))
    const child = within(canvas.getByRole('region', { name: '자녀' }))
    await userEvent.click(parent.getByRole('radio', { name: labels.carriers.KT }))
    await userEvent.click(child.getByRole('radio', { name: labels.carriers.SKT }))
    await expect(parent.getByRole('radio', { name: labels.carriers.KT })).toBeChecked()
    await userEvent.type(child.getByRole('textbox', { name: labels.name }), PERSON.name)
    await expect(parent.getByRole('textbox', { name: labels.name })).toHaveValue('')
  },
}

/** A host page from right to left: digits stay as they are, sentences end where they should. */
export const RightToLeft: ScriptedStory = {
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
  args: { defaultValues: PERSON },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await expect(getComputedStyle(await form.findOtp()).direction).toBe('ltr')
  },
}

/** A page that is about nothing else: the first box has the focus from the start. */
export const FocusAtOnce: ScriptedStory = {
  args: { focus: { mount: true } },
  play: (context) => waitFor(() => expect(formOf(context).name()).toHaveFocus()),
}

/** Members from 19 on: who is younger hears it at the birth, before any SMS. */
export const TooYoung: ScriptedStory = {
  args: { minAge: 19, defaultValues: { ...PERSON, birth: '20200101', genderDigit: '3' } },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await waitFor(() => expect(form.birth()).toHaveAccessibleDescription(form.words.fieldErrors.birth_under_age(19)))
  },
}

/** The code is sent as soon as it is complete. */
export const SentByItself: ScriptedStory = {
  args: { autoSubmitOtp: true, defaultValues: PERSON },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await context.userEvent.type(await form.findOtp(), '123456')
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}
