/** What either wire reads of a body. The largest honest call is well under 1 KiB. */
export const BODY_LIMIT_BYTES = 16 * 1024

/** `undefined` unless the text is a JSON object. */
export function parseJsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return { ...value }
  } catch {
    return undefined
  }
}
