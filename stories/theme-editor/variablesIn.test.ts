import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { variablesIn } from './variablesIn.js'

const never = () => false

it.each([
  ['none', '1px solid red', []],
  ['one', 'var(--cf-radius)', ['--cf-radius']],
  ['several, also inside other functions', 'calc(1.5 * var(--a)) light-dark(var(--b), #fff)', ['--a', '--b']],
  ['defaults of defaults', 'var(--a, var( --b , var(--c)))', ['--a', '--b', '--c']],
  ['what comes after a default with brackets', 'var(--a, calc((1px + 2px) * 2)) var(--b)', ['--a', '--b']],
  ['an unclosed one', 'var(--a, var(--b)', ['--a', '--b']],
])('finds %s', (_, value, expected) => {
  expect(variablesIn(value, never)).toEqual(expected)
})

it('does not look at the default of a variable that is set', () => {
  expect(variablesIn('var(--a, var(--b)) var(--c, var(--d))', (name) => name === '--a')).toEqual(['--a', '--c', '--d'])
})

interface Read {
  text: string
  names: string[]
}

const name = fc.integer({ min: 0, max: 99 }).map((id) => `--v-${id}`)

const { value: anyValue } = fc.letrec<{ value: Read; call: Read }>((tie) => ({
  call: fc.tuple(name, fc.option(tie('value'), { nil: undefined, depthSize: 'small' })).map(([own, rest]) => ({
    text: rest ? `var(${own}, ${rest.text})` : `var(${own})`,
    names: [own, ...(rest?.names ?? [])],
  })),
  value: fc
    .array(
      fc.oneof(
        { depthSize: 'small', maxDepth: 4 },
        fc.constantFrom('1px', 'calc((2px + 1%) * 3)', 'light-dark(#fff, #000)').map((text) => ({ text, names: [] })),
        tie('call'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => ({ text: parts.map(({ text }) => text).join(' '), names: parts.flatMap(({ names }) => names) })),
}))

it('finds each in any value, in order', () => {
  fc.assert(
    fc.property(anyValue, ({ text, names }) => {
      expect(variablesIn(text, never)).toEqual(names)
    }),
  )
})
