import { describe, expect, it } from 'vitest'
import { type Term, acceptedTerms, findTermsError, keepConsents, termsOf } from './terms.js'

const sms: Term = { id: 'sms', label: '문자 인증 약관', version: 'skt-1' }
const privacy: Term = { id: 'privacy', label: '개인정보 이용', required: true, href: '/privacy' }
const marketing: Term = { id: 'marketing', label: '광고 수신', required: false }
const NOON = Date.UTC(2026, 5, 1, 12)

describe('the terms', () => {
  it('are a list, or what a function says of the carrier', () => {
    const list = [sms, privacy]
    expect(termsOf(list, 'KT')).toBe(list)
    const byCarrier = (carrier: string) => (carrier === 'KT' ? [sms] : [privacy])
    expect([termsOf(byCarrier, 'KT'), termsOf(byCarrier, '')]).toEqual([[sms], [privacy]])
  })
})

describe('a code may be asked for', () => {
  it('once every required term is agreed to, and a term is required unless it says otherwise', () => {
    const terms = [sms, privacy, marketing]
    expect(findTermsError(terms, {})).toBe('terms_required')
    expect(findTermsError(terms, { privacy: NOON, marketing: NOON })).toBe('terms_required')
    expect(findTermsError(terms, { sms: NOON, marketing: NOON })).toBe('terms_required')
    expect(findTermsError(terms, { sms: NOON, privacy: NOON })).toBeUndefined()
  })

  it('where nothing is required', () => {
    expect(findTermsError([], {})).toBeUndefined()
    expect(findTermsError([marketing], {})).toBeUndefined()
  })

  it('when the agreement was given in 1970: a moment of 0 is one', () => {
    expect(findTermsError([sms], { sms: 0 })).toBeUndefined()
    expect(acceptedTerms([sms], { sms: 0 })).toHaveLength(1)
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('not by a term called %s alone', (id) => {
    const term = { id, label: '약관' }
    expect(findTermsError([term], {})).toBe('terms_required')
    expect(acceptedTerms([term], {})).toEqual([])
    expect(keepConsents({}, [term], [term])).toEqual({})
  })
})

describe('what was agreed to', () => {
  it('is told in the order of the terms, with version and time, and without what was not agreed to', () => {
    const consents = { marketing: NOON + 1, sms: NOON, gone: NOON }
    expect(acceptedTerms([sms, privacy, marketing], consents)).toEqual([
      { id: 'sms', version: 'skt-1', acceptedAt: '2026-06-01T12:00:00.000Z' },
      { id: 'marketing', version: undefined, acceptedAt: '2026-06-01T12:00:00.001Z' },
    ])
  })

  it('holds for the same document only', () => {
    const consents = { sms: NOON, privacy: NOON, marketing: NOON }
    const before = [sms, privacy, marketing]
    expect(keepConsents(consents, before, before)).toEqual(consents)
    const others: Partial<Term>[] = [{ version: 'kt-4' }, { version: undefined }, { href: '/kt' }]
    for (const other of others) {
      expect(keepConsents(consents, before, [{ ...sms, ...other }, privacy, marketing])).toEqual({
        privacy: NOON,
        marketing: NOON,
      })
    }
  })

  it('of a text without a version holds for that very text, and of one with a version however it is rendered', () => {
    const unversioned = { id: 'sms', label: '문자', content: '본문' }
    expect(keepConsents({ sms: NOON }, [unversioned], [{ ...unversioned, content: '다른 본문' }])).toEqual({})
    const versioned = { ...unversioned, version: '1' }
    expect(keepConsents({ sms: NOON }, [versioned], [{ ...versioned, content: '본문 ' }])).toEqual({ sms: NOON })
  })

  it('holds when only its label or whether it is required changes', () => {
    expect(keepConsents({ sms: NOON }, [sms], [{ ...sms, label: '문자', required: false }])).toEqual({ sms: NOON })
  })

  it('of terms that are no more is forgotten, and not there again when they come back', () => {
    const without = keepConsents({ sms: NOON, privacy: NOON }, [sms, privacy], [privacy])
    expect(without).toEqual({ privacy: NOON })
    expect(keepConsents(without, [privacy], [sms, privacy])).toEqual({ privacy: NOON })
  })

  it('of other terms is left as it was: nothing is written into what is given', () => {
    const consents = Object.freeze({ sms: NOON })
    expect(keepConsents(consents, [sms], [])).toEqual({})
    expect(consents).toEqual({ sms: NOON })
  })
})
