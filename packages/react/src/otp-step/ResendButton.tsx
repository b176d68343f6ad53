'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { useResend } from './useResend.js'

/** Asks for another code, as soon as the carrier's rules allow one; until then it says how long that takes. */
export const ResendButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function ResendButton(props, ref) {
  const [part, given] = usePart(props, ref)
  const certification = useCertificationContext()
  const { messages, request } = certification
  const { secondsLeft, isBlocked, buttonProps, waitProps } = useResend(certification)
  const button = {
    tag: 'button',
    'data-variant': 'secondary',
    pending: request.isPending,
    disabled: isBlocked,
    ...(buttonProps as object),
    given,
  } as const
  return part(
    'resend',
    {},
    part('resend-button', button, messages.actions.resendOtp),
    secondsLeft > 0 && part('resend-wait', { tag: 'p', ...waitProps }, messages.resendWait(secondsLeft)),
  )
})
