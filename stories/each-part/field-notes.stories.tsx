import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { CHOICE_CONTROLS, WORDS_CONTROLS, atIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/FieldNotes',
  tags: ['autodocs'],
  component: Certification.FieldNotes,
  decorators: [atIdentityStep],
  argTypes: { ...WORDS_CONTROLS, ...CHOICE_CONTROLS },
  render: (props) => (
    <Certification.Birth>
      <Certification.Label {...(props.field ? { field: props.field } : {})} />
      <Certification.Input {...(props.field ? { field: props.field } : {})} />
      <Certification.FieldNotes {...props} />
    </Certification.Birth>
  ),
} satisfies Meta<typeof Certification.FieldNotes>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    const { birth, words } = formOf(context)
    await context.userEvent.clear(birth())
    await context.userEvent.type(birth(), '9001')
    await context.userEvent.tab()
    await expect(await context.canvas.findByText(words.fieldErrors.birth_incomplete)).toBeVisible()
  },
}
