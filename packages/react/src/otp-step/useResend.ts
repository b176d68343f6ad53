'use client'
import type { ComponentPropsWithoutRef } from 'react'
import type { CertificationState } from '../certification/certificationContext.js'
import { useSecondsLeft } from '../step/useSecondsLeft.js'

/** Id of the button: focus goes there when a code that is too old is confirmed. */
export function resendButtonId(formId: string): string {
  return `${formId}-resend`
}

export interface ResendState {
  /** Whole seconds until another code may be asked for; 0 when it may. */
  secondsLeft: number
  isBlocked: boolean
  buttonProps: ComponentPropsWithoutRef<'button'>
  /** Of the element that says how long to wait. */
  waitProps: { id: string }
}

/**
 * Another code, as soon as the carrier's rules allow one.
 *
 * @example const { buttonProps, secondsLeft } = useResend(certification)
 */
export function useResend({ id, flow, movedAt, request, resendOtp }: CertificationState): ResendState {
  const secondsLeft = useSecondsLeft(flow.step === 'otp' ? flow.challenge.resendAt : 0, movedAt)
  const isBlocked = secondsLeft > 0 || request.isPending
  const waitProps = { id: `${id}-resend-wait` }
  return {
    secondsLeft,
    isBlocked,
    waitProps,
    buttonProps: {
      type: 'button',
      id: resendButtonId(id),
      // Focusable all the while: a button that turns disabled under a finger throws the focus away.
      'aria-disabled': isBlocked || undefined,
      'aria-describedby': secondsLeft > 0 ? waitProps.id : undefined,
      onClick: isBlocked ? undefined : () => void resendOtp(),
    },
  }
}
