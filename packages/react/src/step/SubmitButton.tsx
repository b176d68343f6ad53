'use client'
import type { ReactNode } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartName } from '../field/Part.js'

export interface SubmitButtonProps {
  part: PartName
  label: string
  given: { children?: ReactNode; ref: unknown }
}

/** The step's main button, and that it waits for an answer. */
export function SubmitButton({ part, label, given }: SubmitButtonProps) {
  const { submitProps } = useCertificationContext()
  const { children = label, ...rest } = given
  const isPending = submitProps['aria-disabled']
  return (
    <Part
      part={part}
      tag="button"
      data-variant="primary"
      state={{ pending: isPending, disabled: isPending }}
      {...(submitProps as object)}
      given={rest}
    >
      {children}
      {isPending && <Part part="spinner" tag="span" aria-hidden="true" />}
    </Part>
  )
}
