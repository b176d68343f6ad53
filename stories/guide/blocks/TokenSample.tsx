import type { Token } from '@certification-form/theme'
import type { CSSProperties } from 'react'

/** What is painted with a value; a word to be set in it, or nothing. */
function sampleOf({ path, type }: Token, css: string): { style: CSSProperties; text?: string } | undefined {
  if (type === 'color') return { style: { backgroundColor: css } }
  if (type === 'fontFamily') return { style: { fontFamily: css }, text: '가012' }
  if (type === 'fontWeight') return { style: { fontWeight: css }, text: '가나' }
  if (type !== 'dimension' || /width/.test(path)) return undefined
  if (path.includes('font-size')) return { style: { fontSize: css }, text: '가' }
  if (path.includes('radius')) return { style: { borderStartStartRadius: css } }
  return { style: { inlineSize: css } }
}

/** A value of a token to be seen: a swatch, a length, a corner, a letter. */
export function TokenSample({ token, css }: { token: Token; css: string }) {
  const sample = sampleOf(token, css)
  if (!sample) return null
  const kind = token.type === 'dimension' ? (sample.text ? 'text' : 'length') : sample.text ? 'text' : token.type
  const isCorner = 'borderStartStartRadius' in sample.style
  return (
    <span className="token-sample" data-kind={isCorner ? 'corner' : kind} style={sample.style} aria-hidden="true">
      {sample.text}
    </span>
  )
}
