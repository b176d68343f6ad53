'use client'
import { type FieldErrorCode, findOtpError } from '@certification-form/core'
import { useController } from 'react-hook-form'
import { Field, fieldAria } from '../field/Field.js'
import { controlOwner, useFormContext } from '../field/formContext.js'
import type { Failure } from '../step/useAdapterCall.js'
import { OtpInput } from './OtpInput.js'
import { useOtpStepContext } from './otpStepContext.js'

/** Whether a refusal is shown at the box rather than in the step's alert: it is about the code itself. */
export function isAboutTheCode(failure: Failure | null): boolean {
  return failure?.error.code === 'otp_mismatch'
}

function useOtpError(typed: string | undefined): string | undefined {
  const { messages } = useFormContext()
  const { confirmFailure, isConfirming } = useOtpStepContext()
  if (typed) return messages.fieldErrors[typed as Exclude<FieldErrorCode, 'birth_under_age'>]
  if (!confirmFailure || isConfirming || !isAboutTheCode(confirmFailure)) return undefined
  const words = messages.errors.otp_mismatch
  return typeof words === 'function' ? words({ attemptsLeft: confirmFailure.error.attemptsLeft }) : words
}

/** The box for the code. */
export function OtpField() {
  const context = useFormContext()
  const { form, autoSubmit, submit, forgetRefusal, confirmFailure } = useOtpStepContext()
  const { field, fieldState } = useController({
    control: form.control,
    name: 'otp',
    rules: { validate: (otp) => findOtpError(otp) ?? true },
  })
  const { ref, value, onChange, onBlur } = field
  const id = `${context.id}-otp`
  const notes = { id, hint: context.messages.hints.noOtp, error: useOtpError(fieldState.error?.message) }
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
          form.clearErrors('otp')
          if (confirmFailure) forgetRefusal()
        }}
        onComplete={autoSubmit ? submit : undefined}
      />
    </Field>
  )
}
