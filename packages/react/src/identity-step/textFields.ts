import { digitsOf, fitBirth, formatPhone, type IdentityField, normalizeName } from '@certification-form/core'
import type { ComponentPropsWithoutRef } from 'react'
import type { Messages } from '../locales/messages.js'

/** What a box shows for what was typed, and where the caret belongs. */
export type Format = (text: string, caret: number) => { value: string; caret: number }

export type TextFieldName = Exclude<IdentityField, 'carrier' | 'isMvno'>

interface TextField {
  /** Applied after each edit, but never while an IME composes. */
  format?: Format
  /** Applied when the person leaves the box. */
  normalize?: (text: string) => string
  /** Fields to check again whenever this one is. */
  deps?: IdentityField[]
  hint?: (messages: Messages) => string
  inputProps: ComponentPropsWithoutRef<'input'> & { [attribute: `data-${string}`]: string }
}

const formatBirth: Format = (text, caret) => ({
  // A pasted 19900101 becomes 900101; the digit beside it says the century. What is no date stays to be mended.
  value: fitBirth(digitsOf(text)).birth || digitsOf(text),
  caret: digitsOf(text.slice(0, caret)).length,
})

/**
 * A second digit takes the place of the first: the one that was typed is the one before the caret. Of several at once,
 * such as the whole second half of the number, it is the first.
 */
const formatGenderDigit: Format = (text, caret) => {
  const digits = digitsOf(text)
  return { value: (digits.length === 2 && digitsOf(text.slice(0, caret)).slice(-1)) || digits.slice(0, 1), caret: 1 }
}

/** Of the registration number: no autofill has any business with it, nor 1Password, LastPass, Bitwarden, Dashlane. */
const UNSAVED = {
  inputMode: 'numeric',
  autoComplete: 'off',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const

/** How each text box of the identity behaves. */
export const TEXT_FIELDS: Record<TextFieldName, TextField> = {
  name: { normalize: normalizeName, hint: ({ hints }) => hints.name, inputProps: { autoComplete: 'name' } },
  birth: { format: formatBirth, deps: ['genderDigit'], inputProps: UNSAVED },
  genderDigit: { format: formatGenderDigit, deps: ['birth'], inputProps: UNSAVED },
  phone: { format: formatPhone, inputProps: { type: 'tel', inputMode: 'numeric', autoComplete: 'tel' } },
}
