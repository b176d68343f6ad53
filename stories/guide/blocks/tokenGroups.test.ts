import { TOKENS } from '@certification-form/theme'
import { describe, expect, it } from 'vitest'
import { TOKEN_GROUPS, tokensOf } from './tokenGroups.js'
import { shownValues } from './tokenValues.js'
import { TOKEN_WORDS_IN_KOREAN } from './tokenWords.js'

const tokens = new Map(TOKENS.map((token) => [token.path, token]))

function shown(path: string) {
  const token = tokens.get(path)
  if (!token) throw new Error(`There is no token ${path}.`)
  return shownValues(token).map(({ mode, text }) => `${mode}: ${text}`)
}

describe('the token reference', () => {
  it('has every token once, and no group without one', () => {
    const names = TOKEN_GROUPS.flatMap((group) => tokensOf(group).map(({ name }) => name))
    expect(names.length).toBeGreaterThan(60)
    expect(names.toSorted()).toEqual(TOKENS.map(({ name }) => name).toSorted())
    expect(TOKEN_GROUPS.filter((group) => tokensOf(group).length === 0)).toEqual([])
  })

  it('has Korean words for every token, and for none that is no more', () => {
    expect(Object.keys(TOKEN_WORDS_IN_KOREAN).toSorted()).toEqual(TOKENS.map(({ name }) => name).toSorted())
  })
})

describe('shownValues', () => {
  it('shows what differs by mode, and only that', () => {
    expect(
      shown('color.accent')
        .map((text) => text.replace(/: .*/, ''))
        .slice(0, 2),
    ).toEqual(['light', 'dark'])
    expect(shown('space.s')).toEqual(['light: 0.5rem', 'compact: 0.375rem'])
    expect(shown('focus-width').map((text) => text.replace(/: .*/, ''))).toEqual(['light', 'contrast'])
  })

  it('shows a token that follows another as that one is', () => {
    expect(shown('button.background')).toEqual(shown('color.accent'))
    expect(shown('otp.height')).toEqual(shown('control-height-l'))
  })

  it('shows every token, none as an object', () => {
    for (const token of TOKENS) {
      const texts = shownValues(token).map(({ text }) => text)
      expect(texts.length, token.path).toBeGreaterThan(0)
      expect(texts.join(), token.path).not.toMatch(/\[object|undefined|NaN/)
    }
  })
})
