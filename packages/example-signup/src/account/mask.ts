const HIDDEN = '*'

function maskWord(word: string): string {
  const letters = Array.from(word)
  const [first = ''] = letters
  const last = letters.length > 2 ? (letters.at(-1) ?? '') : ''
  return first + HIDDEN.repeat(Math.max(1, letters.length - 2)) + last
}

/**
 * A name that can be shown on a page somebody else may look at.
 *
 * @example maskName('홍길동') // '홍*동'
 */
export function maskName(name: string): string {
  return name.split(' ').filter(Boolean).map(maskWord).join(' ')
}

/**
 * An address that its owner recognises.
 *
 * @example maskEmail('minji.kim@example.com') // 'mi***@example.com'
 */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, Math.min(2, local.length - 1))}***@${domain}`
}
