/** Fields of an answer of PortOne: each is what it says it is, or nothing. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function text(value: unknown, maxLength: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= maxLength ? value : undefined
}

/** The digits of a phone number. */
export function digits(value: unknown): string | undefined {
  return text(value, 40)?.replace(/[^0-9]/g, '')
}

/** `YYYY-MM-DD`. */
export function birthday(value: unknown): string | undefined {
  const date = text(value, 10)
  return date !== undefined && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? date : undefined
}

/** Without the keys that have no value. */
export function defined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}
