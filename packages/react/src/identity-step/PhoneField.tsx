'use client'
import { formatPhone } from '@certification-form/core'
import { Field, fieldAria } from '../field/Field.js'
import { useFormContext } from '../field/formContext.js'
import { useTextField } from './useTextField.js'

/** The mobile number, shown as `010-1234-5678` however it was typed, pasted or filled in. */
export function PhoneField() {
  const { messages } = useFormContext()
  const { id, error, inputProps } = useTextField({ name: 'phone', format: formatPhone })
  return (
    <Field field="phone" id={id} label={messages.labels.phone} error={error}>
      <input
        data-cf-part="input"
        type="tel"
        inputMode="numeric"
        autoComplete="tel"
        {...inputProps}
        {...fieldAria({ id, error })}
      />
    </Field>
  )
}
