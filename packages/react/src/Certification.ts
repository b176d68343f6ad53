'use client'
import { CertificationRoot } from './certification/CertificationRoot.js'
import { VerifiedStep } from './certification/VerifiedStep.js'
import { BirthField } from './identity-step/BirthField.js'
import { CarrierField } from './identity-step/CarrierField.js'
import { IdentityAlert, IdentityStep, RequestButton } from './identity-step/IdentityStep.js'
import { NameField } from './identity-step/NameField.js'
import { PhoneField } from './identity-step/PhoneField.js'
import { OtpField } from './otp-step/OtpField.js'
import { ConfirmButton, EditButton, OtpAlert, OtpNotice, OtpStep } from './otp-step/OtpStep.js'
import { ResendButton } from './otp-step/ResendButton.js'
import { Timer } from './otp-step/Timer.js'

/** The parts `<CertificationForm>` is made of. */
export const Certification = {
  Root: CertificationRoot,
  IdentityStep,
  Name: NameField,
  Birth: BirthField,
  Carrier: CarrierField,
  Phone: PhoneField,
  IdentityAlert,
  RequestButton,
  OtpStep,
  OtpNotice,
  Otp: OtpField,
  Timer,
  OtpAlert,
  ConfirmButton,
  ResendButton,
  EditButton,
  VerifiedStep,
} as const
