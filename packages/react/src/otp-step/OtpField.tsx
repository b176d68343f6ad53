'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, type FieldPartProps } from '../field/Field.js'
import type { PartProps } from '../field/usePart.js'
import { OtpInput } from './OtpInput.js'
import { useOtpField } from './useOtpField.js'

type OtpFieldProps = PartProps<'div', FieldPartProps>

/** The box for the code, with its label and what may be wrong with it. */
export const OtpField = forwardRef<HTMLDivElement, OtpFieldProps>(function OtpField(props, ref) {
  const { label, children, ...given } = props
  const otp = useOtpField(useCertificationContext(), { label })
  return (
    <Field fields={[{ ...otp, inputProps: otp.otpInputProps, control: OtpInput }]} given={{ ...given, ref }}>
      {children}
    </Field>
  )
})
