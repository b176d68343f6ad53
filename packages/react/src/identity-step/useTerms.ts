'use client'
import { type Consents, type Term, acceptedTerms, findTermsError, termsOf } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { CertificationState } from '../certification/certificationContext.js'
import { type ControlProps, type FieldState, useFieldState } from '../field/useFieldState.js'
import { toggleProps } from './useCarrierField.js'

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
  const missing = terms.find((term) => findTermsError([term], consents))
  const state = useFieldState(certification, {
    name: 'terms',
    isGroup: true,
    label: messages.labels.terms,
    code: fieldState.error?.message,
  })

  // Not the consents of this render: boxes ticked before hydration are taken over one after the other.
  const accept = (of: readonly Term[], isAccepted: boolean) =>
    field.onChange(changeConsents(identityForm.getValues('terms'), of, isAccepted))

  function checkbox(of: readonly Term[], key: string) {
    const accepted = acceptedTerms(of, consents).length
    const isMissing = of.length === 1 && of[0] === missing
    const toggle = toggleProps(certification, accepted === of.length, (checked) => accept(of, checked))
    return {
      type: 'checkbox',
      id: `${state.id}-${key}`,
      ...toggle,
      onBlur: field.onBlur,
      ref: (input) => {
        toggle.ref(input)
        if (input) input.indeterminate = accepted > 0 && accepted < of.length
      },
      ...(isMissing ? state.ariaProps : {}),
    } satisfies ControlProps
  }

  return {
    ...state,
    items: terms.map((term, index) => {
      const inputProps = { ...checkbox([term], `${index}`), 'aria-required': term.required ?? true }
      return { term, isAccepted: inputProps.checked, inputProps }
    }),
    all: terms.length > 1 ? { inputProps: checkbox(terms, 'all') } : undefined,
  }
}

/** Gives or takes back the consents to some terms. What was agreed to before keeps its time. */
function changeConsents(consents: Consents, of: readonly Term[], isAccepted: boolean): Consents {
  const next: Record<string, number> = { ...consents }
  for (const term of of) {
    if (!isAccepted) delete next[term.id]
    else if (!acceptedTerms([term], next).length) next[term.id] = Date.now()
  }
  return next
}
