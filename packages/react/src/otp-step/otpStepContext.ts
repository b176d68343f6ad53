'use client'
import type { TimedChallenge } from '@certification-form/core'
import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Failure } from '../step/useAdapterCall.js'

export type OtpForm = UseFormReturn<{ otp: string }>

/** The OTP step: the challenge being answered, and what can be done with it. */
export interface OtpStepValue {
  /** Nothing while another step is the current one. */
  challenge: TimedChallenge | undefined
  /** What the clocks first count from, in milliseconds since 1970. */
  movedAt: number
  form: OtpForm
  /** As the person typed it, to show where the code went. */
  phone: string
  isConfirming: boolean
  confirmFailure: Failure | null
  isResending: boolean
  resendFailure: Failure | null
  autoSubmit: boolean
  submit: () => void
  resend: () => void
  edit: () => void
  /** Forgets the last refusal: the person is typing another code. */
  forgetRefusal: () => void
}

export const OtpStepContext = createContext<OtpStepValue | null>(null)

/** @throws Error outside a root */
export function useOtpStepContext(): OtpStepValue {
  const step = useContext(OtpStepContext)
  if (!step) throw new Error('A part of the OTP step needs <Certification.Root> around it.')
  return step
}
