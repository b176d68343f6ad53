import { describe, expect, test } from 'vitest'
import { createKeyring } from './keyring.js'

const one = 'one secret that is long enough to be one'
const two = 'two secrets that are long enough, as well'

describe('a digest', () => {
  const { current } = createKeyring([one])
  test('is the same for the same, and 256 bits', () => {
    expect(current.digest('phone', '01012345678')).toBe(current.digest('phone', '01012345678'))
    expect(current.digest('phone', '01012345678')).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('differs by purpose, by secret, and by where a value ends', () => {
    const digests = [
      current.digest('phone', 'ab'),
      current.digest('ip', 'ab'),
      current.digest('phone', 'a', 'b'),
      current.digest('phone', 'ab', ''),
      current.digest('phone', '["ab"]'),
      createKeyring([two]).current.digest('phone', 'ab'),
    ]
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe('a sealed text', () => {
  const { current } = createKeyring([one])
  const sealed = current.seal('owner', '홍길동')

  test('is opened by its owner under its secret only', () => {
    expect(current.open('owner', sealed)).toBe('홍길동')
    expect(current.open('other', sealed)).toBeUndefined()
    expect(createKeyring([two]).current.open('owner', sealed)).toBeUndefined()
  })

  test('never looks the same twice', () => {
    expect(current.seal('owner', '홍길동')).not.toBe(sealed)
  })

  test('that was changed or cut is not opened', () => {
    const bytes = Buffer.from(sealed, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(current.open('owner', changed.toString('base64url'))).toBeUndefined()
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(current.open('owner', bytes.subarray(0, length).toString('base64url'))).toBeUndefined()
    }
  })
})

test('a ring begins with the current secret', () => {
  const { current, all } = createKeyring([two, one])
  expect(all).toHaveLength(2)
  expect(current.digest('ip', 'x')).toBe(createKeyring([two]).current.digest('ip', 'x'))
  expect(all[1]?.digest('ip', 'x')).toBe(createKeyring([one]).current.digest('ip', 'x'))
})
