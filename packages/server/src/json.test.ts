import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isJsonObject } from './json.js'

test('what comes out of JSON is accepted, and what is accepted comes out of JSON as it went in', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.anything({ withDate: true, withMap: true, withBigInt: true }))
  let accepted = 0
  fc.assert(
    fc.property(fc.dictionary(fc.string(), anything, { noNullPrototype: true }), (value) => {
      if (!isJsonObject(value)) return
      accepted += 1
      // undefined counts as absent, and JSON has no -0.
      expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value), (_, one: unknown) => one))
      expect(JSON.stringify(JSON.parse(JSON.stringify(value)))).toBe(JSON.stringify(value))
    }),
    { numRuns: 400 },
  )
  expect(accepted).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(isJsonObject(JSON.parse(JSON.stringify(value)))).toBe(true)
    }),
  )
})

class Money {
  amount = 1
}

test.each([
  new Date(0),
  new Map(),
  new Money(),
  1n,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Symbol('x'),
  () => 1,
  [undefined],
  [[new Date(0)]],
  { at: new Date(0) },
  { toJSON: () => 'x' },
])('%o inside an object is not JSON', (value) => {
  expect(isJsonObject({ value })).toBe(false)
})

test.each([null, undefined, [], 'x', 1, true, new Date(0)])('%o is no JSON object', (value) => {
  expect(isJsonObject(value)).toBe(false)
})

test.each([{}, { a: undefined }, { a: [null, 1.5, 'x', { b: false }] }, Object.create(null)])('%o is one', (value) => {
  expect(isJsonObject(value)).toBe(true)
})
