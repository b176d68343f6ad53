'use client'
import { findOtpError } from '@certification-form/core'
import { type ReactNode, type RefCallback, useEffect } from 'react'
import { useController } from 'react-hook-form'
import { type CertificationState, controlOwner } from '../certification/certificationContext.js'
import { mayTakeFocus } from '../field/mayTakeFocus.js'
import { type FieldState, useFieldState } from '../field/useFieldState.js'
import { wordsFor } from '../field/wordsFor.js'
import type { OtpInputProps } from './OtpInput.js'
import { useWebOtp } from './useWebOtp.js'

export interface OtpFieldState extends FieldState {
  /** Of an {@link OtpInput}. */
  otpInputProps: OtpInputProps & { ref: RefCallback<HTMLInputElement> }
}

/** What a refusal says about the code itself stands at the code; all else in the alert. */
function otpRefusal({ confirm, messages }: CertificationState): string | undefined {
  const error = confirm.failure?.error
  return error?.code === 'otp_mismatch' ? wordsFor(messages.errors[error.code], error) : undefined
}

/**
 * The box for the code. It has the focus whenever a code was sent: typing it is all there is to do.
 *
 * @example
 * const otp = useOtpField(certification)
 * <OtpInput {...otp.otpInputProps} />
 */
export function useOtpField(certification: CertificationState, words: { label?: ReactNode } = {}): OtpFieldState {
  const { otpForm, flow, confirm, messages, options, root, submit, forgetRefusal } = certification
  const { field, fieldState } = useController({
    control: otpForm.control,
    name: 'otp',
    rules: { validate: (otp) => findOtpError(otp) ?? true },
  })
  const code = fieldState.error?.message
  const state = useFieldState(certification, {
    name: 'otp',
    label: words.label ?? messages.labels.otp,
    hint: messages.hints.noOtp,
    code,
    error: code ? undefined : otpRefusal(certification),
  })
  const { id } = state
  // Not the impUid: PortOne V2 keeps it when another code is sent.
  const sentAt = flow.step === 'otp' && flow.challenge.startedAt
  const wrong = confirm.failure?.error.code === 'otp_mismatch' && confirm.failure.error
  const follows = options.focus?.step ?? true
  useEffect(() => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || !follows || !mayTakeFocus(root.current)) return
    if (sentAt !== false) input.focus()
    // A wrong code is there to be typed over.
    if (wrong) input.select()
  }, [root, id, sentAt, wrong, follows])

  const { value, ref, onBlur } = field
  const onComplete = options.autoSubmitOtp ? submit : undefined
  const change = (otp: string) => {
    field.onChange(otp)
    otpForm.clearErrors()
    if (confirm.failure) forgetRefusal()
  }
  useWebOtp(options.webOtp === true && sentAt, (otp) => {
    change(otp)
    onComplete?.()
  })
  return {
    ...state,
    otpInputProps: {
      id,
      name: 'otp',
      form: controlOwner(certification),
      'aria-required': true,
      // Half a code is no mistake while it is typed; screen readers call what the browser finds invalid so.
      pattern: undefined,
      ...state.ariaProps,
      value,
      ref,
      onBlur,
      onValueChange: change,
      onComplete,
    },
  }
}
