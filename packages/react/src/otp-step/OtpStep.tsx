'use client'
import { formatPhone } from '@certification-form/core'
import { forwardRef } from 'react'
import { useWatch } from 'react-hook-form'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'

/** Shows its children while a code is awaited. */
export const OtpStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function OtpStep(props, ref) {
  return <Step step="otp" given={{ ...props, ref }} />
})

/** Where the code went. */
export const OtpNotice = forwardRef<HTMLParagraphElement, PartProps<'p'>>(function OtpNotice(props, ref) {
  const { messages, identityForm } = useCertificationContext()
  const phone = useWatch({ control: identityForm.control, name: 'phone' })
  return (
    <Part part="otp-notice" tag="p" given={{ ...props, ref }}>
      {messages.otpSentTo(formatPhone(phone).value)}
    </Part>
  )
})

/** Sends the typed code. */
export const ConfirmButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function ConfirmButton(props, ref) {
  const { actions } = useCertificationContext().messages
  return <SubmitButton part="confirm-button" label={actions.confirmOtp} given={{ ...props, ref }} />
})

/** Back to the fields; everything typed is still there. */
export const EditButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function EditButton(props, ref) {
  const { messages, edit } = useCertificationContext()
  return (
    <Part part="edit-button" tag="button" type="button" data-variant="text" onClick={edit} given={{ ...props, ref }}>
      {messages.actions.editIdentity}
    </Part>
  )
})
