import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { WORDS_CONTROLS, askFirst, atOtpStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/EditButton',
  tags: ['autodocs'],
  component: Certification.EditButton,
  decorators: [atOtpStep],
  argTypes: WORDS_CONTROLS,
} satisfies Meta<typeof Certification.EditButton>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await askFirst(context)
    const { words } = formOf(context)
    await context.userEvent.click(await context.canvas.findByRole('button', { name: words.actions.editIdentity }))
    await expect(formOf(context).request()).toBeVisible()
  },
}
