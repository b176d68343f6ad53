import type { ResolvedToken } from './cssValue.mjs'

export type Mode = 'light' | 'dark'
export type Token = Omit<ResolvedToken, 'path'>
/** Gives the JSON of a file in tokens/. */
export type Read = (name: string) => unknown

export interface PublicToken {
  /** The CSS variable. */
  name: string
  description: string | undefined
  type: string
  /** The light value with no `var()` in it. */
  initial: string
  light: string
  dark: string
}

export function resolveMode(read: Read, mode: Mode): Map<string, Token>
export function follow(tokens: Map<string, Token>, path: string): ResolvedToken
export function publicTokens(read: Read): PublicToken[]
export function tokensCss(tokens: readonly PublicToken[]): string
export function tokensTable(tokens: readonly PublicToken[]): string
export function readTokenFile(name: string): unknown
export function madeFiles(): Record<string, string>
