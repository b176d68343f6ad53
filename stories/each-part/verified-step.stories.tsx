import { Certification } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { WORDS_CONTROLS, amongSteps, askFirst } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/VerifiedStep',
  tags: ['autodocs'],
  component: Certification.VerifiedStep,
  decorators: [amongSteps],
  argTypes: WORDS_CONTROLS,
  render: (props) => (
    <>
      <Certification.IdentityStep>
        <Certification.RequestButton />
      </Certification.IdentityStep>
      <Certification.OtpStep>
        <Certification.Otp />
        <Certification.ConfirmButton />
      </Certification.OtpStep>
      <Certification.VerifiedStep {...props} />
    </>
  ),
} satisfies Meta<typeof Certification.VerifiedStep>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    const { findOtp, words } = formOf(context)
    await askFirst(context)
    await context.userEvent.type(await findOtp(), `${SCRIPTED_OTP}{Enter}`)
    await expect(await context.canvas.findByText(words.verified)).toBeVisible()
  },
}
