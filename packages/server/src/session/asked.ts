import type { Identity } from '@certification-form/core'
import type { Submission } from '../submission.js'
import type { Session } from './session.js'

/** What a code was asked for: the person, and what was handed in with them. */
export interface Asked {
  identity: Identity
  submission: Submission
}

/** In one piece, so that no consent can end up beside somebody else's name. */
export function sealAsked({ keys, id }: Session, asked: Asked): string {
  return keys.seal(id, JSON.stringify(asked))
}

export function openAsked({ keys, id }: Session, sealed: string): Asked | undefined {
  const text = keys.open(id, sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Asked)
}
