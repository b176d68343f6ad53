import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { FIELD_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Phone',
  tags: ['autodocs'],
  component: Certification.Phone,
  decorators: [atIdentityStep],
  argTypes: { ...FIELD_CONTROLS, hint: { control: 'text' } },
} satisfies Meta<typeof Certification.Phone>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).phone()).toHaveValue('010-1234-5678')
  },
}
