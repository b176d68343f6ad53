'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, type FieldPartProps } from '../field/Field.js'
import type { PartProps } from '../field/usePart.js'
import { useIdentityField } from './useIdentityField.js'

export interface NameFieldOwnProps extends FieldPartProps {
  /** What helps to fill it in, until there is a mistake to tell. Default the words of the locale pack. */
  hint?: ReactNode
}

type NameFieldProps = PartProps<'div', NameFieldOwnProps>

/** The name as registered with the carrier: Hangul, Latin or Han. */
export const NameField = forwardRef<HTMLDivElement, NameFieldProps>(function NameField(props, ref) {
  const { label, hint, children, ...given } = props
  const name = useIdentityField(useCertificationContext(), 'name', { label, hint })
  return (
    <Field fields={[name]} given={{ ...given, ref }}>
      {children}
    </Field>
  )
})
