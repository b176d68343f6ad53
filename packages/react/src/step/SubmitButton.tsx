'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'

export interface SubmitButtonProps {
  part: string
  isPending: boolean
  onSubmit: () => void
  children: ReactNode
}

/**
 * The step's main button. It submits our form; in a host's form it is a plain button, so that the host is not submitted.
 * While pending it stays focusable and says so: a disabled button would throw keyboard focus away.
 */
export function SubmitButton({ part, isPending, onSubmit, children }: SubmitButtonProps) {
  const { as } = useFormContext()
  const isOurs = as === 'form'
  return (
    <button
      type={isOurs ? 'submit' : 'button'}
      data-cf-part={part}
      data-variant="primary"
      data-pending={isPending ? '' : undefined}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={isOurs ? undefined : onSubmit}
    >
      {children}
      {isPending && <span data-cf-part="spinner" aria-hidden="true" />}
    </button>
  )
}
