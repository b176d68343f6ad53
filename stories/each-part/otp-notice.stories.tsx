import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { WORDS_CONTROLS, askFirst, atOtpStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/OtpNotice',
  tags: ['autodocs'],
  component: Certification.OtpNotice,
  decorators: [atOtpStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.OtpNotice>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    await expect(await context.canvas.findByText(/010-1234-5678/)).toBeVisible()
  },
}
