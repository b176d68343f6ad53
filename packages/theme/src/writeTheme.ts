import { MODES_EXTENSION } from './designTokens.js'
import { ThemeError } from './ThemeError.js'
import type { ModeValues, Theme, Token } from './token.js'
import { TOKENS } from './tokens.js'

type Json = Record<string, unknown>

function toJson({ type, description }: Token, { light, ...modes }: ModeValues): Json {
  const extensions = Object.keys(modes).length > 0 ? { $extensions: { [MODES_EXTENSION]: modes } } : {}
  return { $type: type, $description: description, $value: light, ...extensions }
}

function put(root: Json, path: string, value: Json): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let group = root
  for (const name of names) {
    group[name] ??= {}
    group = group[name] as Json
  }
  group[last] = value
}

/**
 * A theme as a file in the Design Tokens format (DTCG 2025.10), which {@link readTheme} reads and design tools take.
 *
 * @throws {@link ThemeError} when a token has no light value
 * @example JSON.stringify(writeTheme(theme), undefined, 2)
 */
export function writeTheme(theme: Theme): Json {
  const document: Json = {}
  for (const token of TOKENS) {
    const values = theme.get(token.path)
    if (!values) continue
    if (values.light === undefined) throw new ThemeError(`${token.path} has no light value.`)
    put(document, token.path, toJson(token, values))
  }
  return document
}
