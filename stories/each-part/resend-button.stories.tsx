import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { WORDS_CONTROLS, askFirst, atOtpStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/ResendButton',
  tags: ['autodocs'],
  component: Certification.ResendButton,
  decorators: [atOtpStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.ResendButton>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    const { words } = formOf(context)
    const button = await context.canvas.findByRole('button', { name: words.actions.resendOtp })
    await expect(button).toHaveAccessibleDescription(/[123]\d/)
  },
}
