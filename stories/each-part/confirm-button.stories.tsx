import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { WORDS_CONTROLS, askFirst, atOtpStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/ConfirmButton',
  tags: ['autodocs'],
  component: Certification.ConfirmButton,
  decorators: [atOtpStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.ConfirmButton>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    const { words } = formOf(context)
    await expect(await context.canvas.findByRole('button', { name: words.actions.confirmOtp })).toBeVisible()
  },
}
