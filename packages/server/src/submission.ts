import type { AcceptedTerm } from '@certification-form/core'

/** A consent as the browser told of it, with this server's own time. */
export interface ReceivedTerm extends AcceptedTerm {
  /** ISO 8601, by this server's clock: `acceptedAt` is what the visitor's browser says. */
  receivedAt: string
}

export interface Consents {
  /** What the person agreed to, in the order of the form. Absent when the browser sent none. */
  terms?: readonly ReceivedTerm[] | undefined
}

interface Own<Extra> {
  /** The merchant's own fields, as `extraSchema` answered them. Absent without one. */
  extra: Extra
}

/** The merchant's own fields in what they are handed: certain where an `extraSchema` answers them. */
export type OwnFields<Extra> = undefined extends Extra ? Partial<Own<Extra>> : Own<Extra>

/**
 * What was handed in beside the identity by the newest request for a code of this person. A browser said so: `terms` is
 * the record of a consent, not a proof that a text was shown.
 *
 * @typeParam Extra what `extraSchema` answers; undefined without one
 */
export type Submission<Extra = unknown> = Consents & OwnFields<Extra>
