import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { FIELD_CONTROLS, askFirst, atOtpStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Otp',
  tags: ['autodocs'],
  component: Certification.Otp,
  decorators: [atOtpStep],
  argTypes: FIELD_CONTROLS,
} satisfies Meta<typeof Certification.Otp>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    await expect(await formOf(context).findOtp()).toHaveFocus()
  },
}
