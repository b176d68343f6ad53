const FULL_WIDTH_OFFSET = 0xff01 - 0x21

/**
 * Full-width ASCII (`０１０`, `Ｋｉｍ`, the ideographic space) as half-width: what a Korean or Japanese IME leaves
 * behind when its full-width mode is on. Everything else stays as it is.
 *
 * @example toHalfWidth('０１０') // '010'
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u3000/g, ' ')
}

/** The ASCII digits of a text, full-width ones included; all else is dropped. For display and paste, not for rules. */
export function digitsOf(text: string): string {
  return toHalfWidth(text).replace(/[^0-9]/g, '')
}
