import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { formOf } from '../formOf.js'
import { PART_CONTROLS, askFirst, refusedAtIdentityStep } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/Alert',
  tags: ['autodocs'],
  component: Certification.Alert,
  decorators: [refusedAtIdentityStep],
  argTypes: PART_CONTROLS,
  render: (props) => (
    <>
      <Certification.Alert {...props} />
      <Certification.RequestButton />
    </>
  ),
} satisfies Meta<typeof Certification.Alert>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).alert()).toBeEmptyDOMElement()
    await askFirst(context)
    await waitFor(() => expect(formOf(context).alert()).toHaveAttribute('data-code', 'network'))
  },
}
