export type {
  CertificationAdapter,
  ConfirmContext,
  OtpAnswer,
  OtpChallenge,
  RequestContext,
} from './adapter/adapter.js'
export { type HttpAdapterOptions, createHttpAdapter } from './adapter/httpAdapter.js'
export {
  CONFIRM_PATH,
  DEFAULT_BASE_PATH,
  type OtpRequestBody,
  REQUEST_PATH,
  type Refusal,
  VERIFIED_ANSWER,
  acceptedTermsSchema,
  otpAnswerSchema,
  otpChallengeSchema,
  refusalSchema,
} from './contract.js'
export {
  CERTIFICATION_ERROR_CODES,
  CertificationError,
  type CertificationErrorCode,
  type CertificationErrorDetails,
  type FieldErrorCode,
  isCertificationErrorCode,
} from './errors.js'
export {
  type Flow,
  type FlowEvent,
  INITIAL_FLOW,
  type TimedChallenge,
  isExpired,
  mayResend,
  reduceFlow,
  startChallenge,
} from './flow/flow.js'
export { endsChallenge, isAboutPerson } from './flow/endsChallenge.js'
export { digitsOf, toHalfWidth } from './halfWidth.js'
export {
  type BirthErrorCode,
  type BirthRules,
  type CalendarDay,
  type GenderDigitErrorCode,
  ageOn,
  birthDateIn,
  centuryOf,
  dayInSeoul,
  findBirthDateError,
  findBirthError,
  findGenderDigitError,
  fitBirth,
  normalizeBirth,
  normalizeGenderDigit,
} from './identity/birth.js'
export { CARRIERS, type Carrier, type CarrierErrorCode, isCarrier } from './identity/carrier.js'
export {
  EMPTY_IDENTITY,
  type Identity,
  type IdentityField,
  type IdentityInput,
  createIdentitySchema,
} from './identity/identitySchema.js'
export { type NameErrorCode, findNameError, normalizeName } from './identity/name.js'
export { type PhoneErrorCode, findPhoneError, formatPhone, normalizePhone } from './identity/phone.js'
export {
  type AcceptedTerm,
  type Consents,
  type Term,
  type Terms,
  type TermsErrorCode,
  acceptedTerms,
  findTermsError,
  keepConsents,
  termsOf,
} from './terms/terms.js'
export { OTP_LENGTH, type OtpErrorCode, editOtp, extractOtp, findOtpError } from './otp/otp.js'
