'use client'
import { useFormContext } from '../field/formContext.js'
import { useIsPast, useSecondsLeft } from '../step/useClock.js'
import { useOtpStepContext } from './otpStepContext.js'

/** Id of the button: focus goes there when a code that is too old is confirmed. */
export function resendButtonId(formId: string): string {
  return `${formId}-resend`
}

/** Asks for another code, as soon as the carrier's rules allow one. */
export function ResendButton() {
  const { challenge, movedAt, isResending, resend } = useOtpStepContext()
  const { messages, id } = useFormContext()
  const isAllowed = useIsPast(challenge?.resendAt ?? Infinity)
  if (!challenge) return null
  const isBlocked = !isAllowed || isResending
  const waitId = `${id}-resend-wait`
  return (
    <div data-cf-part="resend">
      <button
        type="button"
        id={resendButtonId(id)}
        data-cf-part="resend-button"
        data-variant="secondary"
        data-pending={isResending ? '' : undefined}
        // Focusable all the while: a button that turns disabled under a finger throws the focus away.
        aria-disabled={isBlocked || undefined}
        aria-describedby={isAllowed ? undefined : waitId}
        onClick={isBlocked ? undefined : resend}
      >
        {messages.actions.resendOtp}
      </button>
      {!isAllowed && <ResendWait id={waitId} until={challenge.resendAt} movedAt={movedAt} />}
    </div>
  )
}

function ResendWait({ id, until, movedAt }: { id: string; until: number; movedAt: number }) {
  const { messages } = useFormContext()
  const seconds = useSecondsLeft(until, movedAt)
  return (
    <p data-cf-part="resend-wait" id={id}>
      {messages.resendWait(seconds)}
    </p>
  )
}
