'use client'
import type { ReactNode, Ref } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'

/** The step's main button, that it waits for an answer, and how long it has to wait before it may ask again. */
export function useSubmitButton(
  call: 'request' | 'confirm',
  props: PartProps<'button'>,
  ref: Ref<HTMLButtonElement>,
): ReactNode {
  const { submitProps, waitId, messages } = useCertificationContext()
  const { children, ...rest } = props
  const [part, given] = usePart(rest, ref)
  const disabled = submitProps['aria-disabled']
  const pending = disabled && !waitId
  return part(
    `${call}-button`,
    {
      tag: 'button',
      'data-variant': 'primary',
      pending,
      disabled,
      ...(submitProps as object),
      'aria-describedby': waitId,
      given,
    },
    children ?? messages.actions[`${call}Otp`],
    pending && part('spinner', { tag: 'span', 'aria-hidden': true }),
  )
}
