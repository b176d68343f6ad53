'use client'
import type { ReactNode } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartName } from '../field/Part.js'

export interface SubmitButtonProps {
  part: PartName
  label: string
  given: { children?: ReactNode; ref: unknown }
}

/** The step's main button, that it waits for an answer, and how long it has to wait before it may ask again. */
export function SubmitButton({ part, label, given }: SubmitButtonProps) {
  const { submitProps, waitId } = useCertificationContext()
  const { children = label, ...rest } = given
  const isDisabled = submitProps['aria-disabled']
  const isPending = isDisabled && !waitId
  return (
    <Part
      part={part}
      tag="button"
      data-variant="primary"
      state={{ pending: isPending, disabled: isDisabled }}
      {...(submitProps as object)}
      aria-describedby={waitId}
      given={rest}
    >
      {children}
      {isPending && <Part part="spinner" tag="span" aria-hidden="true" />}
    </Part>
  )
}
