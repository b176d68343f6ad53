import { TOKENS, type Theme, type ThemeMode, type Token } from '@certification-form/theme'
import type { PairResult } from './contrastReport.js'
import { isChanged, ownMode, sourceOf, unsetValue, valueIn } from './tokenValues.js'

/** What a row of the editor shows of a token, in one mode. */
export interface TokenLook {
  /** The mode that a change here changes. */
  mode: ThemeMode
  value: unknown
  ours: unknown
  changed: boolean
  /** The token it follows, while it does. */
  follows?: string
  /** The mode whose value it shares, when it cannot differ in the one that is edited. */
  shared?: ThemeMode
  /** How many pairs of colours with it are below WCAG. */
  problems: number
}

function problemsOf(theme: Theme, path: string, { mode, results }: Measured): number {
  const isOf = (one: string) => one !== 'page' && sourceOf(theme, one, mode) === path
  return results.filter(({ verdict, pair }) => verdict === 'fails' && (isOf(pair.front) || isOf(pair.back))).length
}

interface Measured {
  mode: ThemeMode
  results: readonly PairResult[]
}

function lookOf(theme: Theme, token: Token, measured: Measured): TokenLook {
  const { path } = token
  const mode = ownMode(token, measured.mode)
  const source = sourceOf(theme, path, mode)
  return {
    mode,
    value: valueIn(theme, path, mode),
    ours: unsetValue(theme, token, mode),
    changed: isChanged(theme, token, mode),
    ...(source !== path && { follows: token.alias ?? source }),
    ...(mode !== measured.mode && { shared: mode }),
    problems: problemsOf(theme, path, measured),
  }
}

/** How every token looks in the mode that is edited. */
export function tokenLooks(theme: Theme, measured: Measured): ReadonlyMap<string, TokenLook> {
  return new Map(TOKENS.map((token) => [token.path, lookOf(theme, token, measured)]))
}
