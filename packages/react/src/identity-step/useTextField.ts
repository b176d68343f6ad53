'use client'
import type { IdentityField } from '@certification-form/core'
import { type ChangeEvent, type FocusEvent, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { controlOwner, useFormContext } from '../field/formContext.js'
import { fieldErrorText } from '../field/fieldErrorText.js'

/** What a box shows for what was typed, and where the caret belongs. */
export type Format = (text: string, caret: number) => { value: string; caret: number }

export interface TextFieldOptions {
  name: Exclude<IdentityField, 'carrier' | 'isMvno'>
  /** Applied after each edit, but never while an IME composes. */
  format?: Format
  /** Applied when the person leaves the box. */
  normalize?: (text: string) => string
  /** Fields to check again whenever this one is. */
  deps?: IdentityField[]
  /** After an edit and its formatting. */
  onEdit?: (event: ChangeEvent<HTMLInputElement>) => void
}

function show(input: HTMLInputElement, { value, caret }: ReturnType<Format>): void {
  // Writing an unchanged value would still move the caret in Safari.
  if (input.value === value) return
  input.value = value
  input.setSelectionRange(caret, caret)
}

/**
 * One text box of the identity on react-hook-form, uncontrolled: typing renders nothing, an error renders this field.
 * While an IME composes nothing is filtered and no error is shown; a half-built syllable is no mistake.
 */
export function useTextField({ name, format, normalize, deps, onEdit }: TextFieldOptions) {
  const context = useFormContext()
  const form = context.identityForm
  const [isComposing, setComposing] = useState(false)
  const { errors } = useFormState({ control: form.control, name, exact: true })
  const { onChange, onBlur, ref, ...registered } = form.register(name, deps ? { deps } : {})
  const id = `${context.id}-${name}`

  function edit(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const { isComposing: composing } = event.nativeEvent as InputEvent
    if (format && !composing) show(input, format(input.value, input.selectionStart ?? input.value.length))
    void onChange(event)
    if (!composing) onEdit?.(event)
  }

  function leave(event: FocusEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const value = normalize?.(input.value) ?? input.value
    if (value !== input.value) form.setValue(name, value)
    void onBlur(event)
  }

  return {
    id,
    error: isComposing ? undefined : fieldErrorText(errors[name]?.message, context),
    inputProps: {
      ...registered,
      id,
      form: controlOwner(context),
      'aria-required': true,
      onChange: edit,
      onBlur: leave,
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement>) => {
        setComposing(false)
        // Chrome's last input event still says "composing", so the text is formatted and stored again here.
        edit(event as unknown as ChangeEvent<HTMLInputElement>)
      },
      defaultValue: form.formState.defaultValues?.[name],
      ref: (input: HTMLInputElement | null) => {
        const typed = context.isHydrated.current ? undefined : input?.value
        ref(input)
        // react-hook-form has just written its default over it.
        if (typed !== undefined && typed !== form.getValues(name)) form.setValue(name, typed)
      },
    },
  }
}
