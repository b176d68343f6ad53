import { expect, test } from 'vitest'
import { randomBytes } from './random.js'

test('no two are alike, over many fillings of the pool, and none is empty', () => {
  const seen = new Set<string>()
  for (let round = 0; round < 2000; round += 1) {
    for (const size of [32, 20, 12]) {
      const bytes = randomBytes(size)
      expect(bytes).toHaveLength(size)
      seen.add(bytes.subarray(0, 12).toString('hex'))
    }
  }
  expect(seen.size).toBe(6000)
  expect(seen.has('0'.repeat(24))).toBe(false)
})

test('what was handed out does not change', () => {
  const bytes = randomBytes(32)
  const before = bytes.toString('hex')
  for (let round = 0; round < 300; round += 1) randomBytes(32)
  expect(bytes.toString('hex')).toBe(before)
})
