import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainJson } from './isPlainJson.js'

test.each([
  '{}',
  '[]',
  'null',
  '"{"',
  '{"a":{"a":{"a":1}},"b":{"a":1}}',
  '[{"a":1},{"a":1}]',
  '{"a":"\\"a\\":1,\\"a\\":2"}',
  '{"a":":","b":"{\\\\"}',
  `${'['.repeat(32)}${']'.repeat(32)}`,
])('%s says one thing', (text) => {
  expect(isPlainJson(text)).toBe(true)
})

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"a":{"b":{},"b":1}}',
  '[{"a":1},{"b":[{"c":0,"c":1}]}]',
  '{"__proto__":1,"__proto__":2}',
  '{"a" : 1 , "b":":" , "a"\n:2}',
  '{"a":{"x":1},"b":2,"a":3}',
  `${'['.repeat(33)}${']'.repeat(33)}`,
])('%s does not', (text) => {
  expect(isPlainJson(text)).toBe(false)
})

test('nor does what is 30,000 deep', () => {
  expect(isPlainJson(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toBe(false)
})

test('whatever JSON.stringify writes says one thing, and a key more does not', () => {
  const key = fc.oneof(fc.constantFrom('a', '"', '\\', '{', ':', '__proto__', '\u2028'), fc.string())
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 5 }, key, fc.integer(), fc.constant(null), tie('object'), fc.array(tie('any'))),
    object: fc.dictionary(key, tie('any'), { maxKeys: 5 }),
  })).any
  fc.assert(
    fc.property(key, value, value, fc.constantFrom(undefined, 2), (name, one, other, space) => {
      const text = JSON.stringify({ one, other }, undefined, space)
      expect(isPlainJson(text)).toBe(true)
      const again = JSON.stringify(name)
      const twice = `{"before":${JSON.stringify(one)},${again}:${JSON.stringify(one)},${again}:${JSON.stringify(other)}}`
      expect(isPlainJson(twice)).toBe(false)
    }),
  )
})

test('takes time in proportion to the text', () => {
  // 64 KiB is the most there can be: anything worse than linear would take many seconds.
  const hostile = ['\\"'.repeat(32_000), '\\\\'.repeat(32_000), ':{'.repeat(32_000), ' '.repeat(64_000)]
  const begin = performance.now()
  for (const text of hostile) expect(isPlainJson(JSON.stringify({ text }))).toBe(true)
  expect(isPlainJson(JSON.stringify(Array.from({ length: 16_000 }, () => '"')))).toBe(true)
  expect(isPlainJson(JSON.stringify(Array.from({ length: 16_000 }, () => ({}))))).toBe(true)
  expect(performance.now() - begin).toBeLessThan(5000)
})
