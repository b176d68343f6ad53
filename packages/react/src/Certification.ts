import { CertificationRoot } from './certification/CertificationRoot.js'
import { VerifiedStep } from './certification/VerifiedStep.js'
import { FieldNotes, Input, Label } from './field/Field.js'
import { BirthField } from './identity-step/BirthField.js'
import { CarrierField } from './identity-step/CarrierField.js'
import { ExtraField } from './identity-step/ExtraField.js'
import { IdentityStep, RequestButton } from './identity-step/IdentityStep.js'
import { NameField } from './identity-step/NameField.js'
import { PhoneField } from './identity-step/PhoneField.js'
import { Reveal } from './identity-step/Reveal.js'
import { TermsField } from './identity-step/TermsField.js'
import { OtpField } from './otp-step/OtpField.js'
import { ConfirmButton, EditButton, OtpNotice, OtpStep } from './otp-step/OtpStep.js'
import { ResendButton } from './otp-step/ResendButton.js'
import { Timer } from './otp-step/Timer.js'
import { Alert } from './step/Alert.js'
import { Heading } from './step/Step.js'

// No 'use client' here: a server component sees a client's module as one reference, and may not dot into it.

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
  Alert,
  RequestButton,
  OtpStep,
  OtpNotice,
  Otp: OtpField,
  Timer,
  ConfirmButton,
  ResendButton,
  EditButton,
  VerifiedStep,
} as const
