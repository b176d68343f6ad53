import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { CHOICE_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Input',
  tags: ['autodocs'],
  component: Certification.Input,
  decorators: [atIdentityStep],
  argTypes: CHOICE_CONTROLS,
  render: (props) => (
    <Certification.Birth>
      <Certification.Label {...(props.field ? { field: props.field } : {})} />
      <Certification.Input {...props} />
    </Certification.Birth>
  ),
} satisfies Meta<typeof Certification.Input>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).birth()).toHaveValue('900101')
  },
}
