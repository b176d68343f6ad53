import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { WORDS_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Heading',
  tags: ['autodocs'],
  component: Certification.Heading,
  decorators: [atIdentityStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.Heading>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(context.canvas.getByRole('heading', { level: 2 })).toBeVisible()
  },
}
