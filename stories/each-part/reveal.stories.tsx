import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { noControl } from '../controls.js'
import { PERSON } from '../fillIdentity.js'
import { formOf } from '../formOf.js'
import { afterTheName } from './placed.js'

const SHOWN = ['name', 'birth', 'carrier', 'phone']

const meta = {
  title: 'Building blocks/Each part/Reveal',
  tags: ['autodocs'],
  component: Certification.Reveal,
  decorators: [afterTheName],
  argTypes: {
    after: { control: 'check', options: SHOWN },
    field: { control: 'inline-radio', options: SHOWN },
    children: noControl('Elements.'),
  },
  args: { after: ['name'], field: 'phone', children: <Certification.Phone /> },
} satisfies Meta<typeof Certification.Reveal>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    const { name, phone } = formOf(context)
    await expect(context.canvas.getAllByRole('textbox')).toHaveLength(1)
    await context.userEvent.type(name(), PERSON.name)
    await waitFor(() => expect(phone()).toBeVisible())
  },
}
