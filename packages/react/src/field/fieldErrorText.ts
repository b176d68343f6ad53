import type { FormContextValue } from './formContext.js'

/** A field's error code in words. `refused` and `invalid` are the server's. */
export function fieldErrorText(
  code: string | undefined,
  { messages, minAge = 0 }: Pick<FormContextValue, 'messages' | 'minAge'>,
): string | undefined {
  if (code === undefined) return undefined
  const words = messages.fieldErrors[code as keyof FormContextValue['messages']['fieldErrors']]
  return typeof words === 'function' ? words(minAge) : words
}
