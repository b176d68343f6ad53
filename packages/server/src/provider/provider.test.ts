import type { CertificationErrorCode } from '@certification-form/core'
import { describe, expect, test } from 'vitest'
import { ProviderError } from './provider.js'

describe('an error of a provider', () => {
  test('says its code, what is known of the call, and nothing else', () => {
    const error = new ProviderError('identity_mismatch', { outcome: 'refused', fields: ['name'], danalCode: '3037' })
    expect(Object.fromEntries(Object.entries(error))).toEqual({
      name: 'ProviderError',
      code: 'identity_mismatch',
      outcome: 'refused',
      fields: ['name'],
      danalCode: '3037',
    })
    expect(error.message).toBe('The provider refused: identity_mismatch')
    expect(error.cause).toBeUndefined()
  })

  test('takes no code that somebody made up', () => {
    const error = new ProviderError('홍길동' as CertificationErrorCode, { outcome: 'unreached' })
    expect(error).toMatchObject({ code: 'unknown', outcome: 'unreached', message: 'The provider refused: unknown' })
  })

  test('stays itself, and anything else that was thrown says nothing', () => {
    const error = new ProviderError('timeout', { outcome: 'unknown' })
    expect(ProviderError.from(error)).toBe(error)
    for (const thrown of [new Error('홍길동'), 'text', undefined, { code: 'timeout', outcome: 'refused' }]) {
      expect(ProviderError.from(thrown)).toMatchObject({ code: 'unknown', outcome: 'unknown', fields: undefined })
    }
  })
})
