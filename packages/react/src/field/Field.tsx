'use client'
import { type ReactNode, useEffect } from 'react'
import { useFormContext } from './formContext.js'

export interface FieldProps {
  /** Names the field for styles: `data-field`. */
  field: string
  /** Id of the control. Error and hint ids derive from it; see {@link fieldAria}. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  children: ReactNode
}

/** Label, control, hint and error of one field, in that order of reading. */
export function Field({ field, id, label, hint, error, children }: FieldProps) {
  return (
    <div data-cf-part="field" data-field={field} data-invalid={error ? '' : undefined}>
      <label data-cf-part="label" htmlFor={id}>
        {label}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

/** Hint and error under a control. The error stands in for the hint, so that nothing below it moves. */
export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const { announce, submittedFrom } = useFormContext()
  useEffect(() => {
    // Who comes to the control hears its description. Who was in it hears nothing unless it is said.
    if (error && submittedFrom.current === id) announce(error)
  }, [announce, submittedFrom, error, id])
  if (error) {
    return (
      <p data-cf-part="error" id={`${id}-error`}>
        {error}
      </p>
    )
  }
  return hint ? (
    <p data-cf-part="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

/** The ARIA that ties a control to the notes of {@link FieldNotes}. */
export function fieldAria({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  }
}
