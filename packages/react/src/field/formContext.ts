'use client'
import type { IdentityInput } from '@certification-form/core'
import { type RefObject, createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Messages } from '../locales/messages.js'

/** What every part of one form shares and what hardly ever changes: typing renders no consumer of it. */
export interface FormContextValue {
  messages: Messages
  /** Prefix of every id: two forms on a page never clash. */
  id: string
  /** In a host's form (`fieldset`) nothing of ours may submit it or enter its FormData. */
  as: 'form' | 'fieldset'
  minAge: number | undefined
  /** Private react-hook-forms: `FormProvider` would shadow the one of a host's form around us. */
  identityForm: UseFormReturn<IdentityInput>
  otpForm: UseFormReturn<{ otp: string }>
  /** False until the first commit is done: what a box holds then was typed into the server's HTML. */
  isHydrated: RefObject<boolean>
  /** Id of the control that had the focus at the last submit: nobody comes to it anew, so its error has to be said. */
  submittedFrom: RefObject<string>
  /** Speaks politely through the form's one status region. */
  announce: (text: string) => void
}

export const FormContext = createContext<FormContextValue | null>(null)

/** @throws Error when a part stands outside its root */
export function useFormContext(): FormContextValue {
  const value = useContext(FormContext)
  if (value) return value
  throw new Error('A Certification part needs <Certification.Root adapter={…}> around it. Or use <CertificationForm>.')
}

/**
 * The `form` attribute of our controls. Inside a host's form it names an id that no form has: the control then belongs
 * to no form at all, so Enter does not submit the host and the host's FormData has none of our values.
 */
export function controlOwner({ as, id }: FormContextValue): string | undefined {
  return as === 'fieldset' ? `${id}-no-form` : undefined
}
