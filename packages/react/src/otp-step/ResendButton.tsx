'use client'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from '../step/certificationContext.js'
import { useSecondsLeft } from '../step/useSecondsLeft.js'

/** Id of the button: focus goes there when a code that is too old is confirmed. */
export function resendButtonId(formId: string): string {
  return `${formId}-resend`
}

/** Asks for another code, as soon as the carrier's rules allow one. */
export function ResendButton() {
  const { messages, id } = useFormContext()
  const { flow, movedAt, request, resendOtp } = useCertificationContext()
  const secondsLeft = useSecondsLeft(flow.step === 'otp' ? flow.challenge.resendAt : 0, movedAt)
  const isBlocked = secondsLeft > 0 || request.isPending
  const waitId = `${id}-resend-wait`
  return (
    <div data-cf-part="resend">
      <button
        type="button"
        id={resendButtonId(id)}
        data-cf-part="resend-button"
        data-variant="secondary"
        data-pending={request.isPending ? '' : undefined}
        // Focusable all the while: a button that turns disabled under a finger throws the focus away.
        data-disabled={isBlocked ? '' : undefined}
        aria-disabled={isBlocked || undefined}
        aria-describedby={secondsLeft > 0 ? waitId : undefined}
        onClick={isBlocked ? undefined : () => void resendOtp()}
      >
        {messages.actions.resendOtp}
      </button>
      {secondsLeft > 0 && (
        <p data-cf-part="resend-wait" id={waitId}>
          {messages.resendWait(secondsLeft)}
        </p>
      )}
    </div>
  )
}
