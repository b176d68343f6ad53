'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from '../step/certificationContext.js'
import { ErrorAlert } from '../step/ErrorAlert.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'

/** Shows its children while the person fills in who they are. */
export function IdentityStep({ children }: { children: ReactNode }) {
  return <Step step="identity">{children}</Step>
}

/** Why no code was sent, with what can be done about it. */
export function IdentityAlert() {
  const { messages } = useFormContext()
  const { request, confirm, correctMvno } = useCertificationContext()
  // After attempts_exceeded and challenge_lost the person stands here again and has to know why.
  const failure = request.failure ?? confirm.failure
  const { turnMvnoOn, turnMvnoOff } = messages.actions
  const action = { mvno_required: turnMvnoOn, mvno_not_applicable: turnMvnoOff }[failure?.error.code as string]
  return (
    <ErrorAlert failure={failure}>
      {action && (
        <button type="button" data-cf-part="correct-mvno" data-variant="secondary" onClick={() => void correctMvno()}>
          {action}
        </button>
      )}
    </ErrorAlert>
  )
}

/** Asks for a code. */
export function RequestButton() {
  const { messages } = useFormContext()
  const { request } = useCertificationContext()
  return (
    <SubmitButton part="request-button" isPending={request.isPending}>
      {messages.actions.requestOtp}
    </SubmitButton>
  )
}
