'use client'
import { useState } from 'react'
import { type FieldValues, type UseFormProps, type UseFormReturn, createFormControl } from 'react-hook-form'

/** A react-hook-form whose fields follow its state, each by itself; nothing of it renders its owner. */
export type FormControl<Values extends FieldValues, Output = Values> = Omit<
  UseFormReturn<Values, unknown, Output>,
  'formState'
>

/**
 * A react-hook-form of our own, with the options of the first render. Its useForm renders its owner once more after each
 * mount, and with it every part of the form: that was half of the time a mount took.
 */
export function useFormControl<Values extends FieldValues, Output = Values>(
  options: () => UseFormProps<Values, unknown, Output>,
): FormControl<Values, Output> {
  return useState(() => createFormControl(options()))[0]
}
