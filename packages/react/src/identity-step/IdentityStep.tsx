'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { ErrorAlert } from '../step/ErrorAlert.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'
import { useIdentityStepContext } from './identityStepContext.js'

/** Shows its children while the person fills in who they are. */
export function IdentityStep({ children }: { children: ReactNode }) {
  return <Step step="identity">{children}</Step>
}

/** Why no code was sent, with what can be done about it. */
export function IdentityAlert() {
  const { failure, fallback, isPending, correctMvno } = useIdentityStepContext()
  const { messages } = useFormContext()
  const actions = { mvno_required: messages.actions.turnMvnoOn, mvno_not_applicable: messages.actions.turnMvnoOff }
  const action = actions[failure?.error.code as keyof typeof actions]
  return (
    <ErrorAlert failure={isPending ? null : failure} fallback={fallback}>
      {action && (
        <button type="button" data-cf-part="correct-mvno" data-variant="secondary" onClick={correctMvno}>
          {action}
        </button>
      )}
    </ErrorAlert>
  )
}

/** Asks for a code. */
export function RequestButton() {
  const { isPending, submit } = useIdentityStepContext()
  const { messages } = useFormContext()
  return (
    <SubmitButton part="request-button" isPending={isPending} onSubmit={submit}>
      {messages.actions.requestOtp}
    </SubmitButton>
  )
}
