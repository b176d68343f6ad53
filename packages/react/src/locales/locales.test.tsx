import { CERTIFICATION_ERROR_CODES, CertificationError } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { box, typeIdentity } from '../test-person.js'
import { ko } from './ko.js'
import { overrideMessages } from './messages.js'
import { PACKS } from './test-packs.js'

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

  it.each(Object.entries(PACKS))('speaks %s whole', (name, pack) => {
    render(<CertificationForm adapter={createScriptedAdapter()} locale={pack} />)
    const form = screen.getByRole('form', { name: pack.labels.form })
    expect(form).toHaveAttribute('lang', name)
    expect(screen.getByRole('button', { name: pack.actions.requestOtp })).toBeInTheDocument()
    expect(screen.getByRole('group', { name: pack.labels.carrier })).toBeInTheDocument()
  })

  it.each(Object.entries(PACKS).filter(([, pack]) => pack !== ko))('has no Korean left in %s', (_name, pack) => {
    render(<CertificationForm adapter={createScriptedAdapter()} locale={pack} />)
    // The one word that speakers of other languages meet on their bill.
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

  it('replaces a list and a text with something in it whole', () => {
    const changed = overrideMessages(ko, { mismatchChecklist: ['이름'], otpSentTo: (phone) => `${phone} 확인` })
    expect(changed.mismatchChecklist).toEqual(['이름'])
    expect(changed.otpSentTo('010-1234-5678')).toBe('010-1234-5678 확인')
  })

  it('is the pack itself when nothing is given', () => {
    expect(overrideMessages(ko, undefined)).toBe(ko)
    expect(overrideMessages(ko, {})).toEqual(ko)
  })
})
