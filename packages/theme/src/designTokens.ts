import { ThemeError } from './ThemeError.js'
import { type ModeValues, THEME_MODES, type ThemeMode } from './token.js'

/** The key under `$extensions` where the values of modes other than light stand. */
export const MODES_EXTENSION = 'certification-form'

/** A token as its file has it: aliases are not followed yet. */
export interface DesignToken {
  type: string | undefined
  description: string | undefined
  values: ModeValues
}

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isThemeMode(name: string): name is ThemeMode {
  return THEME_MODES.some((mode) => mode === name)
}

function modesOf(path: string, extensions: unknown): ModeValues {
  const modes = isObject(extensions) ? extensions[MODES_EXTENSION] : undefined
  if (modes === undefined) return {}
  const unknown = isObject(modes) ? Object.keys(modes).find((name) => !isThemeMode(name) || name === 'light') : ''
  if (!isObject(modes) || unknown !== undefined)
    throw new ThemeError(
      `${path}: ${MODES_EXTENSION} under $extensions has to be an object whose keys are ${THEME_MODES.slice(1).join(', ')}; the light value is $value.`,
    )
  return modes
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function* walk(group: Json, path: string, inherited?: string): Generator<[string, DesignToken]> {
  const type = text(group['$type']) ?? inherited
  if ('$value' in group) {
    const values = { ...modesOf(path, group['$extensions']), light: group['$value'] }
    yield [path, { type, description: text(group['$description']), values }]
    return
  }
  for (const [name, child] of Object.entries(group)) {
    const at = path ? `${path}.${name}` : name
    if (['$type', '$description', '$extensions', '$schema', '$deprecated'].includes(name)) continue
    if (name.startsWith('$')) throw new ThemeError(`${at} is not supported here: write its tokens out.`)
    if (!isObject(child)) throw new ThemeError(`${at} has to be a token with a $value, or a group of tokens.`)
    yield* walk(child, at, type)
  }
}

/**
 * Every token of a file in the Design Tokens format, by its path.
 *
 * @throws {@link ThemeError} when the file is not one
 */
export function designTokensOf(document: unknown): Map<string, DesignToken> {
  if (!isObject(document)) throw new ThemeError('A token file has to be a JSON object: { "color": { "accent": … } }.')
  return new Map(walk(document, ''))
}

/** Whether a value is an alias such as `{color.accent}`. */
export function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^\{[^{}]+\}$/.test(value)
}

/** `{color.accent}` → `color.accent` */
export function referenceOf(value: string): string {
  return value.slice(1, -1)
}
