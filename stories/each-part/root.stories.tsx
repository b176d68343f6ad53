import { Certification } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect, fn } from 'storybook/test'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from '../scriptedForm.js'
import { formOf } from '../formOf.js'

const meta: Meta<ScriptedFormArgs> = {
  title: 'Building blocks/Each part/Root',
  tags: ['autodocs'],
  component: Certification.Root as ComponentType<ScriptedFormArgs>,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), onEvent: fn(), script: {} },
  render: (props) => (
    <Certification.Root {...props}>
      <Certification.IdentityStep>
        <Certification.Phone />
        <Certification.RequestButton />
      </Certification.IdentityStep>
    </Certification.Root>
  ),
}

export default meta

export const Alone: ScriptedStory = {
  play: async (context) => {
    await expect(formOf(context).phone()).toBeVisible()
  },
}
