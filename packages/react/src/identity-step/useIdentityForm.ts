'use client'
import {
  EMPTY_IDENTITY,
  type Identity,
  type IdentityInput,
  createIdentitySchema,
  fitBirth,
  formatPhone,
} from '@certification-form/core'
import { useMemo, useRef } from 'react'
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form'
import type { FormContextValue } from '../field/formContext.js'

/** The parts of an issue that are needed; zod's own have more. */
interface Issue {
  path: PropertyKey[]
  message: string
}

/** The first issue of each field: one error at a time is enough to read. */
function toFieldErrors(issues: readonly Issue[], isShown: (code: string) => boolean): FieldErrors<IdentityInput> {
  const errors: Record<string, { type: string; message: string }> = {}
  for (const { path, message } of issues) {
    const field = String(path[0])
    if (isShown(message)) errors[field] ??= { type: 'rule', message }
  }
  return errors
}

/** What the merchant already knows, in the shape the boxes show. */
export function toIdentityInput(known: Partial<IdentityInput> = {}): IdentityInput {
  const birth = fitBirth(known.birth, known.genderDigit)
  return { ...EMPTY_IDENTITY, ...known, ...birth, phone: formatPhone(known.phone ?? '').value }
}

export interface IdentityFormOptions {
  defaultValues?: Partial<IdentityInput> | undefined
  minAge?: number | undefined
}

export interface IdentityFormHandle {
  form: FormContextValue['identityForm']
  /** The checked identity of what is in the boxes, or nothing. */
  parse: () => Identity | undefined
  /** Marks that a code was asked for: from now on an empty field is an error too. */
  demandAll: () => void
}

/** The react-hook-form of the identity, on core's one schema. */
export function useIdentityForm({ defaultValues, minAge }: IdentityFormOptions): IdentityFormHandle {
  const schema = useMemo(() => createIdentitySchema({ minAge }), [minAge])
  // Tabbing through empty boxes is no mistake; asking for a code with empty ones is.
  const allDemanded = useRef(false)
  const resolver: Resolver<IdentityInput> = async (values) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return { values, errors: {} }
    const errors = toFieldErrors(parsed.error.issues, (code) => allDemanded.current || !code.endsWith('_required'))
    return { values: {}, errors }
  }
  const form = useForm<IdentityInput>({
    defaultValues: toIdentityInput(defaultValues),
    resolver,
    mode: 'onTouched',
  })
  return {
    form,
    parse: () => schema.safeParse(form.getValues()).data,
    demandAll: () => {
      allDemanded.current = true
    },
  }
}
