import { Certification, type CertificationFormProps } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect, fn } from 'storybook/test'
import { answerOtp, reachOtpStep } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** `Certification.*`, where the order of the parts is the order of the fields. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Building blocks/Parts',
  tags: ['autodocs'],
  // The story gives it the children that it demands.
  component: Certification.Root as ComponentType<ScriptedFormArgs>,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

function PhoneFirst(props: CertificationFormProps) {
  return (
    <Certification.Root {...props}>
      <Certification.IdentityStep>
        <Certification.Phone />
        <Certification.Carrier />
        <Certification.Name />
        <Certification.Birth />
        <Certification.RequestButton />
        <Certification.Alert />
      </Certification.IdentityStep>
      <Certification.OtpStep>
        <Certification.Timer />
        <Certification.Otp />
        <Certification.ConfirmButton />
        <Certification.Alert />
        <Certification.EditButton />
        <Certification.ResendButton />
      </Certification.OtpStep>
      <Certification.VerifiedStep />
    </Certification.Root>
  )
}

/** The fields in another order, and so the way of the Tab key. */
export const InAnotherOrder: ScriptedStory = {
  render: (args) => <PhoneFirst {...args} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const form = formOf(context)
    await expect(canvas.getAllByRole('textbox')).toEqual([form.phone(), form.name(), form.birth(), form.genderDigit()])
    await userEvent.tab()
    await expect(form.phone()).toHaveFocus()
    await answerOtp(context, SCRIPTED_OTP)
    await expect(await canvas.findByText(form.words.verified)).toBeVisible()
  },
}

/** Fields nobody filled in right get the focus in the order they stand in. */
export const FirstInvalidInAnotherOrder: ScriptedStory = {
  ...InAnotherOrder,
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await expect(await context.canvas.findByText(form.words.fieldErrors.phone_required)).toBeVisible()
    await expect(form.phone()).toHaveFocus()
  },
}

/** The other part of the journey in another order. */
export const OtpInAnotherOrder: ScriptedStory = {
  ...InAnotherOrder,
  play: async (context) => {
    const form = formOf(context)
    await reachOtpStep(context)
    await expect(form.timer().compareDocumentPosition(form.otp())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    await expect(form.edit().compareDocumentPosition(form.resend())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  },
}

/** The merchant's own end, and none of the parts that are left out. */
export const OwnEnd: ScriptedStory = {
  render: (args) => (
    <Certification.Root {...args}>
      <Certification.IdentityStep>
        <Certification.Name />
        <Certification.Birth />
        <Certification.Carrier />
        <Certification.Phone />
        <Certification.Alert />
        <Certification.RequestButton />
      </Certification.IdentityStep>
      <Certification.OtpStep>
        <Certification.Otp />
        <Certification.Alert />
        <Certification.ConfirmButton />
      </Certification.OtpStep>
      <Certification.VerifiedStep>
        <h2>가입을 환영해요</h2>
      </Certification.VerifiedStep>
    </Certification.Root>
  ),
  play: async (context) => {
    const { canvas } = context
    const { words } = formOf(context)
    await reachOtpStep(context)
    await expect(canvas.queryByRole('timer')).toBeNull()
    await expect(canvas.queryByRole('button', { name: words.actions.resendOtp })).toBeNull()
    await context.userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await expect(await canvas.findByRole('heading', { name: '가입을 환영해요' })).toBeVisible()
    await expect(canvas.queryByText(words.verified)).toBeNull()
  },
}
