import type { Token } from '@certification-form/theme'
import { TOKEN_WORDS_IN_KOREAN } from '../guide/blocks/tokenWords.js'

const GROUPS = [
  'color',
  'text',
  'size',
  'shape',
  'motion',
  'error',
  'control',
  'carrier',
  'switch',
  'button',
  'secondary-button',
  'link',
  'alert',
  'otp',
] as const

export type TokenGroup = (typeof GROUPS)[number]

function groupOf({ level, type, path }: Token): TokenGroup {
  const [first] = path.split('.')
  if (level === 'component') {
    const part = GROUPS.find((group) => group === first)
    if (!part) throw new Error(`The tokens of ${first} have no group in the editor: give it one, with its words.`)
    return part
  }
  if (type === 'color') return 'color'
  if (type === 'duration' || type === 'cubicBezier') return 'motion'
  if (/^(font|line-height)/.test(path)) return 'text'
  return /^(radius|border|focus)/.test(path) ? 'shape' : 'size'
}

function matches({ path, name, description }: Token, words: readonly string[]): boolean {
  const text = `${path} ${name} ${description} ${TOKEN_WORDS_IN_KOREAN[name]}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Tokens by what they are for, in the order a designer goes: what colours all comes before what colours one part. */
export function grouped(tokens: readonly Token[], search: string): [group: TokenGroup, tokens: Token[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = tokens.filter((token) => matches(token, words))
  return GROUPS.flatMap((group) => {
    const own = found.filter((token) => groupOf(token) === group)
    return own.length > 0 ? [[group, own] as [TokenGroup, Token[]]] : []
  })
}
