import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { STEP_CONTROLS, amongSteps, askFirst } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/OtpStep',
  tags: ['autodocs'],
  component: Certification.OtpStep,
  decorators: [amongSteps],
  argTypes: STEP_CONTROLS,
  render: (props) => (
    <>
      <Certification.IdentityStep>
        <Certification.RequestButton />
      </Certification.IdentityStep>
      <Certification.OtpStep {...props}>
        <Certification.Heading />
        <Certification.Otp />
        <Certification.ConfirmButton />
      </Certification.OtpStep>
    </>
  ),
} satisfies Meta<typeof Certification.OtpStep>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    await expect(await formOf(context).findOtp()).toHaveFocus()
  },
}
