import type { Carrier } from '../identity/carrier.js'

/** One document a person is asked to agree to. Its words are the merchant's: none come with this package. */
export interface Term<Content = unknown> {
  /** Names it in what `requestOtp` is given. */
  id: string
  label: string
  /** Default true. An optional one (marketing) does not hold the request up. */
  required?: boolean | undefined
  /** Which wording was shown, for the record of the consent. */
  version?: string | undefined
  /** Where the text is. Opens in a new tab, so that nothing typed is lost. */
  href?: string | undefined
  /** The text itself, shown in place. */
  content?: Content | undefined
}

/** The terms, or which ones a carrier has: their texts differ by carrier. */
export type Terms<Content = unknown> = readonly Term<Content>[] | ((carrier: Carrier | '') => readonly Term<Content>[])

/** A consent as `requestOtp` is told of it. */
export interface AcceptedTerm {
  id: string
  version?: string | undefined
  /** ISO 8601, by the person's clock: the server notes its own time beside it. */
  acceptedAt: string
}

/** When each term was agreed to, in milliseconds since 1970, by id. */
export type Consents = Readonly<Record<string, number>>

export type TermsErrorCode = 'terms_required'

export function termsOf<Content>(terms: Terms<Content>, carrier: Carrier | ''): readonly Term<Content>[] {
  return typeof terms === 'function' ? terms(carrier) : terms
}

/** Own ones only: a term may be called as what every object inherits, such as `constructor`. */
function agreedAt(consents: Consents, id: string): number | undefined {
  return Object.hasOwn(consents, id) ? consents[id] : undefined
}

function isSameDocument(a: Term, b: Term): boolean {
  // A version tells one wording from another; without one, content written in place counts as another each time.
  const isSameText = a.version === undefined ? a.content === b.content : true
  return a.id === b.id && a.version === b.version && a.href === b.href && isSameText
}

/**
 * The consents that still hold when other terms come into force, such as those of another carrier: an agreement to one
 * document is none to another of the same id.
 *
 * @example keepConsents({ sms: 0 }, [{ id: 'sms', label: '문자', version: 'skt-1' }], [{ id: 'sms', label: '문자', version: 'kt-4' }]) // {}
 */
export function keepConsents(consents: Consents, before: readonly Term[], after: readonly Term[]): Consents {
  const kept = after.filter((term) => before.some((old) => isSameDocument(old, term)))
  return Object.fromEntries(
    kept.flatMap(({ id }) => {
      const at = agreedAt(consents, id)
      return at === undefined ? [] : [[id, at]]
    }),
  )
}

/** Why the code may not be asked for yet, or nothing. */
export function findTermsError(terms: readonly Term[], consents: Consents): TermsErrorCode | undefined {
  const isMissing = terms.some(({ id, required = true }) => required && agreedAt(consents, id) === undefined)
  return isMissing ? 'terms_required' : undefined
}

/** The given consents for the record, in the order of the terms. */
export function acceptedTerms(terms: readonly Term[], consents: Consents): AcceptedTerm[] {
  return terms.flatMap(({ id, version }) => {
    const at = agreedAt(consents, id)
    return at === undefined ? [] : [{ id, version, acceptedAt: new Date(at).toISOString() }]
  })
}
