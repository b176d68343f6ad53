'use client'
import { type ChangeEvent, type CompositionEvent, type FocusEvent, type ReactNode, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { type CertificationState, controlOwner } from '../certification/certificationContext.js'
import type { BoxState } from '../field/Field.js'
import { type ControlProps, useFieldState } from '../field/useFieldState.js'
import { type Format, TEXT_FIELDS, type TextFieldName } from './textFields.js'

export type { TextFieldName }

function show(input: HTMLInputElement, { value, caret }: ReturnType<Format>): void {
  // Writing an unchanged value would still move the caret in Safari.
  if (input.value === value) return
  input.value = value
  input.setSelectionRange(caret, caret)
}

/** Only typing forward moves on; deleting, pasting and walking with the arrows never do. */
function isTypedToTheEnd({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): boolean {
  const { inputType } = nativeEvent as InputEvent
  return inputType === 'insertText' && currentTarget.value.length === 6 && currentTarget.selectionStart === 6
}

/** Words in place of the pack's. */
export interface IdentityFieldWords {
  label?: ReactNode
  hint?: ReactNode
}

/**
 * One text box of the identity on react-hook-form, uncontrolled: typing renders nothing, an error renders this field.
 * While an IME composes nothing is filtered and no error is shown; a half-built syllable is no mistake.
 *
 * @example const phone = useIdentityField(certification, 'phone')
 */
export function useIdentityField(
  certification: CertificationState,
  name: TextFieldName,
  words: IdentityFieldWords = {},
): BoxState {
  const { identityForm, messages } = certification
  const { hint, inputProps } = TEXT_FIELDS[name]
  const [isComposing, setComposing] = useState(false)
  const { errors } = useFormState({ control: identityForm.control, name, exact: true })
  const field = useFieldState(certification, {
    name,
    label: words.label ?? messages.labels[name],
    hint: words.hint ?? hint?.(messages),
    code: isComposing ? undefined : errors[name]?.message,
  })
  return {
    ...field,
    inputProps: {
      type: 'text',
      ...inputProps,
      ...registerText(certification, name, setComposing),
      ...field.ariaProps,
      id: field.id,
      form: controlOwner(certification),
      'aria-required': true,
    },
  }
}

/** react-hook-form's registration, with our formatting between the person and it. */
function registerText(
  { id, identityForm: form, options, isHydrated }: CertificationState,
  name: TextFieldName,
  setComposing: (isComposing: boolean) => void,
): ControlProps {
  const { format, normalize, deps } = TEXT_FIELDS[name]
  const { onChange, onBlur, ref, ...registered } = form.register(name, deps ? { deps } : {})

  function edit(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const { isComposing } = event.nativeEvent as InputEvent
    if (format && !isComposing) show(input, format(input.value, input.selectionStart ?? input.value.length))
    void onChange(event)
    const advances = name === 'birth' && !isComposing && (options.focus?.advance ?? true)
    // At once: by the time react-hook-form's setFocus has waited, a fast typist's seventh digit has landed here.
    if (advances && isTypedToTheEnd(event)) document.getElementById(`${id}-genderDigit`)?.focus()
  }

  return {
    ...registered,
    defaultValue: form.formState.defaultValues?.[name],
    onChange: edit,
    onBlur(event: FocusEvent<HTMLInputElement>) {
      const input = event.currentTarget
      const value = normalize?.(input.value) ?? input.value
      if (value !== input.value) form.setValue(name, value)
      void onBlur(event)
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
      setComposing(false)
      // Chrome's last input event still says "composing", so the text is formatted and stored again here.
      edit(event as unknown as ChangeEvent<HTMLInputElement>)
    },
    ref(input) {
      const typed = isHydrated.current ? undefined : input?.value
      ref(input)
      // react-hook-form has just written its default over it.
      if (typed !== undefined && typed !== form.getValues(name)) form.setValue(name, typed)
    },
  }
}
