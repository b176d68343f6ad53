'use client'
import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { useLatest } from '../field/useLatest.js'
import type { Messages } from '../locales/messages.js'
import { keepEnter } from '../step/keepEnter.js'

/** The props of the element around all fields. */
export interface RootProps {
  ref: Ref<never>
  lang: string
  'aria-label': string
  'data-cf-part': 'root'
  onKeyDown: (event: KeyboardEvent) => void
  onSubmit?: (event: FormEvent) => void
  method?: string
  noValidate?: boolean
}

export interface RootPropsOptions {
  isForm: boolean
  messages: Messages
  submit: () => void
  reset: () => void
}

/** The way into the form from outside the fields: Enter, submit, and the reset of the form it is or stands in. */
export function useRootProps({ isForm, messages, submit, reset }: RootPropsOptions): RootProps {
  const root = useRef<HTMLFormElement | HTMLFieldSetElement>(null)
  const latest = useLatest(reset)
  useEffect(() => {
    const element = root.current
    const form = element instanceof HTMLFieldSetElement ? element.form : element
    // Later: the browser resets the controls only after the event.
    const onReset = () => setTimeout(() => latest.current())
    form?.addEventListener('reset', onReset)
    return () => form?.removeEventListener('reset', onReset)
  }, [latest])
  const shared = {
    ref: root as Ref<never>,
    lang: messages.locale,
    'aria-label': messages.labels.form,
    'data-cf-part': 'root',
    onKeyDown: (event: KeyboardEvent) => keepEnter(event, isForm ? undefined : submit),
  } as const
  if (!isForm) return shared
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // React bubbles it to a host's onSubmit even out of a portal.
    event.stopPropagation()
    submit()
  }
  // POST: a submit before hydration must not put a name into the URL.
  return { ...shared, method: 'post', noValidate: true, onSubmit }
}
