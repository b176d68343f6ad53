'use client'
import {
  type AcceptedTerm,
  type Identity,
  type Terms,
  acceptedTerms,
  createIdentitySchema,
  findTermsError,
  keepConsents,
  termsOf,
} from '@certification-form/core'
import { useEffect, useMemo, useRef } from 'react'
import { type FieldErrors, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { CertificationOptions } from '../certification/certificationOptions.js'
import { useLatest } from '../field/useLatest.js'
import { checkExtra } from './extraSchema.js'
import { type IdentityValues, splitValues, toIdentityValues } from './identityValues.js'

/** The parts of an issue that are needed; zod's own have more. */
interface Issue {
  path: PropertyKey[]
  message: string
}

/** What a code is asked for with: the identity and the merchant's own fields, and the consents where there are terms. */
export interface CheckedIdentity {
  identity: Identity
  terms: AcceptedTerm[] | undefined
  /** What stands against it, at fields that are not on the page. */
  issues: readonly Issue[]
}

/** A private react-hook-form: submitting it hands over what was checked. */
export type IdentityForm = UseFormReturn<IdentityValues, unknown, CheckedIdentity>

export interface IdentityFormHandle {
  form: IdentityForm
  /** Equal for equal identities, however they are written. */
  fingerprint: () => string
  /** Marks that a code was asked for: from now on an empty field is an error too. */
  demandAll: () => void
}

/** The first issue of each field: one error at a time is enough to read. */
function toFieldErrors(issues: readonly Issue[], isShown: (field: string, code: string) => boolean) {
  const errors: Record<string, { type: string; message: string }> = {}
  for (const { path, message } of issues) {
    const field = String(path[0])
    if (isShown(field, message)) errors[field] ??= { type: 'rule', message }
  }
  return errors as FieldErrors<IdentityValues>
}

type IdentityFormOptions = Pick<CertificationOptions, 'defaultValues' | 'extraSchema' | 'minAge' | 'terms' | 'focus'>

/** The react-hook-form of the identity, on core's one schema. */
export function useIdentityForm(options: IdentityFormOptions): IdentityFormHandle {
  const { defaultValues, extraSchema, minAge, terms, focus } = options
  const schema = useMemo(() => createIdentitySchema({ minAge }), [minAge])
  // Tabbing through empty boxes is no mistake; asking for a code with empty ones is.
  const allDemanded = useRef(false)

  const resolver: Resolver<IdentityValues, unknown, CheckedIdentity> = async (values, _context, { fields }) => {
    const { identity, consents, extra } = splitValues(values)
    const parsed = schema.safeParse(identity)
    const checked = extraSchema ? await checkExtra(extraSchema, extra) : { extra, issues: [] }
    const items = terms && termsOf(terms, identity.carrier)
    const issues: Issue[] = [...(parsed.error?.issues ?? []), ...checked.issues]
    const termsError = items && findTermsError(items, consents)
    if (termsError) issues.push({ path: ['terms'], message: termsError })
    // A field that is not on the page can neither show its error nor be mended.
    const isShown = (field: string, code: string) =>
      field in fields && (allDemanded.current || !(code.endsWith('_required') || isEmpty(values, field)))
    const errors = toFieldErrors(issues, isShown)
    const hasErrors = Object.keys(errors).length > 0
    if (hasErrors) return { values: {} as Record<string, never>, errors }
    const all = { ...checked.extra, ...(parsed.data as Identity) }
    return { values: { identity: all, terms: items && acceptedTerms(items, consents), issues }, errors: {} }
  }

  const form = useForm<IdentityValues, unknown, CheckedIdentity>({
    defaultValues: toIdentityValues(defaultValues),
    resolver,
    mode: 'onTouched',
    shouldFocusError: focus?.error ?? true,
  })
  useCarriersTerms(form, terms)
  return {
    form,
    fingerprint() {
      const { identity, consents, extra } = splitValues(form.getValues())
      return JSON.stringify([schema.safeParse(identity).data, extra, consents])
    },
    demandAll() {
      allDemanded.current = true
    },
  }
}

function isEmpty(values: IdentityValues, field: string): boolean {
  return !values[field as keyof IdentityValues]
}

/** Another carrier has other texts: what was agreed to in the last one's is forgotten. */
function useCarriersTerms(form: IdentityForm, terms: Terms = []): void {
  const latest = useLatest(terms)
  useEffect(() => {
    let before = form.getValues('carrier')
    return form.subscribe({
      formState: { values: true },
      callback({ values: { carrier, terms: consents } }) {
        if (carrier === before) return
        const [old, now] = [before, carrier].map((one) => termsOf(latest.current, one))
        before = carrier
        form.setValue('terms', keepConsents(consents, old ?? [], now ?? []))
      },
    })
  }, [form, latest])
}
