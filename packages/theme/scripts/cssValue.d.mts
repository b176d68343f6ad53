/** A token after its aliases were followed. */
export interface ResolvedToken {
  path: string
  type: string | undefined
  value: unknown
  description?: string | undefined
}

export function isReference(value: unknown): value is string
/** `{color.accent}` → `color.accent` */
export function referenceOf(value: string): string
export function cssValue(token: ResolvedToken): string
