'use client'
import { formatPhone } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from '../step/certificationContext.js'
import { ErrorAlert } from '../step/ErrorAlert.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'

/** Shows its children while a code is awaited. */
export function OtpStep({ children }: { children: ReactNode }) {
  return <Step step="otp">{children}</Step>
}

/** Where the code went. */
export function OtpNotice() {
  const { messages, identityForm } = useFormContext()
  const phone = useWatch({ control: identityForm.control, name: 'phone' })
  return <p data-cf-part="otp-notice">{messages.otpSentTo(formatPhone(phone).value)}</p>
}

/** Why a confirm or a resend failed, unless it is about the code itself. */
export function OtpAlert() {
  const { confirm, request } = useCertificationContext()
  return (
    <ErrorAlert
      failure={confirm.failure?.error.code === 'otp_mismatch' ? null : (confirm.failure ?? request.failure)}
    />
  )
}

/** Sends the typed code. */
export function ConfirmButton() {
  const { messages } = useFormContext()
  const { confirm } = useCertificationContext()
  return (
    <SubmitButton part="confirm-button" isPending={confirm.isPending}>
      {messages.actions.confirmOtp}
    </SubmitButton>
  )
}

/** Back to the fields; everything typed is still there. */
export function EditButton() {
  const { messages } = useFormContext()
  const { edit } = useCertificationContext()
  return (
    <button type="button" data-cf-part="edit-button" data-variant="text" onClick={edit}>
      {messages.actions.editIdentity}
    </button>
  )
}
