import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createKeyring } from '../keyring.js'
import { duplicateKeys } from './duplicateKeys.js'

const secret = 'a secret for duplicates alone, of 32 characters'
const newer = 'the secret that replaces it, 32 characters as well'
const ci = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ+/0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl=='
const di = 'MC0GCCqGSIb3DQIJAyEA+canary/di+abcdefghijklmnopqrstuvwxyz0123456='

describe('duplicateKeys', () => {
  test('begins with the DI as it is', () => {
    expect(duplicateKeys({ di }, secret)).toEqual([`di:${di}`])
    expect(duplicateKeys({ di, ci }, secret)[0]).toBe(`di:${di}`)
  })

  test('is the HMAC-SHA-256 of the CI without one, told apart from every other use of a secret', () => {
    const hmac = createHmac('sha256', secret)
      .update(JSON.stringify(['ci', ci]))
      .digest('base64url')
    expect(duplicateKeys({ ci }, secret)).toEqual([`ci:${hmac}`])
    expect(createKeyring([secret]).current.digest('session', ci)).not.toBe(hmac)
  })

  test('has one form, whoever it is', () => {
    const text = fc.string({ minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [key] = duplicateKeys({ ci: one }, secret)
        expect(key).toMatch(/^ci:[A-Za-z0-9_-]{43}$/)
        expect(duplicateKeys({ ci: one }, secret)).toEqual([key])
        expect(duplicateKeys({ ci: other }, secret)[0] === key).toBe(one === other)
      }),
    )
  })

  test('never holds the CI, and is nothing under another secret', () => {
    expect(duplicateKeys({ di, ci }, secret).join()).not.toContain(ci)
    expect(duplicateKeys({ ci }, newer)[0]).not.toBe(duplicateKeys({ ci }, secret)[0])
  })

  test('looks under the previous secret too while there are two, and keeps under the current one', () => {
    const [old] = duplicateKeys({ ci }, secret)
    const [kept, ...others] = duplicateKeys({ ci }, [newer, secret])
    expect(kept).toBe(duplicateKeys({ ci }, newer)[0])
    expect(others).toEqual([old])
  })

  test('finds an account from before PortOne told the DI', () => {
    const [kept] = duplicateKeys({ ci }, secret)
    expect(duplicateKeys({ di, ci }, secret)).toContain(kept)
  })

  test.each([{}, { di: undefined, ci: undefined }, { di: '', ci: '' }])('refuses %j with a sentence', (person) => {
    expect(() => duplicateKeys(person, secret)).toThrow(
      /without DI and CI.*nothing tells a second account.*contract.*refuse to create the account/,
    )
  })

  test.each([undefined, '', 'short', [secret, 'short'] as const])(
    'refuses the secret %j, also beside a DI',
    (short) => {
      expect(() => duplicateKeys({ di }, short)).toThrow(/duplicateKeys\(\) was given no secret of at least 32/)
    },
  )
})
