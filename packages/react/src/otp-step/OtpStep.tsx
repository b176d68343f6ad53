'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { ErrorAlert } from '../step/ErrorAlert.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'
import { isAboutTheCode } from './OtpField.js'
import { useOtpStepContext } from './otpStepContext.js'

/** Shows its children while a code is awaited. */
export function OtpStep({ children }: { children: ReactNode }) {
  return <Step step="otp">{children}</Step>
}

/** Where the code went. */
export function OtpNotice() {
  const { phone } = useOtpStepContext()
  const { messages } = useFormContext()
  return <p data-cf-part="otp-notice">{messages.otpSentTo(phone)}</p>
}

/** Why a confirm or a resend failed, unless it is about the code itself. */
export function OtpAlert() {
  const { confirmFailure, isConfirming, resendFailure, isResending } = useOtpStepContext()
  const ofConfirm = isConfirming || isAboutTheCode(confirmFailure) ? null : confirmFailure
  return <ErrorAlert failure={ofConfirm ?? (isResending ? null : resendFailure)} />
}

/** Sends the typed code. */
export function ConfirmButton() {
  const { isConfirming, submit } = useOtpStepContext()
  const { messages } = useFormContext()
  return (
    <SubmitButton part="confirm-button" isPending={isConfirming} onSubmit={submit}>
      {messages.actions.confirmOtp}
    </SubmitButton>
  )
}

/** Back to the fields; everything typed is still there. */
export function EditButton() {
  const { edit } = useOtpStepContext()
  const { messages } = useFormContext()
  return (
    <button type="button" data-cf-part="edit-button" data-variant="text" onClick={edit}>
      {messages.actions.editIdentity}
    </button>
  )
}
