import type { CertificationFormProps } from '@certification-form/react'
import { type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import type { ArgTypes, Decorator, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { FORM_CONTROLS } from './controls.js'
import { localePack } from './localePack.js'

type Script = ScriptedAdapterOptions<unknown>

/** The form's props, and how its adapter answers. */
export type ScriptedFormArgs = CertificationFormProps & { script: Script }
export type ScriptedStory = StoryObj<ScriptedFormArgs>
export type Play = NonNullable<ScriptedStory['play']>

/** A control for every prop, or why there is none. */
export const FORM_ARG_TYPES: Partial<ArgTypes<ScriptedFormArgs>> = {
  ...FORM_CONTROLS,
  script: { table: { disable: true } },
}

// What the form reads only once, and what its adapter was made with: a control that changes it begins anew.
const READ_ONCE = ['defaultValues', 'focus', 'otpExpiresIn', 'resendCooldown'] as const

/** Gives a story's form an adapter that plays its script, and the toolbar's language. */
export const scriptedForm: Decorator<ScriptedFormArgs> = (Story, { args, globals }) => {
  const { script, ...props } = args
  const asTold = { expiresIn: props.otpExpiresIn, resendIn: props.resendCooldown, ...script }
  return (
    <WithAdapter key={JSON.stringify(READ_ONCE.map((name) => props[name]))} script={asTold}>
      {(adapter) => <Story args={{ ...props, adapter, locale: localePack(globals) }} />}
    </WithAdapter>
  )
}

interface WithAdapterProps {
  script: Script
  children: (adapter: ScriptedFormArgs['adapter']) => ReactNode
}

/** One adapter for as long as the story stays: it counts wrong codes and knows which challenge is the newest. */
function WithAdapter({ script, children }: WithAdapterProps) {
  const [adapter] = useState(() => createScriptedAdapter(script))
  return children(adapter)
}
