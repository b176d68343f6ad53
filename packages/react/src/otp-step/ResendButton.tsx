'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { useResend } from './useResend.js'

/** Asks for another code, as soon as the carrier's rules allow one; until then it says how long that takes. */
export const ResendButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function ResendButton(props, ref) {
  const certification = useCertificationContext()
  const { messages, request } = certification
  const { secondsLeft, isBlocked, buttonProps, waitProps } = useResend(certification)
  return (
    <Part part="resend">
      <Part
        part="resend-button"
        tag="button"
        data-variant="secondary"
        state={{ pending: request.isPending, disabled: isBlocked }}
        {...(buttonProps as object)}
        given={{ ...props, ref }}
      >
        {messages.actions.resendOtp}
      </Part>
      {secondsLeft > 0 && (
        <Part part="resend-wait" tag="p" {...waitProps}>
          {messages.resendWait(secondsLeft)}
        </Part>
      )}
    </Part>
  )
})
