import { toHalfWidth } from '../halfWidth.js'

export const NAME_MIN_LETTERS = 2
/** No carrier publishes a maximum. The longest registered Korean name has 17 syllables; Latin names run longer. */
export const NAME_MAX_LENGTH = 50

export type NameErrorCode = 'name_required' | 'name_too_short' | 'name_too_long' | 'name_unfinished' | 'name_characters'

// Letters are listed by block, not by \p{Script}: Script=Latin also holds ª, Ⅷ, ﬁ and full-width forms, Script=Hangul
// loose jamo. U+1E00–1EFF has the Vietnamese letters. NFC has already made compatibility ideographs unified ones.
const LETTER = String.raw`[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF\uAC00-\uD7A3\p{Unified_Ideograph}]`
const letters = new RegExp(LETTER, 'gu')
const wellFormed = new RegExp(String.raw`^${LETTER}(?:${LETTER}|[ \-'.·])*$`, 'u')
// Conjoining, compatibility and half-width jamo, and the dots the 천지인 keyboard leaves while a syllable is unfinished.
const looseJamo = /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC]/u

/**
 * A name as the carrier has it: half-width, NFC (macOS pastes Hangul decomposed), single spaces, none at the ends.
 * Idempotent. Never call it while an IME composes.
 *
 * @example normalizeName(' Ｋｉｍ   Minji ') // 'Kim Minji'
 */
export function normalizeName(text: string): string {
  return toHalfWidth(text)
    .normalize('NFC')
    .replace(/\u00A0/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
}

/** Why a normalised name is refused, or nothing. */
export function findNameError(name: string): NameErrorCode | undefined {
  if (name === '') return 'name_required'
  // The length comes first: it bounds the work of the patterns below.
  if (name.length > NAME_MAX_LENGTH) return 'name_too_long'
  if (looseJamo.test(name)) return 'name_unfinished'
  if (!wellFormed.test(name) || / $|-$|'$|·$/.test(name)) return 'name_characters'
  return (name.match(letters)?.length ?? 0) < NAME_MIN_LETTERS ? 'name_too_short' : undefined
}
