import { CertificationError } from '@certification-form/core'
import { CertificationForm } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { PERSON, askForOtp } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** `carrierPicker="list"`: the six choices people know from other windows, over the same two values. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Carrier list',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, carrierPicker: 'list' },
}

export default meta

export const Empty: ScriptedStory = {
  play: async (context) => {
    await expect(context.canvas.getAllByRole('radio')).toHaveLength(6)
    await expect(context.canvas.queryByRole('switch')).toBeNull()
  },
}

export const EmptyInDark: ScriptedStory = { globals: { colorMode: 'dark' } }
export const EmptyInNarrow: ScriptedStory = { globals: { viewport: { value: 'narrow' } } }

/** A budget carrier on KT's network: `carrier: 'KT', isMvno: true`. */
export const BudgetCarrier: ScriptedStory = {
  args: { defaultValues: { ...PERSON, carrier: 'KT', isMvno: true } },
  play: async (context) => {
    const { labels } = formOf(context).words
    const name = labels.mvnoCarrier(labels.carriers.KT)
    await expect(context.canvas.getByRole('radio', { name })).toBeChecked()
  },
}

const corrected = createScriptedAdapter({ scenario: 'mvnoRequired' })

/** The carrier says it is a budget line: one tap picks that and asks again. */
export const Corrected: ScriptedStory = {
  render: (args) => <CertificationForm {...args} adapter={corrected} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const form = formOf(context)
    await askForOtp(context)
    await userEvent.click(await canvas.findByRole('button', { name: form.words.actions.turnMvnoOn }))
    await form.findOtp()
    await expect(corrected.requests.at(-1)?.identity.isMvno).toBe(true)
  },
}

/** What the server says about the kind of line stands at the list. */
export const Refused: ScriptedStory = {
  args: { script: { request: new CertificationError('identity_mismatch', { fields: ['carrier', 'isMvno'] }) } },
  play: async (context) => {
    await askForOtp(context)
    await expect(await context.canvas.findByText(formOf(context).words.fieldErrors.refused)).toBeVisible()
  },
}
