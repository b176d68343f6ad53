'use client'
import { type ChangeEvent, type CompositionEvent, type FocusEvent, type ReactNode, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { type CertificationState, controlOwner } from '../certification/certificationContext.js'
import type { BoxState } from '../field/Field.js'
import { fieldErrorText } from '../field/fieldErrorText.js'
import { type ControlProps, useFieldState } from '../field/useFieldState.js'
import { type Format, TEXT_FIELDS, type TextFieldName } from './textFields.js'

export type { TextFieldName }

function show(input: HTMLInputElement, format: Format, inputType: string): void {
  const { value, caret } = format(input.value, input.selectionStart ?? input.value.length)
  // Writing an unchanged value would still move the caret in Safari.
  if (input.value === value) return
  input.value = value
  // A hyphen that Delete took stands there again: without a step over it, the key would do nothing for ever.
  const at = inputType.endsWith('Forward') && value.charAt(caret) === '-' ? caret + 1 : caret
  input.setSelectionRange(at, at)
}

/**
 * Only typing forward moves on; deleting, pasting and walking with the arrows never do. Six digits from 19 or 20 on are
 * far more likely the first of an 8-digit date than of somebody below 8 or over 100 years, to whom the Tab key is left:
 * 200102|03 would make 2 January 2020 of 3 February 2001, and nothing on the page would look wrong.
 */
function isTypedToTheEnd(input: HTMLInputElement, typed: string): boolean {
  const mayGoOn = typed.length === 6 && /^(19|20)/.test(typed)
  return input.value.length === 6 && input.selectionStart === 6 && !mayGoOn
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
  const { errors, defaultValues } = useFormState({ control: identityForm.control, name, exact: true })
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
      defaultValue: defaultValues?.[name],
      'aria-required': true,
    },
  }
}

/** A mistake makes room for itself. While a mouse is down, that would push away what is being pressed. */
async function whenReleased(): Promise<void> {
  if (document.querySelector(':active'))
    await new Promise((resume) => addEventListener('mouseup', () => setTimeout(resume), { once: true }))
}

/** react-hook-form's registration, with our formatting between the person and it. */
function registerText(
  certification: CertificationState,
  name: TextFieldName,
  setComposing: (isComposing: boolean) => void,
): ControlProps {
  const { id, identityForm: form, options, toAdopt, announce } = certification
  const { format, normalize, deps } = TEXT_FIELDS[name]
  const { onChange, onBlur, ref, ...registered } = form.register(name, deps ? { deps } : {})

  function edit(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    // Neither is there when a script or the end of a composition tells of the edit.
    const { isComposing, inputType = '' } = event.nativeEvent as Partial<InputEvent>
    const typed = input.value
    if (format && !isComposing) show(input, format, inputType)
    void onChange(event)
    const advances = name === 'birth' && inputType === 'insertText' && !isComposing && (options.focus?.advance ?? true)
    // At once: by the time react-hook-form's setFocus has waited, a fast typist's seventh digit has landed here.
    if (advances && isTypedToTheEnd(input, typed)) document.getElementById(`${id}-genderDigit`)?.focus()
  }

  return {
    ...registered,
    onChange: edit,
    onBlur(event: FocusEvent<HTMLInputElement>) {
      const input = event.currentTarget
      const value = normalize?.(input.value) ?? input.value
      if (value !== input.value) form.setValue(name, value)
      const isKnown = form.getFieldState(name).error
      // Who has left the box does not come by its description. Later: what takes the focus would cut it short, and a
      // press on the button brings the person back here.
      const sayMistake = () => {
        const mistake = fieldErrorText(form.getFieldState(name).error?.message, certification)
        if (mistake && !isKnown && document.activeElement !== input) announce(mistake)
      }
      void whenReleased()
        .then(() => onBlur(event))
        .then(() => setTimeout(sayMistake, 250))
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
      setComposing(false)
      // Chrome's last input event still says "composing", so the text is formatted and stored again here.
      edit(event as unknown as ChangeEvent<HTMLInputElement>)
    },
    ref(input) {
      const typed = toAdopt.current && input?.value
      ref(input)
      // react-hook-form has just written its default over it.
      if (typed !== undefined && typed !== form.getValues(name)) form.setValue(name, typed)
    },
  }
}
