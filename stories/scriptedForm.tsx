import type { CertificationFormProps } from '@certification-form/react'
import { type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import type { ArgTypes, Decorator, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { localePack } from './localePack.js'

type Script = ScriptedAdapterOptions<unknown>

/** The form's props, and how its adapter answers. */
export type ScriptedFormArgs = CertificationFormProps & { script: Script }
export type ScriptedStory = StoryObj<ScriptedFormArgs>
export type Play = NonNullable<ScriptedStory['play']>

/** Every prop is described; what no control can edit has none. */
export const FORM_ARG_TYPES: Partial<ArgTypes<ScriptedFormArgs>> = {
  script: { table: { disable: true } },
  adapter: { control: false },
  onVerified: { control: false },
  queryClient: { control: false },
  fallback: { control: false },
  children: { control: false },
  // The toolbar sets it.
  locale: { control: false },
}

/** Gives a story's form an adapter that plays its script, and the toolbar's language. */
export const scriptedForm: Decorator<ScriptedFormArgs> = (Story, { args, globals }) => {
  const { script, ...props } = args
  return (
    <WithAdapter script={script}>
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
