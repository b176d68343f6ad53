'use client'
import { normalizeName } from '@certification-form/core'
import { Field, fieldAria } from '../field/Field.js'
import { useFormContext } from '../field/formContext.js'
import { useTextField } from './useTextField.js'

/** The name as registered with the carrier: Hangul, Latin or Han. */
export function NameField() {
  const { messages } = useFormContext()
  const { id, error, inputProps } = useTextField({ name: 'name', normalize: normalizeName })
  const notes = { id, hint: messages.hints.name, error }
  return (
    <Field field="name" label={messages.labels.name} {...notes}>
      <input data-cf-part="input" type="text" autoComplete="name" {...inputProps} {...fieldAria(notes)} />
    </Field>
  )
}
