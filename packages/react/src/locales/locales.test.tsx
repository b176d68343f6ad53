import { CERTIFICATION_ERROR_CODES, CertificationError } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { box, typeIdentity } from '../test-person.js'
import { en } from './en.js'
import { ko } from './ko.js'
import { type Messages, overrideMessages } from './messages.js'

const PACKS = { ko, en }

/** Every leaf of a pack by its path, functions called with sample values. */
function sentences(pack: Messages): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'function') {
      for (const sample of [1, 90, 4000, 90_000]) {
        const details = { retryAfter: sample, attemptsLeft: sample }
        const argument = path.startsWith('errors.') ? details : path === 'otpSentTo' ? '010-1234-5678' : sample
        found.set(`${path}(${sample})`, (value as (argument: unknown) => string)(argument))
      }
      if (path.startsWith('errors.')) found.set(`${path}()`, (value as (details: object) => string)({}))
    } else for (const [key, inner] of Object.entries(value as object)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  walk(pack, '')
  return found
}

describe.each(Object.entries(PACKS))('%s', (_locale, pack) => {
  it('has the same keys as Korean', () => {
    expect([...sentences(pack).keys()]).toEqual([...sentences(ko).keys()])
  })

  it('has words for every error code, and none that shows a placeholder or a number nobody told', () => {
    expect(Object.keys(pack.errors)).toEqual([...CERTIFICATION_ERROR_CODES])
    for (const [path, sentence] of sentences(pack)) {
      expect(sentence, path).not.toBe('')
      expect(sentence, path).not.toMatch(/undefined|NaN|\{|\}|\[object/)
    }
  })
})

describe('ko', () => {
  it('speaks 해요체 in every sentence', () => {
    for (const [path, sentence] of sentences(ko)) {
      const ends = sentence.split(/(?<=[.?!])\s/).filter((part) => /[.?!]$/.test(part))
      for (const end of ends) expect(end, path).toMatch(/(요|예요|세요)\.$/)
    }
  })

  it('names what the README promises to tests and assistive technology', () => {
    const { labels, actions } = ko
    expect([
      labels.name,
      labels.birth,
      labels.genderDigit,
      labels.carrier,
      labels.mvno,
      labels.phone,
      labels.otp,
    ]).toEqual([
      '이름',
      '생년월일 6자리',
      '주민등록번호 뒷자리 첫 숫자',
      '통신사',
      '알뜰폰',
      '휴대폰 번호',
      '인증번호 6자리',
    ])
    expect([actions.requestOtp, actions.confirmOtp, actions.resendOtp, actions.editIdentity]).toEqual([
      '인증번호 받기',
      '확인',
      '인증번호 다시 받기',
      '정보 수정',
    ])
  })
})

describe('the form', () => {
  it.each(CERTIFICATION_ERROR_CODES.filter((code) => code !== 'aborted'))('puts %s into words', async (code) => {
    const user = userEvent.setup()
    const refusal = new CertificationError(code, { retryAfter: 30, attemptsLeft: 2 })
    render(<CertificationForm adapter={createScriptedAdapter({ request: refusal })} />)
    await typeIdentity(user)
    await user.click(box.request())
    const words = ko.errors[code]
    const text = typeof words === 'function' ? words({ retryAfter: 30, attemptsLeft: 2 }) : words
    expect(await screen.findAllByText(text)).not.toHaveLength(0)
  })

  it('speaks another language whole', () => {
    render(<CertificationForm adapter={createScriptedAdapter()} locale={en} />)
    expect(screen.getByRole('form', { name: en.labels.form })).toHaveAttribute('lang', 'en')
    expect(screen.getByRole('button', { name: 'Get a code' })).toBeInTheDocument()
    // The one Korean word English speakers meet on their bill.
    expect(screen.getByRole('form').textContent.replaceAll('알뜰폰', '')).not.toMatch(/[가-힣]/)
  })
})

describe('overrideMessages', () => {
  it('changes what is given and keeps the rest', () => {
    const changed = overrideMessages(ko, { verified: '끝!', errors: { network: '끊겼어요.' } })
    expect(changed.verified).toBe('끝!')
    expect(changed.errors.network).toBe('끊겼어요.')
    expect(changed.errors.timeout).toBe(ko.errors.timeout)
    expect(changed.labels).toEqual(ko.labels)
    expect(ko.verified).not.toBe('끝!')
  })
})
