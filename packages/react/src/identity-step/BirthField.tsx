'use client'
import { digitsOf, fitBirth } from '@certification-form/core'
import type { ChangeEvent } from 'react'
import { fieldAria, FieldNotes } from '../field/Field.js'
import { useFormContext } from '../field/formContext.js'
import { type Format, useTextField } from './useTextField.js'

const formatBirth: Format = (text, caret) => ({
  // A pasted 19900101 becomes 900101; the digit beside it says the century. What is no date stays to be mended.
  value: fitBirth(digitsOf(text)).birth || digitsOf(text),
  caret: digitsOf(text.slice(0, caret)).length,
})

/** A second digit takes the place of the first: the one that was typed is the one before the caret. */
const formatGenderDigit: Format = (text, caret) => ({
  value: digitsOf(text.slice(0, caret)).slice(-1) || digitsOf(text).slice(0, 1),
  caret: 1,
})

function isTypedToTheEnd({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): boolean {
  const { inputType } = nativeEvent as InputEvent
  return inputType === 'insertText' && currentTarget.value.length === 6 && currentTarget.selectionStart === 6
}

/** Date of birth and the 7th RRN digit: one row, since only both together are a date. */
export function BirthField() {
  const { messages, id } = useFormContext()
  const birth = useTextField({
    name: 'birth',
    format: formatBirth,
    deps: ['genderDigit'],
    // Only typing forward moves on; deleting, pasting and walking with the arrows never do. At once: by the time
    // react-hook-form's setFocus has waited, a fast typist's seventh digit has landed here.
    onEdit: (event) => isTypedToTheEnd(event) && document.getElementById(`${id}-genderDigit`)?.focus(),
  })
  const digit = useTextField({ name: 'genderDigit', format: formatGenderDigit, deps: ['birth'] })
  const numeric = {
    type: 'text',
    inputMode: 'numeric',
    autoComplete: 'off',
    'data-1p-ignore': '',
    'data-lpignore': 'true',
  } as const
  return (
    <div data-cf-part="birth-row" data-invalid={birth.error || digit.error ? '' : undefined}>
      <label data-cf-part="label" data-field="birth" htmlFor={birth.id}>
        {messages.labels.birth}
      </label>
      <label data-cf-part="label" data-field="genderDigit" htmlFor={digit.id}>
        {messages.labels.genderDigit}
      </label>
      <div data-cf-part="birth-box">
        <input data-cf-part="input" {...numeric} {...birth.inputProps} {...fieldAria(birth)} />
      </div>
      <div data-cf-part="gender-digit-box">
        <span data-cf-part="birth-separator" aria-hidden="true" />
        <input data-cf-part="input" data-field="genderDigit" {...numeric} {...digit.inputProps} {...fieldAria(digit)} />
        <span data-cf-part="gender-digit-dots" aria-hidden="true">
          ••••••
        </span>
      </div>
      <FieldNotes {...birth} />
      <FieldNotes {...digit} />
    </div>
  )
}
