export {
  type CertificationAdapter,
  CertificationError,
  type CertificationErrorCode,
  type Identity,
  type IdentityInput,
  type OtpChallenge,
  createHttpAdapter,
} from '@certification-form/core'
export { Certification } from './Certification.js'
export { CertificationForm, type CertificationFormProps } from './certification/CertificationForm.js'
export type { CertificationRootProps } from './certification/CertificationRoot.js'
export {
  type CertificationOptions,
  type CertificationState,
  useCertification,
} from './certification/useCertification.js'
export { ko } from './locales/ko.js'
export type { ErrorDetails, MessageOverrides, Messages } from './locales/messages.js'
export { OtpInput, type OtpInputProps } from './otp-step/OtpInput.js'
export type { Fallback } from './step/ErrorAlert.js'
