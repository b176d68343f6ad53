import { Certification, type Terms } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Decorator } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import type { InputType } from 'storybook/internal/types'
import { RENDER, noControl } from '../controls.js'
import { PERSON } from '../fillIdentity.js'
import { formOf } from '../formOf.js'
import { localePack } from '../localePack.js'
import type { Play } from '../scriptedForm.js'

const TERMS: Terms = [{ id: 'service', label: '서비스 이용약관', href: '/terms/service' }]

interface PlacedProps {
  globals: { locale?: string }
  isProgressive?: boolean
  /** How requests end. */
  request?: 'accepted' | 'network'
  /** What the person has to agree to. */
  terms?: Terms
  children: ReactNode
}

function Placed({ globals, isProgressive = false, request = 'accepted', terms, children }: PlacedProps) {
  const [adapter] = useState(() => createScriptedAdapter({ request }))
  const defaultValues = isProgressive ? {} : PERSON
  return (
    <Certification.Root
      adapter={adapter}
      defaultValues={defaultValues}
      locale={localePack(globals)}
      progressive={isProgressive}
      terms={terms}
    >
      {children}
    </Certification.Root>
  )
}

/** Where a part of the identity step stands. */
export const atIdentityStep: Decorator = (Story, { globals }) => (
  <Placed globals={globals} terms={TERMS}>
    <Certification.IdentityStep>
      <Story />
    </Certification.IdentityStep>
  </Placed>
)

/** Where a part stands that tells of a refusal. */
export const refusedAtIdentityStep: Decorator = (Story, { globals }) => (
  <Placed globals={globals} request="network">
    <Certification.IdentityStep>
      <Story />
    </Certification.IdentityStep>
  </Placed>
)

/** Where a part stands that fields bring along. */
export const afterTheName: Decorator = (Story, { globals }) => (
  <Placed globals={globals} isProgressive>
    <Certification.IdentityStep>
      <Certification.Name />
      <Story />
    </Certification.IdentityStep>
  </Placed>
)

/** Where a step stands: among the others. */
export const amongSteps: Decorator = (Story, { globals }) => (
  <Placed globals={globals}>
    <Story />
  </Placed>
)

/** Where a part of the OTP step stands; {@link askFirst} leads to it. */
export const atOtpStep: Decorator = (Story, { globals }) => (
  <Placed globals={globals}>
    <Certification.IdentityStep>
      <Certification.RequestButton />
    </Certification.IdentityStep>
    <Certification.OtpStep>
      <Story />
    </Certification.OtpStep>
  </Placed>
)

/** Asks for a code with what the merchant knows already. */
export const askFirst = async (context: Pick<Parameters<Play>[0], 'canvas' | 'globals' | 'userEvent'>) => {
  await context.userEvent.click(formOf(context).request())
}

const WORDS = { control: 'text', description: 'Default: the words of the locale pack.' } as const
const INSIDE = noControl('Elements, which only code can say: see “Own looks”.')

/** For a part without props of its own. */
export const PART_CONTROLS: Record<'render', InputType> = { render: RENDER }

/** For a part that says something. */
export const WORDS_CONTROLS: Record<'render' | 'children', InputType> = { render: RENDER, children: WORDS }

/** For a step, or another part that is nothing without what stands in it. */
export const STEP_CONTROLS: Record<'render' | 'children', InputType> = { render: RENDER, children: INSIDE }

/** For a field. */
export const FIELD_CONTROLS: Record<'render' | 'children' | 'label', InputType> = {
  render: RENDER,
  children: INSIDE,
  label: { control: 'text' },
}

/** For a part of a field. */
export const CHOICE_CONTROLS: Record<'render' | 'field', InputType> = {
  render: RENDER,
  field: { control: 'inline-radio', options: ['birth', 'genderDigit'] },
}
