import { describe, expect, it } from 'vitest'
import { theme } from './theme.js'
import { TOKEN_NAMES } from './tokenNames.js'
import { TOKENS } from './tokens.js'

describe('theme()', () => {
  it('writes variables, whatever the value: a variable of the merchant, a number, one for each mode', () => {
    expect(
      theme({
        colorAccent: 'var(--brand)',
        fontWeightStrong: 700,
        secondaryButtonBorderColor: { light: '#000', dark: '#fff' },
        controlHeightL: '4rem',
        radius: undefined,
      }),
    ).toEqual({
      '--cf-color-accent': 'var(--brand)',
      '--cf-font-weight-strong': '700',
      '--cf-secondary-button-border-color': 'light-dark(#000, #fff)',
      '--cf-control-height-l': '4rem',
    })
  })

  it('does not compile with a token that is none', () => {
    // @ts-expect-error: a letter is missing
    expect(theme({ colorAcent: 'red' })).toEqual({ '--cf-color-acent': 'red' })
  })
})

describe('the list of names', () => {
  it('is that of the tokens', () => {
    expect(TOKEN_NAMES).toEqual(TOKENS.map(({ name }) => name))
    expect(new Set(TOKEN_NAMES).size).toBe(TOKEN_NAMES.length)
  })
})
