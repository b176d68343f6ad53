import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { WORDS_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/RequestButton',
  tags: ['autodocs'],
  component: Certification.RequestButton,
  decorators: [atIdentityStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.RequestButton>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).request()).toBeVisible()
  },
}
