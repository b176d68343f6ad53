import { CONTRAST_PAIRS } from '@certification-form/theme'
import { expect, it } from 'vitest'
import { PAIR_WORDS_IN_KOREAN } from './pairWords.js'

it('says every pair in Korean, and none that is no more', () => {
  const pairs = new Set(CONTRAST_PAIRS.map(({ what }) => what))
  expect(Object.keys(PAIR_WORDS_IN_KOREAN).toSorted()).toEqual([...pairs].toSorted())
})
