import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { answerOtp } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Verified step',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

/** The result is whatever the merchant's server chose to tell; nothing of the person stays on the page. */
export const Verified: ScriptedStory = {
  args: { script: { result: { ticket: 'a1' } } },
  play: async (context) => {
    const { canvas, args } = context
    const { words } = formOf(context)
    await answerOtp(context, SCRIPTED_OTP)
    await expect(await canvas.findByText(words.verified)).toBeVisible()
    await expect(args.onVerified).toHaveBeenCalledOnce()
    await expect(args.onVerified).toHaveBeenCalledWith({ ticket: 'a1' })
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await expect(canvas.queryByRole('button')).toBeNull()
    await expect(canvas.queryByText(/1234/)).toBeNull()
  },
}

export const VerifiedInDark: ScriptedStory = { ...Verified, globals: { colorMode: 'dark' } }
export const VerifiedInNarrow: ScriptedStory = { ...Verified, globals: { viewport: { value: 'narrow' } } }
export const VerifiedInEnglish: ScriptedStory = { ...Verified, globals: { locale: 'en' } }
