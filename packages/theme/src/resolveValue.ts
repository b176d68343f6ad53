import { isReference, referenceOf } from './designTokens.js'
import { ThemeError } from './ThemeError.js'
import { MODE_FALLBACKS, type ModeValues, type Theme, type ThemeMode } from './token.js'
import { TOKENS, tokenAt } from './tokens.js'

/** Says that a path is none of ours, and which there are. */
export function noSuchToken(path: string): string {
  const group = path.split('.')[0] ?? ''
  const near = TOKENS.filter((token) => token.path === group || token.path.startsWith(`${group}.`))
  const names = (near.length > 0 ? near : TOKENS).map((token) => token.path).join(', ')
  return `${path}: there is no such token. ${near.length > 0 ? `In ${group} there are` : 'There are'} ${names}.`
}

/** The value that counts in a mode, which may be that of another mode. */
export function valueIn(values: ModeValues, mode: ThemeMode): unknown {
  const from = MODE_FALLBACKS[mode].find((one) => values[one] !== undefined)
  return from === undefined ? undefined : values[from]
}

/**
 * What a token is under a theme in one mode: what the theme says, else what the token it follows is, else our default.
 *
 * @throws {@link ThemeError} when there is no such token
 * @example resolveValue(new Map(), 'button.background', 'dark') // the accent in the dark
 */
export function resolveValue(theme: Theme, path: string, mode: ThemeMode): unknown {
  const token = tokenAt(path)
  if (!token) throw new ThemeError(noSuchToken(path))
  const value = valueIn(theme.get(path) ?? token.values, mode)
  return isReference(value) ? resolveValue(theme, referenceOf(value), mode) : value
}
