'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Input, Label } from '../field/Field.js'
import { Part, type PartProps } from '../field/Part.js'
import { useIdentityField } from './useIdentityField.js'

export interface BirthFieldOwnProps extends FieldPartProps {
  /** Default the word of the locale pack. */
  genderDigitLabel?: ReactNode
}

type BirthFieldProps = PartProps<'div', BirthFieldOwnProps>

/** Date of birth and the 7th RRN digit: one row, since only both together are a date. */
export const BirthField = forwardRef<HTMLDivElement, BirthFieldProps>(function BirthField(props, ref) {
  const { label, genderDigitLabel, children, ...given } = props
  const certification = useCertificationContext()
  const birth = useIdentityField(certification, 'birth', { label })
  const digit = useIdentityField(certification, 'genderDigit', { label: genderDigitLabel })
  return (
    <Field part="birth-row" fields={[birth, digit]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          <Label field="genderDigit" />
          <Part part="birth-box">
            <Input />
          </Part>
          <GenderDigit />
          <FieldNotes />
          <FieldNotes field="genderDigit" />
        </>
      )}
    </Field>
  )
})

/** The box of the digit, masked, and the dots that stand for the six that nobody asks for. */
function GenderDigit() {
  return (
    <Part part="gender-digit-box">
      <Part part="birth-separator" tag="span" aria-hidden="true" />
      <Input field="genderDigit" />
      <Part part="gender-digit-dots" tag="span" aria-hidden="true">
        ••••••
      </Part>
    </Part>
  )
}
