'use client'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useLatest } from '../field/useLatest.js'
import type { Messages } from '../locales/messages.js'
import { keepEnter } from '../step/keepEnter.js'

/** The props of the element around all fields. */
export interface RootProps {
  ref: RefObject<never>
  lang: string
  dir: string
  'aria-label': string
  'data-cf-part': 'root'
  onKeyDown: (event: KeyboardEvent) => void
  onSubmit?: (event: FormEvent) => void
  onReset?: (event: FormEvent) => void
  method?: string
  noValidate?: boolean
}

export interface RootPropsOptions {
  root: RefObject<HTMLElement | null>
  isForm: boolean
  messages: Messages
  submit: () => void
  reset: () => void
}

function stopBubbling(event: FormEvent): void {
  event.stopPropagation()
}

/** The way into the form from outside the fields: Enter, submit, and the reset of the form it is or stands in. */
export function useRootProps({ root, isForm, messages, submit, reset }: RootPropsOptions): RootProps {
  const latest = useLatest(reset)
  useEffect(() => {
    // Itself, or the host's around it.
    const form = root.current?.closest('form')
    // Later: the browser resets the controls only after the event, and only then is it known whether a host held it
    // back, as those do whom React would reset after each action.
    const onReset = (event: Event) => setTimeout(() => event.defaultPrevented || latest.current())
    form?.addEventListener('reset', onReset)
    return () => form?.removeEventListener('reset', onReset)
  }, [root, latest])
  const shared = {
    ref: root as RefObject<never>,
    lang: messages.locale,
    // Of its words, not of the host's page: a sentence in a foreign direction ends with its full stop in front.
    dir: 'auto',
    'aria-label': messages.labels.form,
    'data-cf-part': 'root',
    onKeyDown: (event: KeyboardEvent) => keepEnter(event, isForm ? undefined : submit),
  } as const
  if (!isForm) return shared
  // React bubbles both to a host's form even out of a portal.
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
  // POST: a submit before hydration must not put a name into the URL.
  return { ...shared, method: 'post', noValidate: true, onSubmit, onReset: stopBubbling }
}
