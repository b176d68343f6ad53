'use client'
import { type Term, termsOf } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { type CertificationState, controlOwner } from '../certification/certificationContext.js'
import { type ControlProps, type FieldState, useFieldState } from '../field/useFieldState.js'

export interface TermState {
  term: Term<ReactNode>
  isAccepted: boolean
  inputProps: ControlProps
}

export interface TermsState extends FieldState {
  items: TermState[]
  /** One box for all of them; none where there is but one. */
  all: { inputProps: ControlProps } | undefined
}

/**
 * The consents: each by itself, and all at once. Those of the last carrier are gone when another is picked.
 *
 * @example const terms = useTerms(certification)
 */
export function useTerms(certification: CertificationState): TermsState {
  const { identityForm, messages, options } = certification
  const { control } = identityForm
  const carrier = useWatch({ control, name: 'carrier' })
  const { field, fieldState } = useController({ control, name: 'terms' })
  const consents = field.value
  const terms = termsOf(options.terms ?? [], carrier)
  const missing = terms.find(({ id, required = true }) => required && consents[id] === undefined)
  const state = useFieldState(certification, {
    name: 'terms',
    isGroup: true,
    label: messages.labels.terms,
    code: fieldState.error?.message,
  })

  function accept(accepted: readonly Term[], isAccepted: boolean): void {
    const next: Record<string, number> = { ...consents }
    for (const { id } of accepted) {
      if (isAccepted) next[id] ??= Date.now()
      else delete next[id]
    }
    field.onChange(next)
  }

  function checkbox(of: readonly Term[], key: string): ControlProps {
    const accepted = of.filter(({ id }) => consents[id] !== undefined)
    const isMissing = of.length === 1 && of[0] === missing
    return {
      type: 'checkbox',
      id: `${state.id}-${key}`,
      form: controlOwner(certification),
      checked: of.length > 0 && accepted.length === of.length,
      onChange: (event) => accept(of, event.currentTarget.checked),
      onBlur: field.onBlur,
      ref: (input) => {
        if (isMissing) field.ref(input)
        if (input) input.indeterminate = accepted.length > 0 && accepted.length < of.length
      },
      ...(isMissing ? state.ariaProps : {}),
    }
  }

  return {
    ...state,
    items: terms.map((term) => ({
      term,
      isAccepted: consents[term.id] !== undefined,
      inputProps: { ...checkbox([term], term.id), 'aria-required': term.required ?? true },
    })),
    all: terms.length > 1 ? { inputProps: checkbox(terms, 'all') } : undefined,
  }
}
