'use client'
import type { ReactNode } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartName, usePart } from '../field/usePart.js'

export interface SubmitButtonProps {
  name: PartName
  label: string
  given: { children?: ReactNode; ref: unknown }
}

/** The step's main button, that it waits for an answer, and how long it has to wait before it may ask again. */
export function SubmitButton({ name, label, given }: SubmitButtonProps) {
  const part = usePart()
  const { submitProps, waitId } = useCertificationContext()
  const { children = label, ...rest } = given
  const isDisabled = submitProps['aria-disabled']
  const isPending = isDisabled && !waitId
  return part(
    name,
    {
      tag: 'button',
      'data-variant': 'primary',
      pending: isPending,
      disabled: isDisabled,
      ...(submitProps as object),
      'aria-describedby': waitId,
      given: rest,
    },
    children,
    isPending && part('spinner', { tag: 'span', 'aria-hidden': true }),
  )
}
