'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { ErrorAlert } from '../step/ErrorAlert.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'

/** Shows its children while the person fills in who they are. */
export const IdentityStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function IdentityStep(props, ref) {
  return <Step step="identity" given={{ ...props, ref }} />
})

/** Why no code was sent, with what can be done about it. */
export const IdentityAlert = forwardRef<HTMLDivElement, PartProps<'div'>>(function IdentityAlert(props, ref) {
  const { messages, request, confirm, correctMvno } = useCertificationContext()
  // After attempts_exceeded and challenge_lost the person stands here again and has to know why.
  const failure = request.failure ?? confirm.failure
  const { turnMvnoOn, turnMvnoOff } = messages.actions
  const action = { mvno_required: turnMvnoOn, mvno_not_applicable: turnMvnoOff }[failure?.error.code as string]
  return (
    <ErrorAlert failure={failure} given={{ ...props, ref }}>
      {action && (
        <Part
          part="correct-mvno"
          tag="button"
          type="button"
          data-variant="secondary"
          onClick={() => void correctMvno()}
        >
          {action}
        </Part>
      )}
    </ErrorAlert>
  )
})

/** Asks for a code. */
export const RequestButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function RequestButton(props, ref) {
  const { messages, request } = useCertificationContext()
  return (
    <SubmitButton part="request-button" isPending={request.isPending} given={{ ...props, ref }}>
      {messages.actions.requestOtp}
    </SubmitButton>
  )
})
