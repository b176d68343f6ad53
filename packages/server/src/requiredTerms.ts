import { type AcceptedTerm, type Carrier, acceptedTermsSchema } from '@certification-form/core'
import type { Emit } from './events.js'
import { Refusal } from './refusal.js'

/** Ids a request must name among its `terms`; or which ones a carrier's texts have. */
export type RequiredTerms = readonly string[] | ((carrier: Carrier) => readonly string[])

function checkRequired(required: RequiredTerms): void {
  if (typeof required === 'function') return
  const acceptedAt = new Date(0).toISOString()
  const isMet =
    Array.isArray(required) && acceptedTermsSchema.safeParse(required.map((id) => ({ id, acceptedAt }))).success
  if (isMet) return
  throw new Error(
    'createCertification() was given requiredTerms that no request can meet. Give at most 20 ids of 1 to 64 ' +
      "characters, the same as in the form's terms, or a function of the carrier that answers them.",
  )
}

function parseTerms(terms: unknown): AcceptedTerm[] {
  const parsed = acceptedTermsSchema.safeParse(terms)
  if (!parsed.success) throw new Refusal('invalid_input')
  return parsed.data
}

/**
 * Reads `terms` of a request and refuses one that lacks a required id.
 *
 * @throws Error for ids that no request can name; what it returns throws Refusal
 */
export function createTermsParser(
  required: RequiredTerms = [],
  emit: Emit,
): (terms: unknown, carrier: Carrier) => AcceptedTerm[] | undefined {
  checkRequired(required)
  const idsFor = (carrier: Carrier): readonly string[] | undefined => {
    if (typeof required !== 'function') return required
    try {
      const ids: unknown = required(carrier)
      return Array.isArray(ids) ? ids : undefined
    } catch {
      return undefined
    }
  }
  return (terms, carrier) => {
    const accepted = terms === undefined ? undefined : parseTerms(terms)
    const ids = idsFor(carrier)
    if (!ids) {
      emit({ type: 'hook_failed', hook: 'requiredTerms' })
      throw new Refusal('unknown')
    }
    const named = new Set(accepted?.map(({ id }) => id))
    if (ids.some((id) => !named.has(id))) throw new Refusal('invalid_input')
    return accepted
  }
}
