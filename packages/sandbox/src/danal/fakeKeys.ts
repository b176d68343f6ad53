import { createHash } from 'node:crypto'
import type { Identity } from './identity.js'

/** Every CI (`unique_key`) of the sandbox starts with this, so that a scan of logs or bundles can find a leaked one. */
export const FAKE_CI_MARKER = 'SANDBOXFAKECI'

/** The same for every DI (`unique_in_site`). */
export const FAKE_DI_MARKER = 'SANDBOXFAKEDI'

function digest(parts: readonly string[]): string {
  // JSON keeps the parts apart: ("ab", "c") and ("a", "bc") must not be the same person.
  return createHash('sha512').update(JSON.stringify(parts)).digest('base64')
}

function person({ name, birth, genderDigit }: Identity): string[] {
  // Not the phone or carrier: the CI of a person stays the same on a new number.
  return [name.replaceAll(/\s/g, '').toUpperCase(), birth, genderDigit]
}

/** 88 characters like a real CI, the same for the same person everywhere. */
export function fakeCi(identity: Identity): string {
  return `${FAKE_CI_MARKER}${digest(person(identity)).slice(0, 86 - FAKE_CI_MARKER.length)}==`
}

/** 64 characters like a real DI, the same for the same person at the same merchant only. */
export function fakeDi(identity: Identity, site: string): string {
  return `${FAKE_DI_MARKER}${digest([...person(identity), site]).slice(0, 64 - FAKE_DI_MARKER.length)}`
}
