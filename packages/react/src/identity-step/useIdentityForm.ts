'use client'
import {
  type AcceptedTerm,
  type Identity,
  type Term,
  type Terms,
  acceptedTerms,
  createIdentitySchema,
  findTermsError,
  keepConsents,
  termsOf,
} from '@certification-form/core'
import { useEffect, useMemo, useRef } from 'react'
import type { FieldErrors, Resolver, ResolverSuccess } from 'react-hook-form'
import type { CertificationOptions } from '../certification/certificationOptions.js'
import { type FormControl, useFormControl } from '../field/useFormControl.js'
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
  /** Whether the merchant's own schema failed at its work: then nothing is checked. */
  hasThrown: boolean
  /** Equal for equal identities, however they are written. */
  fingerprint: string
}

/** A private react-hook-form: submitting it hands over what was checked. */
export type IdentityForm = FormControl<IdentityValues, CheckedIdentity>

export interface IdentityFormHandle {
  form: IdentityForm
  /** Of what the fields hold now. */
  fingerprint: () => string
  /** Tells whether a code was asked for: from then on an empty field is an error too. */
  demandAll: (isDemanded: boolean) => void
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

type IdentityFormOptions = Pick<CertificationOptions, 'defaultValues' | 'extraSchema' | 'minAge' | 'terms'>

/**
 * The react-hook-form of the identity, on core's one schema.
 *
 * @param onTermsForgotten consents were taken back because other terms are shown
 */
export function useIdentityForm(options: IdentityFormOptions, onTermsForgotten: () => void): IdentityFormHandle {
  const { defaultValues, extraSchema, minAge, terms } = options
  const schema = useMemo(() => onDemand(() => createIdentitySchema({ minAge })), [minAge])
  // Tabbing through empty boxes is no mistake; asking for a code with empty ones is.
  const allDemanded = useRef(false)

  const resolver: Resolver<IdentityValues, unknown, CheckedIdentity> = async (values, _context, { fields }) => {
    const { identity, consents, extra } = splitValues(values)
    const parsed = schema().safeParse(identity)
    const fingerprint = fingerprintOf(parsed.data, extra, consents)
    const checked = extraSchema ? await checkExtra(extraSchema, extra) : { extra, issues: [], hasThrown: false }
    const items = terms && termsOf(terms, identity.carrier)
    const issues: Issue[] = [...(parsed.error?.issues ?? []), ...checked.issues]
    const termsError = items && findTermsError(items, consents)
    if (termsError) issues.push({ path: ['terms'], message: termsError })
    // A field that is not on the page can neither show its error nor be mended.
    const isShown = (field: string, code: string) =>
      field in fields && (allDemanded.current || !(code.endsWith('_required') || isEmpty(values, field)))
    const errors = toFieldErrors(issues, isShown)
    const checkedIdentity: CheckedIdentity = {
      identity: { ...checked.extra, ...(parsed.data as Identity) },
      terms: items && acceptedTerms(items, consents),
      issues,
      hasThrown: checked.hasThrown,
      fingerprint,
    }
    // react-hook-form takes no notice of values that have errors; its type allows none.
    return { values: checkedIdentity, errors } as ResolverSuccess<CheckedIdentity>
  }

  const resolve = useLatest(resolver)
  const form = useFormControl<IdentityValues, CheckedIdentity>(() => ({
    defaultValues: toIdentityValues(defaultValues),
    resolver: (...call) => resolve.current(...call),
    mode: 'onTouched',
    // That of this form's own order of mounting: useErrorFocus knows the page's.
    shouldFocusError: false,
  }))
  useShownTerms(form, terms, onTermsForgotten)
  return {
    form,
    fingerprint() {
      const { identity, consents, extra } = splitValues(form.getValues())
      return fingerprintOf(schema().safeParse(identity).data, extra, consents)
    },
    demandAll(isDemanded) {
      allDemanded.current = isDemanded
    },
  }
}

/** Made once, and not before it is asked for: a mount has no use for it. */
function onDemand<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

function fingerprintOf(...parts: unknown[]): string {
  return JSON.stringify(parts)
}

function isEmpty(values: IdentityValues, field: string): boolean {
  return !values[field as keyof IdentityValues]
}

/** Elements are new at each render of a host: id, version and link alone tell whether it is the same text. */
function withoutContent(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, content: undefined }))
}

/**
 * Other texts are shown, another carrier's or newer ones of the merchant's: what was agreed to in those before is
 * forgotten, so that no consent goes on record for a text that nobody saw.
 */
function useShownTerms(form: IdentityForm, terms: Terms | undefined, onForgotten: () => void): void {
  const shown = useRef<readonly Term[]>([])
  const replace = useLatest((before: readonly Term[], now: readonly Term[]) => {
    const consents = form.getValues('terms')
    const kept = keepConsents(consents, before, now)
    if (Object.keys(kept).length === Object.keys(consents).length) return
    form.setValue('terms', kept)
    onForgotten()
  })
  useEffect(() => {
    const current = () => termsOf(terms ?? [], form.getValues('carrier'))
    let carrier = form.getValues('carrier')
    const before = shown.current
    shown.current = current()
    replace.current(withoutContent(before), withoutContent(shown.current))
    return form.subscribe({
      formState: { values: true },
      callback({ values }) {
        if (values.carrier === carrier) return
        carrier = values.carrier
        const last = shown.current
        shown.current = current()
        replace.current(last, shown.current)
      },
    })
  }, [form, terms, replace])
}
