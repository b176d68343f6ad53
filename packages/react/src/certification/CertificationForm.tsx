'use client'
import type { ReactNode } from 'react'
import { BirthField } from '../identity-step/BirthField.js'
import { CarrierField } from '../identity-step/CarrierField.js'
import { IdentityAlert, IdentityStep, RequestButton } from '../identity-step/IdentityStep.js'
import { NameField } from '../identity-step/NameField.js'
import { PhoneField } from '../identity-step/PhoneField.js'
import { OtpField } from '../otp-step/OtpField.js'
import { ConfirmButton, EditButton, OtpAlert, OtpNotice, OtpStep } from '../otp-step/OtpStep.js'
import { ResendButton } from '../otp-step/ResendButton.js'
import { Timer } from '../otp-step/Timer.js'
import { CertificationRoot, type CertificationRootProps } from './CertificationRoot.js'
import { VerifiedStep } from './VerifiedStep.js'

export interface CertificationFormProps<Result = unknown> extends Omit<CertificationRootProps<Result>, 'children'> {
  /** The merchant's own elements, after the fields of the identity step. */
  children?: ReactNode
}

/**
 * The whole form in one line: who the person is, the code they got, done. In Korean with nothing else.
 *
 * @example
 * const adapter = createHttpAdapter({ baseUrl: '/api/certification' })
 * <CertificationForm adapter={adapter} onVerified={() => setVerified(true)} />
 */
export function CertificationForm<Result>({ children, ...props }: CertificationFormProps<Result>) {
  return (
    <CertificationRoot {...props}>
      <IdentityStep>
        <NameField />
        <BirthField />
        <CarrierField />
        <PhoneField />
        {children}
        <IdentityAlert />
        <RequestButton />
      </IdentityStep>
      <OtpStep>
        <OtpNotice />
        <OtpField />
        <Timer />
        <OtpAlert />
        <ConfirmButton />
        <div data-cf-part="otp-actions">
          <ResendButton />
          <EditButton />
        </div>
      </OtpStep>
      <VerifiedStep />
    </CertificationRoot>
  )
}
