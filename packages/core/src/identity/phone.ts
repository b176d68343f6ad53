import { digitsOf, toHalfWidth } from '../halfWidth.js'

export type PhoneErrorCode = 'phone_required' | 'phone_incomplete' | 'phone_not_010'

// Spaces of every width, dots, parentheses, slash, every dash from the hyphen to the horizontal bar, the minus sign.
const separators = /[ \u00A0\u2000-\u200A\u202F.·()/\-\u2010-\u2015\u2212]/g
// +82 10…, 0082 10…, 82 10…, and the common mistake +82 010…
const countryCode = /^(?:\+|00)?82(?=0?1\d{9}$)0?/

/**
 * Digits only, with Korea's country code turned into the leading 0. Characters that are no separators stay, so that
 * {@link findPhoneError} can refuse them. Idempotent.
 *
 * @example normalizePhone('+82 10-1234-5678') // '01012345678'
 */
export function normalizePhone(text: string): string {
  return toHalfWidth(text).replace(separators, '').replace(countryCode, '0')
}

/** Why a normalised phone is refused, or nothing. 011, 016–019 were withdrawn by June 2023. */
export function findPhoneError(phone: string): PhoneErrorCode | undefined {
  if (phone === '') return 'phone_required'
  if (/^[0-9]{3,}/.test(phone) && !phone.startsWith('010')) return 'phone_not_010'
  return /^010[0-9]{8}$/.test(phone) ? undefined : 'phone_incomplete'
}

function hyphenate(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter((part) => part !== '').join('-')
}

function positionAfter(text: string, digitCount: number): number {
  let position = 0
  for (let seen = 0; seen < digitCount && position < text.length; position += 1) {
    if (text.charAt(position) !== '-') seen += 1
  }
  return position
}

/**
 * What the phone box shows for what was typed, and where its caret belongs: after the same digit as before.
 * More than 11 digits stay visible: dropping what somebody typed hides the mistake from them.
 *
 * @param caret offset in `text`; default its end
 * @example formatPhone('0101234', 4) // { value: '010-1234', caret: 5 }
 */
export function formatPhone(text: string, caret = text.length): { value: string; caret: number } {
  const typed = digitsOf(text)
  // Of the digits alone: contact apps copy numbers inside direction marks, which would hide the country code.
  const local = normalizePhone(typed)
  const value = hyphenate(local)
  const digitsBefore = local === typed ? digitsOf(text.slice(0, caret)).length : local.length
  return { value, caret: positionAfter(value, digitsBefore) }
}
