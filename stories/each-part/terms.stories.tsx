import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { FIELD_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Terms',
  tags: ['autodocs'],
  component: Certification.Terms,
  decorators: [atIdentityStep],
  argTypes: FIELD_CONTROLS,
} satisfies Meta<typeof Certification.Terms>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(context.canvas.getByRole('checkbox')).not.toBeChecked()
  },
}
