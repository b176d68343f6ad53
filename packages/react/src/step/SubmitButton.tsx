'use client'
import type { ReactNode } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartName } from '../field/Part.js'

export interface SubmitButtonProps {
  part: PartName
  isPending: boolean
  given: object
  children: ReactNode
}

/**
 * The step's main button. It submits our form; in a host's form it is a plain button, so that the host is not submitted.
 * While pending it stays focusable and says so: a disabled button would throw keyboard focus away.
 */
export function SubmitButton({ part, isPending, given, children }: SubmitButtonProps) {
  const { options, submit } = useCertificationContext()
  const isPlain = options.as === 'fieldset'
  return (
    <Part
      part={part}
      tag="button"
      type={isPlain ? 'button' : 'submit'}
      data-variant="primary"
      state={{ pending: isPending, disabled: isPending }}
      aria-disabled={isPending || undefined}
      onClick={isPlain ? submit : undefined}
      given={given}
    >
      {children}
      {isPending && <Part part="spinner" tag="span" aria-hidden="true" />}
    </Part>
  )
}
