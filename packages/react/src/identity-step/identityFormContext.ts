'use client'
import type { IdentityInput } from '@certification-form/core'
import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'

export type IdentityForm = UseFormReturn<IdentityInput>

/** The fields' own react-hook-form. Private: `FormProvider` would shadow the one of a host's form around us. */
export const IdentityFormContext = createContext<IdentityForm | null>(null)

/** @throws Error outside a root */
export function useIdentityFormContext(): IdentityForm {
  const form = useContext(IdentityFormContext)
  if (!form) throw new Error('A field of the identity needs <Certification.Root> around it.')
  return form
}
