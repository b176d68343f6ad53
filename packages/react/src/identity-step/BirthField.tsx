'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Input, Label } from '../field/Field.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { useIdentityField } from './useIdentityField.js'

export interface BirthFieldOwnProps extends FieldPartProps {
  /** Default the word of the locale pack. */
  genderDigitLabel?: ReactNode
}

type BirthFieldProps = PartProps<'div', BirthFieldOwnProps>

// The digits of the number that nobody asks for.
const UNASKED = '••••••'

/** Date of birth and the 7th RRN digit: one row, since only both together are a date. */
export const BirthField = forwardRef<HTMLDivElement, BirthFieldProps>(function BirthField(props, ref) {
  const { label, genderDigitLabel, children, ...given } = props
  const [part] = usePart()
  const certification = useCertificationContext()
  const birth = useIdentityField(certification, 'birth', { label })
  const digit = useIdentityField(certification, 'genderDigit', { label: genderDigitLabel })
  return (
    <Field name="birth-row" fields={[birth, digit]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          <Label field="genderDigit" />
          {part('birth-box', {}, <Input />)}
          {part(
            'gender-digit-box',
            {},
            part('birth-separator', { tag: 'span', 'aria-hidden': true }),
            <Input field="genderDigit" />,
            part('gender-digit-dots', { tag: 'span', 'aria-hidden': true }, UNASKED),
          )}
          <FieldNotes />
          <FieldNotes field="genderDigit" />
        </>
      )}
    </Field>
  )
})
