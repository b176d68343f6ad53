import { describe, expect, it } from 'vitest'
import { PERSON } from '../test-person.js'
import { findTypedValues, textIn, typedValuesOf } from './typedValues.js'

const TYPED = { ...PERSON, memo: '우리 동네', no: 'ab' }

const found = (text: string) => findTypedValues(text, typedValuesOf(TYPED))

describe('what was typed', () => {
  it.each([
    ['이름: 남궁봄내', 'name'],
    ['남궁봄내'.normalize('NFD'), 'name'],
    [encodeURIComponent('남궁봄내'), 'name'],
    ['010-2345-6789', 'phone'],
    ['+82 10 2345 6789', 'phone'],
    ['to=821023456789', 'phone'],
    ['01023456789', 'phone'],
    ['880317', 'birth'],
    ['19880317', 'birth'],
    ['memo=우리 동네', 'memo'],
  ])('is found in %s', (text, name) => {
    expect(found(text)).toEqual([name])
  })

  it.each(['', 'imp_988031712', '2', 'KT', 'false', 'ab', '1990123456789012'])('is not found in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the text in a value', () => {
  it('is that of an error with its stack, cause and what these hold', () => {
    const error = new Error('one', { cause: new AggregateError([new Error('two')], 'three') })
    Object.defineProperty(error, 'hidden', { value: { deep: [new Set(['four']), new URL('http://localhost/five')] } })
    const text = textIn(error)
    for (const word of ['one', 'two', 'three', 'four', 'five', 'typedValues.test']) expect(text).toContain(word)
  })

  it('ends for what holds itself, and passes over what throws', () => {
    const round: Record<string, unknown> = { word: 'here' }
    round['self'] = round
    Object.defineProperty(round, 'broken', {
      get() {
        throw new Error('no')
      },
    })
    expect(textIn(round)).toContain('here')
  })
})
