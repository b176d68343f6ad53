import {
  type ModeValues,
  THEME_MODES,
  TOKENS,
  type Theme,
  type ThemeMode,
  type Token,
  resolveValue,
} from '@certification-form/theme'

const COLOR_MODES: readonly ThemeMode[] = ['light', 'dark', 'contrast', 'dark-contrast']
const MEASURE_MODES: readonly ThemeMode[] = ['light', 'contrast', 'compact']
/** Where only colours differ, what is changed in one mode is changed in the other. */
const SHARED: Readonly<Record<'color' | 'measure', Partial<Record<ThemeMode, ThemeMode>>>> = {
  color: { compact: 'light' },
  measure: { dark: 'light', 'dark-contrast': 'contrast' },
}

const byPath = new Map(TOKENS.map((token) => [token.path, token]))

/** A token by its path. @throws Error when there is none: paths come from the tokens themselves. */
export function tokenAt(path: string): Token {
  const token = byPath.get(path)
  if (!token) throw new Error(`There is no token ${path}.`)
  return token
}

/** The modes in which a token can differ: light-dark() takes colours only, density changes measures only. */
export function modesOf({ type }: Token): readonly ThemeMode[] {
  return type === 'color' ? COLOR_MODES : MEASURE_MODES
}

/** The mode whose value a change in `mode` changes. */
export function ownMode({ type }: Token, mode: ThemeMode): ThemeMode {
  return SHARED[type === 'color' ? 'color' : 'measure'][mode] ?? mode
}

/** What a token's value is a name of, when it is one, such as `{color.accent}`. */
function referenceIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value)?.[1] : undefined
}

/** What a token is under a theme in one mode, to the end of what it follows. */
export function valueIn(theme: Theme, path: string, mode: ThemeMode): unknown {
  const value = resolveValue(theme, path, mode)
  const followed = referenceIn(value)
  return followed ? valueIn(theme, followed, mode) : value
}

function without(theme: Theme, path: string): Theme {
  const rest = new Map(theme)
  rest.delete(path)
  return rest
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a token would be if the theme did not set it: our default, or what the token it follows is. */
export function unsetValue(theme: Theme, { path }: Token, mode: ThemeMode): unknown {
  return valueIn(without(theme, path), path, mode)
}

export function isChanged(theme: Theme, token: Token, mode: ThemeMode): boolean {
  return theme.has(token.path) && !same(valueIn(theme, token.path, mode), unsetValue(theme, token, mode))
}

/** A token's values under a theme, each mode only where it differs from the mode it falls back to. */
function valuesOf(theme: Theme, path: string): ModeValues {
  const values: Partial<Record<ThemeMode, unknown>> = {}
  for (const mode of THEME_MODES) {
    const value = valueIn(theme, path, mode)
    const said = mode === 'light' ? undefined : valueIn(new Map([[path, values]]), path, mode)
    if (!same(said, value)) values[mode] = value
  }
  return values
}

/**
 * A theme in which a token has a value in one mode. Modes that differed from it stay as they looked: a new accent for
 * light pages would otherwise turn up on dark ones, where nobody looked at it. Modes that shared it go along.
 */
export function withValue(theme: Theme, path: string, { mode, value }: { mode: ThemeMode; value: unknown }): Theme {
  const token = tokenAt(path)
  const values = { ...(theme.get(path) ?? valuesOf(theme, path)), [ownMode(token, mode)]: value }
  const next = new Map(theme).set(path, values)
  const isOurs = THEME_MODES.every((one) => same(valueIn(next, path, one), unsetValue(theme, token, one)))
  return isOurs ? without(theme, path) : next
}

/** A theme without a token's value in one mode. What follows another token follows it again, in all modes. */
export function withoutValue(theme: Theme, path: string, mode: ThemeMode): Theme {
  if (!theme.has(path)) return theme
  const token = tokenAt(path)
  return token.alias ? without(theme, path) : withValue(theme, path, { mode, value: unsetValue(theme, token, mode) })
}

/** The token that a token's value in one mode really comes from: the end of what it follows. */
export function sourceOf(theme: Theme, path: string, mode: ThemeMode): string {
  if (theme.has(path)) return path
  const followed = tokenAt(path).alias ?? referenceIn(resolveValue(theme, path, mode))
  return followed ? sourceOf(theme, followed, mode) : path
}

/** Whether two themes look the same: no token of either differs in any mode. */
export function sameTheme(one: Theme, other: Theme): boolean {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].every(
    (path) =>
      one.has(path) === other.has(path) &&
      THEME_MODES.every((mode) => same(valueIn(one, path, mode), valueIn(other, path, mode))),
  )
}
