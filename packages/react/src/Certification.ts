'use client'
import { CertificationRoot } from './certification/CertificationRoot.js'
import { VerifiedStep } from './certification/VerifiedStep.js'
import { FieldNotes, Input, Label } from './field/Field.js'
import { BirthField } from './identity-step/BirthField.js'
import { CarrierField } from './identity-step/CarrierField.js'
import { ExtraField } from './identity-step/ExtraField.js'
import { IdentityAlert, IdentityStep, RequestButton } from './identity-step/IdentityStep.js'
import { NameField } from './identity-step/NameField.js'
import { PhoneField } from './identity-step/PhoneField.js'
import { Reveal } from './identity-step/Reveal.js'
import { TermsField } from './identity-step/TermsField.js'
import { OtpField } from './otp-step/OtpField.js'
import { ConfirmButton, EditButton, OtpAlert, OtpNotice, OtpStep } from './otp-step/OtpStep.js'
import { ResendButton } from './otp-step/ResendButton.js'
import { Timer } from './otp-step/Timer.js'
import { Heading } from './step/Step.js'

/** The parts `<CertificationForm>` is made of. */
export const Certification = {
  Root: CertificationRoot,
  Heading,
  IdentityStep,
  Name: NameField,
  Birth: BirthField,
  Carrier: CarrierField,
  Phone: PhoneField,
  Extra: ExtraField,
  Terms: TermsField,
  Label,
  Input,
  FieldNotes,
  Reveal,
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
