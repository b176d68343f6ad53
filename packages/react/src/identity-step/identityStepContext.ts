'use client'
import { createContext, useContext } from 'react'
import type { Fallback } from '../step/ErrorAlert.js'
import type { Failure } from '../step/useAdapterCall.js'

/** The identity step beside its fields: what its button and its alert show and do. */
export interface IdentityStepValue {
  isPending: boolean
  /** Why the last request was refused, or why the challenge before it ended. */
  failure: Failure | null
  fallback: Fallback | undefined
  /** Checks the fields, then asks for a code. */
  submit: () => void
  /** Turns the MVNO switch as the carrier told and asks again. */
  correctMvno: () => void
}

export const IdentityStepContext = createContext<IdentityStepValue | null>(null)

/** @throws Error outside a root */
export function useIdentityStepContext(): IdentityStepValue {
  const step = useContext(IdentityStepContext)
  if (!step) throw new Error('A part of the identity step needs <Certification.Root> around it.')
  return step
}
