'use client'
import { type ReactNode, type Ref, forwardRef } from 'react'
import { BirthField } from '../identity-step/BirthField.js'
import { CarrierField } from '../identity-step/CarrierField.js'
import { IdentityStep, RequestButton } from '../identity-step/IdentityStep.js'
import { NameField } from '../identity-step/NameField.js'
import { PhoneField } from '../identity-step/PhoneField.js'
import { Reveal } from '../identity-step/Reveal.js'
import { TermsField } from '../identity-step/TermsField.js'
import { OtpField } from '../otp-step/OtpField.js'
import { ConfirmButton, EditButton, OtpActions, OtpNotice, OtpStep } from '../otp-step/OtpStep.js'
import { ResendButton } from '../otp-step/ResendButton.js'
import { Timer } from '../otp-step/Timer.js'
import { Alert } from '../step/Alert.js'
import { Heading } from '../step/Step.js'
import { CertificationRoot, type CertificationRootProps } from './CertificationRoot.js'
import { VerifiedStep } from './VerifiedStep.js'

export interface CertificationFormProps<Result = unknown, Extra extends object = object> extends CertificationRootProps<
  Result,
  Extra
> {
  /** The merchant's own fields and elements, after the fields of the identity step. */
  children?: ReactNode
}

/**
 * The whole form in one line: who the person is, the code they got, done. In Korean with nothing else.
 *
 * @example
 * const adapter = createHttpAdapter({ baseUrl: '/api/certification' })
 * <CertificationForm adapter={adapter} onVerified={() => setVerified(true)} />
 */
export const CertificationForm = forwardRef(function CertificationForm<Result, Extra extends object>(
  { children, ...props }: CertificationFormProps<Result, Extra>,
  ref: Ref<HTMLFormElement | HTMLFieldSetElement>,
) {
  return (
    <CertificationRoot {...props} ref={ref}>
      <IdentityStep>
        <Heading />
        <NameField />
        <Reveal field="birth" after={['name']}>
          <BirthField />
        </Reveal>
        <Reveal field="carrier" after={['name', 'birth']}>
          <CarrierField />
        </Reveal>
        <Reveal field="phone" after={['name', 'birth', 'carrier']}>
          <PhoneField />
          {children}
          {/* Most forms have none: nothing of theirs is followed then. */}
          {props.terms && <TermsField />}
        </Reveal>
        <Alert />
        <RequestButton />
      </IdentityStep>
      <OtpStep>
        <Heading />
        <OtpNotice />
        <OtpField />
        <Timer />
        <Alert />
        <ConfirmButton />
        <OtpActions>
          <ResendButton />
          <EditButton />
        </OtpActions>
      </OtpStep>
      <VerifiedStep />
    </CertificationRoot>
  )
}) as <Result = unknown, Extra extends object = object>(
  props: CertificationFormProps<Result, Extra> & { ref?: Ref<HTMLFormElement | HTMLFieldSetElement> },
) => ReactNode
