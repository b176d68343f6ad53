'use client'
import { type ComponentPropsWithoutRef, type ReactNode, type RefCallback, useEffect } from 'react'
import type { CertificationState } from '../certification/certificationContext.js'
import type { CertificationEvent } from '../certification/certificationEvent.js'
import { fieldErrorText } from './fieldErrorText.js'

type FieldErrorEvent = Extract<CertificationEvent, { type: 'fieldError' }>

export interface FieldStateOptions {
  /** Of a field of ours, or of the merchant's own. */
  name: string
  /** Several controls under one name: a legend names them, not a label. Default false. */
  isGroup?: boolean | undefined
  label: ReactNode
  hint?: ReactNode
  /** The code of its mistake. */
  code?: string | undefined
  /** Words in place of the code's. */
  error?: string | undefined
}

/** Spread on an `<input>`. */
export type ControlProps = Omit<ComponentPropsWithoutRef<'input'>, 'part' | 'children'> & {
  ref: RefCallback<HTMLInputElement>
}

/** A field's words, and the props that tie its elements together. */
export interface FieldState {
  name: string
  id: string
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  labelProps: { htmlFor: string | undefined }
  /** Of the element that shows the error, else the hint. */
  notesProps: { id: string }
  /** Of the control. */
  ariaProps: { 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }
}

/** One field as assistive technology and analytics come to know it. */
export function useFieldState(certification: CertificationState, options: FieldStateOptions): FieldState {
  const { announce, emit, messages, submitted } = certification
  const { name, isGroup, label, hint, code, error = fieldErrorText(code, certification) } = options
  const id = `${certification.id}-${name}`
  // The words of a merchant's own schema, which may speak of one of our fields, may quote what was typed.
  const known = code && Object.hasOwn(messages.fieldErrors, code) && code
  useEffect(() => {
    if (known) emit({ type: 'fieldError', field: name, code: known } as FieldErrorEvent)
  }, [emit, name, known])
  const notesId = `${id}-${error ? 'error' : 'hint'}`
  useEffect(() => {
    const { activeElement } = document
    const isThere = activeElement === submitted.from && activeElement?.matches(`[aria-describedby~="${notesId}"]`)
    // Who comes to the control hears its description. Who was in it hears nothing unless it is said.
    if (error && isThere) announce(error)
  }, [announce, submitted, error, notesId])
  return {
    name,
    id,
    label,
    hint,
    error,
    labelProps: { htmlFor: isGroup ? undefined : id },
    notesProps: { id: notesId },
    ariaProps: {
      'aria-invalid': error ? true : undefined,
      'aria-describedby': (error ?? hint) ? notesId : undefined,
    },
  }
}
