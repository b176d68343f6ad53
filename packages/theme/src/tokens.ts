import component from '../tokens/component.tokens.json'
import primitive from '../tokens/primitive.tokens.json'
import semantic from '../tokens/semantic.tokens.json'
import { isTokenType } from './cssValue.js'
import { type DesignToken, designTokensOf, isReference, referenceOf } from './designTokens.js'
import { ThemeError } from './ThemeError.js'
import type { ModeValues, Token } from './token.js'
import type { TokenName } from './tokenNames.js'

const primitives = designTokensOf(primitive)
const levels = [
  ['semantic', designTokensOf(semantic)],
  ['component', designTokensOf(component)],
] as const
const all = new Map([...primitives, ...levels.flatMap(([, tokens]) => [...tokens])])

/** The CSS variable of a token: `button.radius` → `--cf-button-radius`. */
function variableOf(path: string): TokenName {
  return `--cf-${path.replaceAll('.', '-')}` as TokenName
}

function typeOf({ type, values: { light } }: DesignToken): string | undefined {
  const target = type === undefined && isReference(light) ? all.get(referenceOf(light)) : undefined
  return target ? typeOf(target) : type
}

/** Primitives are private: what follows one has its value. */
function ownValues(values: ModeValues): ModeValues {
  const entries = Object.entries(values).map(([mode, value]) => {
    const raw = isReference(value) ? primitives.get(referenceOf(value)) : undefined
    return [mode, raw ? raw.values.light : value] as const
  })
  return Object.fromEntries(entries)
}

function toToken(level: Token['level'], path: string, token: DesignToken): Token {
  const type = typeOf(token)
  if (!isTokenType(type) || !token.description) throw new ThemeError(`${path} lacks a known $type or a $description.`)
  const values = ownValues(token.values)
  const about = { name: variableOf(path), path, type, level, description: token.description }
  return { ...about, values, ...(isReference(values.light) ? { alias: referenceOf(values.light) } : {}) }
}

/** Every public token, semantic ones first. */
export const TOKENS: readonly Token[] = levels.flatMap(([level, tokens]) =>
  Array.from(tokens, ([path, token]) => toToken(level, path, token)),
)

const byPath = new Map(TOKENS.map((token) => [token.path, token]))

/** The token at a path of the token files, if there is one. */
export function tokenAt(path: string): Token | undefined {
  return byPath.get(path)
}
