import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { FIELD_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Extra',
  tags: ['autodocs'],
  component: Certification.Extra,
  decorators: [atIdentityStep],
  argTypes: { ...FIELD_CONTROLS, name: { control: 'text' }, hint: { control: 'text' } },
  args: { name: 'memberNumber', label: '회원 번호' },
} satisfies Meta<typeof Certification.Extra>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(context.canvas.getByRole('textbox', { name: '회원 번호' })).toBeVisible()
  },
}
