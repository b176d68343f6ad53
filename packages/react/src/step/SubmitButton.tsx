'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from './certificationContext.js'

export interface SubmitButtonProps {
  part: string
  isPending: boolean
  children: ReactNode
}

/**
 * The step's main button. It submits our form; in a host's form it is a plain button, so that the host is not submitted.
 * While pending it stays focusable and says so: a disabled button would throw keyboard focus away.
 */
export function SubmitButton({ part, isPending, children }: SubmitButtonProps) {
  const { as } = useFormContext()
  const { submit } = useCertificationContext()
  return (
    <button
      type={as === 'form' ? 'submit' : 'button'}
      data-cf-part={part}
      data-variant="primary"
      data-pending={isPending ? '' : undefined}
      data-disabled={isPending ? '' : undefined}
      aria-disabled={isPending || undefined}
      onClick={as === 'form' ? undefined : submit}
    >
      {children}
      {isPending && <span data-cf-part="spinner" aria-hidden="true" />}
    </button>
  )
}
