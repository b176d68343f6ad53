import type { CertificationState } from '../certification/certificationContext.js'
import { wordsFor } from './wordsFor.js'

/** A field's error code in words. What is no code of ours are the words of the merchant's own schema. */
export function fieldErrorText(
  code: string | undefined,
  { messages, options }: Pick<CertificationState, 'messages' | 'options'>,
): string | undefined {
  const words = messages.fieldErrors[code as keyof typeof messages.fieldErrors] ?? code
  return wordsFor(words, options.minAge ?? 0)
}
