import { normalizeName } from '@certification-form/core'

/**
 * Whether two spellings are of one name: apart from case, spaces and Unicode form the letters have to be the same.
 * Carriers return Latin names in their own case and spacing, and macOS pastes Hangul in pieces. A name that is missing
 * is no name.
 *
 * @example isSameName(person.name, account.name) // 'HONG GILDONG' and 'Hong Gil Dong' are one
 */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  const folded = foldName(one ?? '')
  return folded !== '' && folded === foldName(other ?? '')
}

// Upper case, because ß has no single letter there: the carriers' STRASSE is Straße.
function foldName(name: string): string {
  return normalizeName(name).toUpperCase().normalize('NFC').replace(/\s/g, '')
}
