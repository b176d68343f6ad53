'use client'
import { formatPhone } from '@certification-form/core'
import { type ReactNode, forwardRef } from 'react'
import { useWatch } from 'react-hook-form'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { Step } from '../step/Step.js'
import { useSubmitButton } from '../step/useSubmitButton.js'

/** Shows its children while a code is awaited. */
export const OtpStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function OtpStep(props, ref) {
  return <Step step="otp" given={{ ...props, ref }} />
})

/** Where the code went. */
export const OtpNotice = forwardRef<HTMLParagraphElement, PartProps<'p'>>(function OtpNotice(props, ref) {
  const [part, given] = usePart(props, ref)
  const { messages, identityForm } = useCertificationContext()
  const phone = useWatch({ control: identityForm.control, name: 'phone' })
  return part('otp-notice', { tag: 'p', given }, messages.otpSentTo(formatPhone(phone).value))
})

/** Sends the typed code. */
export const ConfirmButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function ConfirmButton(props, ref) {
  return useSubmitButton('confirm', props, ref)
})

/** Around what else can be done than to send a code. */
export function OtpActions({ children }: { children: ReactNode }) {
  const [part] = usePart()
  return part('otp-actions', {}, children)
}

/** Back to the fields; everything typed is still there. */
export const EditButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function EditButton(props, ref) {
  const [part, given] = usePart(props, ref)
  const { messages, edit } = useCertificationContext()
  const settings = { tag: 'button', type: 'button', 'data-variant': 'text', onClick: edit, given } as const
  return part('edit-button', settings, messages.actions.editIdentity)
})
