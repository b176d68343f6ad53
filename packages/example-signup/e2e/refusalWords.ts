import type { CertificationErrorCode } from '@certification-form/core'
import { ko } from '../../react/src/locales/ko.js'

/** What the form says first about a refusal. What follows may count seconds down. */
export function refusalWords(code: CertificationErrorCode, attemptsLeft?: number): string {
  const words = ko.errors[code]
  const text = typeof words === 'function' ? words({ attemptsLeft }) : words
  if (attemptsLeft !== undefined) return text
  const [sentence = text] = text.split('. ')
  return sentence
}
