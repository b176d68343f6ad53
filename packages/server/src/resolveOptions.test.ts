import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type CertificationOptions, createCertification } from './createCertification.js'
import { portoneV1 } from './provider/portone/portoneV1.js'
import { memoryStore } from './store/memoryStore.js'
import { SECRET } from './test-shop.js'

const fine: CertificationOptions = {
  provider: portoneV1({ impKey: 'k', impSecret: 's' }),
  store: memoryStore(),
  secret: SECRET,
}

describe('createCertification', () => {
  test.each<[string, object]>([
    ['the least it needs', {}],
    ['two secrets', { secret: [SECRET, `${SECRET}, the previous one`] }],
    ['origins', { origins: ['https://shop.example', 'http://localhost:3000'] }],
    ['terms it asks for', { requiredTerms: ['sms', '개인정보'] }],
    ['terms of a carrier', { requiredTerms: () => [] }],
    ['fields of the merchant', { extraSchema: z.object({}) }],
    ['everything else', { basePath: '/a/b-c', otpExpiresIn: 600, trustedProxies: 2, minAge: 14 }],
  ])('starts with %s', (_what, options) => {
    expect(() => createCertification({ ...fine, ...options })).not.toThrow()
  })

  test.each<[object, RegExp]>([
    [{ secret: undefined }, /no secret of at least 32 characters.*found by trying.*environment/],
    [{ secret: '' }, /no secret/],
    [{ secret: 'x'.repeat(31) }, /no secret/],
    [{ secret: [] }, /no secret/],
    [{ secret: [SECRET, 'short'] }, /no secret/],
    [{ secret: 12345678901234567890123456789012n }, /no secret/],
    [{ origins: ['*'] }, /"\*" in origins.*no browser sends.*no wildcard/],
    [{ origins: ['https://shop.example/'] }, /in origins/],
    [{ origins: ['https://Shop.example'] }, /in origins/],
    [{ origins: ['shop.example'] }, /in origins/],
    [{ origins: ['null'] }, /in origins/],
    [{ basePath: 'api' }, /basePath.*no request could match/],
    [{ basePath: '/api/' }, /basePath/],
    [{ basePath: '/' }, /basePath/],
    [{ basePath: '/api?x' }, /basePath/],
    [{ otpExpiresIn: 601 }, /otpExpiresIn = 601.*30 to 600/],
    [{ otpExpiresIn: 0 }, /otpExpiresIn/],
    [{ otpExpiresIn: Number.NaN }, /otpExpiresIn/],
    [{ trustedProxies: -1 }, /trustedProxies/],
    [{ trustedProxies: 1.5 }, /trustedProxies/],
    [{ trustedProxies: true }, /trustedProxies/],
    [{ provider: undefined }, /needs a provider/],
    [{ store: undefined }, /needs a provider.*and a store/],
    [{ requiredTerms: [''] }, /requiredTerms that no request can meet.*at most 20 ids/],
    [{ requiredTerms: ['x'.repeat(65)] }, /requiredTerms/],
    [{ requiredTerms: Array.from({ length: 21 }, String) }, /requiredTerms/],
    [{ requiredTerms: 'sms' }, /requiredTerms/],
    [{ requiredTerms: [{ id: 'sms' }] }, /requiredTerms/],
    [{ extraSchema: {} }, /no Standard Schema, so nothing would check/],
    [{ extraSchema: { parse: () => ({}) } }, /no Standard Schema/],
    [{ extraSchema: { '~standard': { version: 1 } } }, /no Standard Schema/],
    [{ limits: { attempts: 0 } }, /limits\.attempts/],
  ])('does not start with %o', (options, sentence) => {
    expect(() => createCertification({ ...fine, ...options })).toThrow(sentence)
  })

  test('shows no secret in what it throws', () => {
    const wrong = { ...fine, secret: ['short-secret-canary', SECRET] as [string, string] }
    expect(() => createCertification(wrong)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/canary/) }),
    )
  })
})
