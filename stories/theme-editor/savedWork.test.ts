import type { Theme } from '@certification-form/theme'
import { expect, it } from 'vitest'
import { restoreWork, saveWork } from './savedWork.js'
import { sameTheme } from './tokenValues.js'

function store(text?: string) {
  let kept = text ?? null
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  }
}

const pages = { light: '#ffffff', dark: '#121212' }

it('survives a reload', () => {
  const theme: Theme = new Map([['radius', { light: { value: 4, unit: 'px' } }]])
  const kept = store()
  saveWork(kept, { theme, pages })
  const work = restoreWork(kept)
  expect(work?.pages).toEqual(pages)
  expect(sameTheme(work?.theme ?? new Map(), theme)).toBe(true)
})

it.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['a token that is gone', JSON.stringify({ theme: { gone: { $type: 'number', $value: 1 } }, pages })],
  ['pages that are no colours', JSON.stringify({ theme: {}, pages: { light: 'url(//x)', dark: '#000000' } })],
])('begins anew with %s', (_, text) => {
  expect(restoreWork(store(text))).toBeUndefined()
})

it('goes on where nothing can be kept', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => saveWork(full, { theme: new Map(), pages })).not.toThrow()
})
