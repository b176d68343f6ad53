import { toHalfWidth } from '../halfWidth.js'

export const NAME_MIN_LETTERS = 2
/** No carrier publishes a maximum. The longest registered Korean name has 17 syllables; Latin names run longer. */
export const NAME_MAX_LENGTH = 50

// No name comes near it, decomposed and spaced out as it may be. Without a bound, one pasted megabyte of combining
// marks in the wrong order stops the page for minutes: engines sort them in quadratic time.
const NORMALIZED_MAX_LENGTH = 1000

export type NameErrorCode = 'name_required' | 'name_too_short' | 'name_too_long' | 'name_unfinished' | 'name_characters'

// Letters are listed by block, not by \p{Script}: Script=Latin also holds ª, Ⅷ, ﬁ and full-width forms, Script=Hangul
// loose jamo. Left out of the blocks: tone marks and clicks (ǃ looks like a sign). U+0259 is the small Azerbaijani Ə,
// U+1E00–1EFF has the Vietnamese letters, U+3005 repeats a Han letter (佐々木). NFC has already made compatibility
// ideographs unified ones.
const letters =
  /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01BA\u01C4-\u024F\u0259\u1E00-\u1EFF\uAC00-\uD7A3\u3005\p{Unified_Ideograph}]/gu
// Conjoining, compatibility and half-width jamo, and the dots the 천지인 keyboard leaves while a syllable is unfinished.
const looseJamo = /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC]/u

/**
 * A name as the carrier has it: half-width, NFC (macOS pastes Hangul decomposed), plain apostrophes and hyphens, single
 * spaces, none at the ends. Longer texts than any name come back as they are. Idempotent. Never call it while an IME
 * composes.
 *
 * @example normalizeName(' Ｋｉｍ   Minji ') // 'Kim Minji'
 */
export function normalizeName(text: string): string {
  if (text.length > NORMALIZED_MAX_LENGTH) return text
  return toHalfWidth(text)
    .normalize('NFC')
    .replace(/\u00A0/g, ' ')
    .replace(/[\u2018\u2019\u02BB\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
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
  // Every letter as an a; what is left has to be signs between them.
  const outline = name.replace(letters, 'a')
  if (/[^a \-'.·]|^[^a]|[ \-'·]$/.test(outline)) return 'name_characters'
  // Two letters in one character (ĳ, ǆ) and the long s are other spellings of what the carrier has.
  if (name.normalize('NFKC') !== name) return 'name_characters'
  return outline.split('a').length <= NAME_MIN_LETTERS ? 'name_too_short' : undefined
}
