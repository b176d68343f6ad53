import { CERTIFICATION_ERROR_CODES } from '@certification-form/core'
import { describe, expect, it } from 'vitest'
import { ko } from './ko.js'
import { givenTo, leavesOf, PACKS, textsOf } from './test-packs.js'

const shapeOf = (pack: object) =>
  [...leavesOf(pack)].map(([path, leaf]) => `${path}: ${typeof leaf === 'function' ? `takes ${leaf.length}` : 'text'}`)

describe.each(Object.entries(PACKS))('%s', (name, pack) => {
  it('has the keys of Korean, and takes what Korean takes', () => {
    expect(shapeOf(pack)).toEqual(shapeOf(ko))
  })

  it('has words for every error code', () => {
    expect(Object.keys(pack.errors)).toEqual([...CERTIFICATION_ERROR_CODES])
  })

  it('has no empty text, no blank too many and nothing left of a template', () => {
    for (const [path, text] of textsOf(pack)) {
      expect(text, path).not.toBe('')
      expect(text, path).toBe(text.trim())
      expect(text, path).not.toMatch(/\s\s|undefined|null|NaN|[{}[\]$]/)
    }
  })

  it('is in composed characters, as fonts and searches in the page want them', () => {
    for (const [path, text] of textsOf(pack)) expect(text, path).toBe(text.normalize('NFC'))
  })

  it('mentions what a text is given', () => {
    for (const [path, leaf] of leavesOf(pack)) {
      if (typeof leaf === 'string') continue
      const given = givenTo(path)
      const mentioned = typeof given === 'object' ? given.retryAfter : given
      expect(leaf(given), path).toContain(String(mentioned))
    }
  })

  it('makes up no number when the server told none', () => {
    const untold = [...textsOf(pack)].filter(([path]) => path.endsWith('({})'))
    expect(untold).toHaveLength(9)
    for (const [path, text] of untold) expect(text, path).not.toMatch(/\d/)
  })

  it('offers no tries when none are left', () => {
    const words = pack.errors.otp_mismatch
    if (typeof words === 'string') throw new Error('otp_mismatch tells no tries.')
    expect(words({ attemptsLeft: 0 })).toBe(words({}))
  })

  it('is named by the language tag browsers and screen readers know it by', () => {
    expect(pack.locale).toBe(name)
    expect(Intl.getCanonicalLocales(pack.locale)).toEqual([pack.locale])
    expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(pack.locale)).toBeDefined()
  })

  it('tells the buttons of a step apart', () => {
    const { requestOtp, confirmOtp, resendOtp, editIdentity, turnMvnoOn, turnMvnoOff } = pack.actions
    const labels = [requestOtp, confirmOtp, resendOtp, editIdentity, turnMvnoOn, turnMvnoOff]
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('keeps the names carriers go by', () => {
    expect(pack.labels.carriers).toEqual({ SKT: 'SKT', KT: 'KT', LGT: 'LG U+' })
    expect(pack.labels.mvnoCarrier('KT')).toMatch(/^KT .*알뜰폰/)
    expect(pack.labels.mvno).toContain('알뜰폰')
    expect(pack.errors.blocked_by_user).toContain('PASS')
  })
})
