import { Certification } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formOf } from '../formOf.js'
import { STEP_CONTROLS, amongSteps } from './placed.js'

const meta = {
  title: 'Building blocks/Each part/IdentityStep',
  tags: ['autodocs'],
  component: Certification.IdentityStep,
  decorators: [amongSteps],
  argTypes: STEP_CONTROLS,
  render: (props) => (
    <Certification.IdentityStep {...props}>
      <Certification.Heading />
      <Certification.Phone />
      <Certification.RequestButton />
    </Certification.IdentityStep>
  ),
} satisfies Meta<typeof Certification.IdentityStep>

export default meta

export const Alone: StoryObj<typeof meta> = {
  play: async (context) => {
    await expect(formOf(context).request()).toBeVisible()
  },
}
