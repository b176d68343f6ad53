import { digitsOf, toHalfWidth } from '../halfWidth.js'

/** PortOne sends six digits. Source: its V1 API description, `POST /certifications/otp/request`. */
export const OTP_LENGTH = 6

export type OtpErrorCode = 'otp_required' | 'otp_incomplete'

/** Why a typed code is not ready to be sent, or nothing. */
export function findOtpError(otp: string, length = OTP_LENGTH): OtpErrorCode | undefined {
  if (otp === '') return 'otp_required'
  return new RegExp(`^[0-9]{${length}}$`).test(otp) ? undefined : 'otp_incomplete'
}

/**
 * The code inside a text, such as a whole SMS. A run of exactly `length` digits wins, then one that is split by a space
 * or hyphen, then the first digits when there are enough and nothing else.
 *
 * @example extractOtp('[Web발신] 인증번호 [482913] 문의 1566-3355') // '482913'
 */
export function extractOtp(text: string, length = OTP_LENGTH): string | undefined {
  const half = toHalfWidth(text)
  const exact = half.match(/[0-9]+/g)?.find((run) => run.length === length)
  if (exact) return exact
  const joined = half
    .match(/[0-9](?:[ \u00A0-]?[0-9])*/g)
    ?.map(digitsOf)
    .find((run) => run.length === length)
  if (joined) return joined
  const bare = half.replace(/[\s-]/g, '')
  return bare.length > length && /^[0-9]+$/.test(bare) ? bare.slice(0, length) : undefined
}

/**
 * What the OTP box holds after an edit, and its caret. Digits only; a text that brings a whole code replaces
 * everything; a digit typed into a full box overwrites the one behind the caret instead of pushing out the last.
 *
 * @param text what the input holds now @param caret its caret, default the end
 * @param inserted what the edit put before the caret, if that is known; else the whole text may be new, as by autofill
 * @example editOtp('1293456', 3) // { value: '129456', caret: 3 }
 * @example editOtp('12482913', 8, 6, '482913') // { value: '482913', caret: 6 }
 */
export function editOtp(
  text: string,
  caret = text.length,
  length = OTP_LENGTH,
  inserted?: string | null,
): { value: string; caret: number } {
  const { length: count } = digitsOf(text)
  // Digits that fit are all kept, and so is the caret: a stray space or letter must not send it to the end.
  const brought = inserted ?? (count > length && count < text.length ? text : '')
  const whole = extractOtp(brought, length)
  if (whole) return { value: whole, caret: length }
  // More digits than a code has and no code among them, such as a phone number: they must not pass for one.
  const refused = digitsOf(brought).length > length ? brought : ''
  if (refused === text) return { value: '', caret: 0 }
  const before = digitsOf(text.slice(0, Math.max(0, caret - refused.length))).slice(0, length)
  const after = digitsOf(text.slice(caret))
  // What does not fit goes from behind the caret.
  const overflow = Math.max(0, before.length + after.length - length)
  return { value: before + after.slice(overflow), caret: before.length }
}
