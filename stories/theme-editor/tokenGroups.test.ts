import { TOKENS } from '@certification-form/theme'
import { expect, it } from 'vitest'
import { editorWords } from './editorWords.js'
import { grouped } from './tokenGroups.js'

const paths = (search: string) => grouped(TOKENS, search).flatMap(([, tokens]) => tokens.map(({ path }) => path))

it('shows every public token once', () => {
  expect(paths('').toSorted()).toEqual(TOKENS.map(({ path }) => path).toSorted())
})

it('names each group in both languages, and no others', () => {
  const groups = grouped(TOKENS, '').map(([group]) => group)
  for (const locale of ['ko', 'en']) expect(Object.keys(editorWords(locale).groups)).toEqual(groups)
})

it('finds tokens by path, variable and description, whatever the order of the words', () => {
  expect(paths('ACCENT color')).toContain('color.accent-subtle')
  expect(paths('--cf-otp-gap')).toEqual(['otp.gap'])
  expect(paths('digits of a code')).toContain('otp.font-size')
  expect(paths('no such thing')).toEqual([])
})
