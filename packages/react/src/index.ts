export {
  type AcceptedTerm,
  type Carrier,
  type CertificationAdapter,
  CertificationError,
  type CertificationErrorCode,
  type Flow,
  type Identity,
  type IdentityInput,
  type OtpChallenge,
  createHttpAdapter,
} from '@certification-form/core'
export { Certification } from './Certification.js'
export {
  type CertificationState,
  type SubmitProps,
  useCertificationContext,
} from './certification/certificationContext.js'
export type { CertificationEvent } from './certification/certificationEvent.js'
export { CertificationForm, type CertificationFormProps } from './certification/CertificationForm.js'
export type { CertificationOptions, FocusOptions, Term, Terms } from './certification/certificationOptions.js'
export type { CertificationRootProps } from './certification/CertificationRoot.js'
export { useCertification } from './certification/useCertification.js'
export { type HostInputProps, useHostInput } from './certification/useHostInput.js'
export type { RootProps } from './certification/useRootProps.js'
export type { BoxState, FieldChoice, FieldPartProps } from './field/Field.js'
export type { ClassNames, PartName, PartProps, PartState, Render } from './field/usePart.js'
export type { ControlProps, FieldState } from './field/useFieldState.js'
export { useExtraField } from './identity-step/ExtraField.js'
export type { ExtraSchema } from './identity-step/extraSchema.js'
export { type CarrierFieldState, type CarrierOption, useCarrierField } from './identity-step/useCarrierField.js'
export { type IdentityFieldWords, type TextFieldName, useIdentityField } from './identity-step/useIdentityField.js'
export { type TermState, type TermsState, useTerms } from './identity-step/useTerms.js'
export { ko } from './locales/ko.js'
export type { ErrorDetails, MessageOverrides, Messages } from './locales/messages.js'
export { OtpInput, type OtpInputProps } from './otp-step/OtpInput.js'
export { type OtpFieldState, useOtpField } from './otp-step/useOtpField.js'
export { type ResendState, useResend } from './otp-step/useResend.js'
export { type TimerState, useTimer } from './otp-step/useTimer.js'
export { type AlertState, type Fallback, useAlert } from './step/useAlert.js'
export type { Failure } from './step/useAdapterCall.js'
export { type StepState, useStep } from './step/useStep.js'
