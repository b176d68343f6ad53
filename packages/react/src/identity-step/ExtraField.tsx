'use client'
import { type ReactNode, forwardRef } from 'react'
import { type UseFormReturn, useFormState } from 'react-hook-form'
import {
  type CertificationState,
  controlOwner,
  useCertificationContext,
} from '../certification/certificationContext.js'
import { type BoxState, Field, type FieldPartProps } from '../field/Field.js'
import type { PartProps } from '../field/usePart.js'
import { useFieldState } from '../field/useFieldState.js'

/**
 * A text box of the merchant's own. What is typed is checked by `extraSchema` and handed to `requestOtp` beside the
 * identity, under its name.
 *
 * @example const email = useExtraField(certification, 'email', { label: '이메일' })
 */
export function useExtraField(
  certification: CertificationState,
  name: string,
  { label, hint }: { label: ReactNode; hint?: ReactNode },
): BoxState {
  const form = certification.identityForm as unknown as UseFormReturn<Record<string, string>>
  const { errors, defaultValues } = useFormState({ control: form.control, name, exact: true })
  const field = useFieldState(certification, { name, label, hint, error: errors[name]?.message })
  const inputProps = { ...form.register(name), ...field.ariaProps, id: field.id, form: controlOwner(certification) }
  return { ...field, inputProps: { ...inputProps, defaultValue: defaultValues?.[name] } }
}

export interface ExtraFieldOwnProps extends FieldPartProps {
  /** Its key in `defaultValues`, in `extraSchema` and beside the identity in `requestOtp`. */
  name: string
  /** What it is called. */
  label: ReactNode
  /** What helps to fill it in, until there is a mistake to tell. Default none. */
  hint?: ReactNode
}

type ExtraFieldProps = PartProps<'div', ExtraFieldOwnProps>

/** A field of the merchant's own, like the others. Children may put any control in the place of the text box. */
export const ExtraField = forwardRef<HTMLDivElement, ExtraFieldProps>(function ExtraField(props, ref) {
  const { name, label, hint, children, ...given } = props
  const field = useExtraField(useCertificationContext(), name, { label, hint })
  return (
    <Field fields={[field]} given={{ ...given, ref }}>
      {children}
    </Field>
  )
})
