import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { CHOICE_CONTROLS, WORDS_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Label',
  tags: ['autodocs'],
  component: Certification.Label,
  decorators: [atIdentityStep],
  argTypes: { ...WORDS_CONTROLS, ...CHOICE_CONTROLS },
  render: (props) => (
    <Certification.Birth>
      <Certification.Label {...props} />
      <Certification.Input {...(props.field ? { field: props.field } : {})} />
    </Certification.Birth>
  ),
} satisfies Meta<typeof Certification.Label>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).birth()).toBeVisible()
  },
}
