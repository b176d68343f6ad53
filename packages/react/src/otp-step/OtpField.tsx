'use client'
import { findOtpError } from '@certification-form/core'
import { useEffect } from 'react'
import { useController } from 'react-hook-form'
import { Field, fieldAria } from '../field/Field.js'
import { fieldErrorText } from '../field/fieldErrorText.js'
import { controlOwner, useFormContext } from '../field/formContext.js'
import { mayTakeFocus } from '../field/mayTakeFocus.js'
import { useCertificationContext } from '../step/certificationContext.js'
import { OtpInput } from './OtpInput.js'

function useOtpError(code: string | undefined): string | undefined {
  const context = useFormContext()
  const { confirm } = useCertificationContext()
  const error = confirm.failure?.error
  // What a refusal says about the code itself stands at the code; all else in the alert.
  if (code || error?.code !== 'otp_mismatch') return fieldErrorText(code, context)
  const words = context.messages.errors.otp_mismatch
  return typeof words === 'function' ? words(error) : words
}

/** The box for the code. It has the focus whenever a code was sent: typing it is all there is to do. */
export function OtpField() {
  const context = useFormContext()
  const { flow, confirm, autoSubmitOtp, submit, forgetRefusal } = useCertificationContext()
  const { field, fieldState } = useController({
    control: context.otpForm.control,
    name: 'otp',
    rules: { validate: (otp) => findOtpError(otp) ?? true },
  })
  const { ref, value, onChange, onBlur } = field
  const id = `${context.id}-otp`
  const notes = { id, hint: context.messages.hints.noOtp, error: useOtpError(fieldState.error?.message) }
  const impUid = flow.step === 'otp' && flow.challenge.impUid
  const wrong = confirm.failure?.error.code === 'otp_mismatch' && confirm.failure.error
  useEffect(() => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || !mayTakeFocus()) return
    if (impUid !== false) input.focus()
    // A wrong code is there to be typed over.
    if (wrong) input.select()
  }, [id, impUid, wrong])
  return (
    <Field field="otp" label={context.messages.labels.otp} {...notes}>
      <OtpInput
        id={id}
        name="otp"
        form={controlOwner(context)}
        aria-required
        {...fieldAria(notes)}
        value={value}
        ref={ref}
        onBlur={onBlur}
        onValueChange={(otp) => {
          onChange(otp)
          context.otpForm.clearErrors()
          if (confirm.failure) forgetRefusal()
        }}
        onComplete={autoSubmitOtp ? submit : undefined}
      />
    </Field>
  )
}
