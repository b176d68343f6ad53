'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, type FieldPartProps } from '../field/Field.js'
import type { PartProps } from '../field/usePart.js'
import { useIdentityField } from './useIdentityField.js'

export interface PhoneFieldOwnProps extends FieldPartProps {
  /** What helps to fill it in, until there is a mistake to tell. Default the words of the locale pack. */
  hint?: ReactNode
}

type PhoneFieldProps = PartProps<'div', PhoneFieldOwnProps>

/** The mobile number, shown as `010-1234-5678` however it was typed, pasted or filled in. */
export const PhoneField = forwardRef<HTMLDivElement, PhoneFieldProps>(function PhoneField(props, ref) {
  const { label, hint, children, ...given } = props
  const phone = useIdentityField(useCertificationContext(), 'phone', { label, hint })
  return (
    <Field fields={[phone]} given={{ ...given, ref }}>
      {children}
    </Field>
  )
})
