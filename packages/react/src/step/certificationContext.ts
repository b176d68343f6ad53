'use client'
import type { Flow } from '@certification-form/core'
import { createContext, useContext } from 'react'
import type { Fallback } from './ErrorAlert.js'
import type { AdapterCall } from './useAdapterCall.js'

/** Where the person is and what can be done: what changes from tap to tap. */
export interface CertificationContextValue {
  flow: Flow
  /** When the flow last moved, in milliseconds since 1970: what clocks on the page first count from. */
  movedAt: number
  /** `requestOtp` of the adapter: whether it is under way, and how it failed last. */
  request: Pick<AdapterCall, 'isPending' | 'failure'>
  /** `confirmOtp` of the adapter, likewise. */
  confirm: Pick<AdapterCall, 'isPending' | 'failure'>
  /** Checks the identity and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  resendOtp: () => Promise<void>
  /** Checks the typed code and sends it. */
  confirmOtp: () => Promise<void>
  /** Back to the fields; everything typed is still there. */
  edit: () => void
  /** Sets the MVNO switch as the carrier said and asks again. */
  correctMvno: () => Promise<void>
  /** Forgets why the last confirm failed: another code is being typed. */
  forgetRefusal: () => void
  /** What Enter and the step's main button do. */
  submit: () => void
  fallback?: Fallback | undefined
  autoSubmitOtp?: boolean | undefined
}

/** The root provides it around every part; {@link useFormContext} says so when there is none. */
export const CertificationContext = createContext<CertificationContextValue | null>(null)

export function useCertificationContext(): CertificationContextValue {
  return useContext(CertificationContext) as CertificationContextValue
}
