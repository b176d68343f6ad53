import { cssValue } from './cssValue.js'
import { type DesignToken, designTokensOf, isReference, referenceOf } from './designTokens.js'
import { ThemeError } from './ThemeError.js'
import { ONLY_COLORS } from './themeCss.js'
import { noSuchToken, valueIn } from './resolveValue.js'
import { type ModeValues, THEME_MODES, type Theme, type ThemeMode, type Token } from './token.js'
import { tokenAt } from './tokens.js'

// A theme's own palette, named only by its other tokens. Ours has the same name.
const PRIVATE = 'primitive.'

interface Reading {
  tokens: ReadonlyMap<string, DesignToken>
  mode: ThemeMode
}

/** Follows aliases within the theme first, and then to ours. */
function follow({ tokens, mode }: Reading, path: string, seen: readonly string[] = []): unknown {
  if (seen.includes(path)) throw new ThemeError(`${path} refers to itself: ${[...seen, path].join(' → ')}.`)
  const written = tokens.get(path)
  if (!written && !tokenAt(path))
    throw new ThemeError(`${seen.at(-1) ?? path} refers to ${path}, which is neither in this theme nor one of ours.`)
  const value = valueIn((written ?? tokenAt(path))?.values ?? {}, mode)
  return isReference(value) ? follow({ tokens, mode }, referenceOf(value), [...seen, path]) : value
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function readToken(tokens: Reading['tokens'], { path, type }: Token): ModeValues {
  const written = tokens.get(path)
  if (written?.type !== undefined && written.type !== type)
    throw new ThemeError(`${path} is a ${type}, not a ${written.type}: change its $type.`)
  const values: Partial<Record<ThemeMode, unknown>> = {}
  for (const mode of THEME_MODES) {
    const value = follow({ tokens, mode }, path)
    // A mode is written only where the others do not already say it.
    if (mode !== 'light' && sameValue(valueIn(values, mode), value)) continue
    values[mode] = value
    checkValue({ path, type, mode, value })
  }
  return values
}

interface ModeValue {
  path: string
  type: Token['type']
  mode: ThemeMode
  value: unknown
}

function checkValue({ path, type, mode, value }: ModeValue): void {
  try {
    cssValue(type, value)
  } catch (error) {
    throw new ThemeError(`${path}${mode === 'light' ? '' : `, ${mode}`}: ${(error as Error).message}`, { cause: error })
  }
  if (mode.startsWith('dark') && type !== 'color') throw new ThemeError(`${path}: ${ONLY_COLORS}`)
}

/**
 * Reads a theme: one file in the Design Tokens format (DTCG 2025.10) whose tokens stand at the paths of ours.
 *
 * A token may leave `$type` out and may be an alias (`"{color.text}"`). A group `primitive` is the theme's own palette.
 * What differs by mode stands under `$extensions`.
 *
 * @throws {@link ThemeError} when a token is not one of ours, has a value that does not fit, or an alias ends nowhere
 * @example
 * readTheme({
 *   color: {
 *     accent: {
 *       $type: 'color',
 *       $value: { colorSpace: 'srgb', components: [0.04, 0.49, 0.33] },
 *       $extensions: { 'certification-form': { dark: { colorSpace: 'srgb', components: [0.37, 0.83, 0.65] } } },
 *     },
 *   },
 * })
 */
export function readTheme(document: unknown): Theme {
  const tokens = designTokensOf(document)
  const paths = [...tokens.keys()].filter((path) => !path.startsWith(PRIVATE))
  return new Map(
    paths.map((path) => {
      const token = tokenAt(path)
      if (!token) throw new ThemeError(noSuchToken(path))
      return [path, readToken(tokens, token)] as const
    }),
  )
}
