import type { Carrier } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import type { Term, Terms } from '../certification/certificationOptions.js'
import { ko } from '../locales/ko.js'
import { box } from '../test-person.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const
const PRIVACY: Term = { id: 'privacy', label: '개인정보 이용', version: '7', href: '/privacy' }
const SERVICE: Term = { id: 'service', label: '이용약관', content: <p>약관의 본문</p> }
const MARKETING: Term = { id: 'marketing', label: '혜택 알림', required: false }
const byCarrier = (carrier: Carrier | ''): Term[] => [
  PRIVACY,
  { id: 'carrier', label: `${carrier} 약관`, version: `${carrier}-1` },
]

function open(terms: Terms | undefined) {
  const adapter = createScriptedAdapter()
  const form = (now: Terms | undefined) => <CertificationForm adapter={adapter} defaultValues={KNOWN} terms={now} />
  const { rerender } = render(form(terms))
  return { adapter, user: userEvent.setup(), show: (now: Terms | undefined) => rerender(form(now)) }
}

const term = (label: string | RegExp) => screen.getByRole('checkbox', { name: new RegExp(label) })
const all = () => term(ko.labels.agreeToAll)
const otp = () => screen.findByRole('textbox', { name: ko.labels.otp })

describe('the terms', () => {
  it('say which are required, where their text is, and tick nothing for the person', () => {
    open([PRIVACY, SERVICE, MARKETING])
    expect(screen.getByRole('group', { name: ko.labels.terms })).toBeInTheDocument()
    expect(term('개인정보 이용')).toHaveAccessibleName(/^개인정보 이용 ?\(필수\)$/)
    expect(term('개인정보 이용')).toBeRequired()
    expect(term('혜택 알림')).toHaveAccessibleName(/^혜택 알림 ?\(선택\)$/)
    expect(term('혜택 알림')).not.toBeRequired()
    for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).not.toBeChecked()
    const link = screen.getByRole('link', { name: ko.terms.view('개인정보 이용') })
    expect(link).toHaveAttribute('href', '/privacy')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', expect.stringMatching(/noreferrer|noopener/))
  })

  it('open a text in place, which agrees to nothing', async () => {
    const { user } = open([SERVICE])
    expect(screen.getByText('약관의 본문')).not.toBeVisible()
    await user.click(screen.getByText(ko.terms.view('이용약관')))
    expect(screen.getByText('약관의 본문')).toBeVisible()
    expect(term('이용약관')).not.toBeChecked()
  })

  it.each([
    ['undefined', undefined],
    ['an empty list', []],
    ['a function that has none', () => []],
  ])('are not there for %s, and hold nothing up', async (_what, terms) => {
    const { adapter, user } = open(terms)
    expect(screen.queryByRole('group', { name: ko.labels.terms })).toBeNull()
    await user.click(box.request())
    await otp()
    expect(adapter.requests[0]?.terms).toEqual(terms && [])
  })

  it('have no box for all of them where there is one', () => {
    open([PRIVACY])
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  })

  it('may be called anything, such as what every object or our own ids are called', async () => {
    const ids = ['all', 'error', 'hint', 'constructor', '약관 1', 'a.b', '0']
    const { adapter, user } = open(ids.map((id) => ({ id, label: `약관<${id}>` })))
    const elements = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(elements).size).toBe(elements.length)
    for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).not.toBeChecked()
    await user.click(box.request())
    await waitFor(() => expect(term('약관<all>')).toHaveFocus())
    for (const id of ids) await user.click(screen.getByText(`약관<${id}>`))
    for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).toBeChecked()
    await user.click(box.request())
    await otp()
    expect(adapter.requests[0]?.terms?.map(({ id }) => id)).toEqual(ids)
  })
})

describe('agreeing to all', () => {
  it('is mixed between, ticks the rest and takes all back', async () => {
    const { user } = open([PRIVACY, SERVICE, MARKETING])
    expect(all()).not.toBePartiallyChecked()
    await user.click(term('이용약관'))
    expect(all()).toBePartiallyChecked()
    await user.click(all())
    expect(all()).toBeChecked()
    expect(all()).not.toBePartiallyChecked()
    for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).toBeChecked()
    await user.click(term('혜택 알림'))
    expect(all()).toBePartiallyChecked()
    await user.click(all())
    await user.click(all())
    for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).not.toBeChecked()
  })

  it('says beforehand that optional ones are among them', () => {
    const { show } = open([PRIVACY, MARKETING])
    expect(all()).toHaveAccessibleName(/^모두 동의 ?\(선택 약관 포함\)$/)
    show([PRIVACY, SERVICE])
    expect(all()).toHaveAccessibleName(ko.labels.agreeToAll)
  })
})

describe('a required one that is missing', () => {
  it('is said at the first, which takes the focus, then at the next', async () => {
    const { adapter, user } = open([MARKETING, PRIVACY, SERVICE])
    await user.click(box.request())
    await waitFor(() => expect(term('개인정보 이용')).toHaveFocus())
    expect(term('개인정보 이용')).toHaveAccessibleDescription(ko.fieldErrors.terms_required)
    expect(term('개인정보 이용')).toBeInvalid()
    expect(term('이용약관')).not.toBeInvalid()
    await user.keyboard(' ')
    expect(term('이용약관')).toBeInvalid()
    await user.click(box.request())
    await waitFor(() => expect(term('이용약관')).toHaveFocus())
    await user.keyboard(' ')
    await waitFor(() =>
      expect(screen.queryByText(ko.fieldErrors.terms_required, { selector: '[data-cf-part=error]' })).toBeNull(),
    )
    expect(adapter.requests).toHaveLength(0)
  })

  it('comes after the mistakes before it', async () => {
    const { user } = open([PRIVACY])
    await user.clear(box.name())
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(term('개인정보 이용')).toBeInvalid()
  })
})

describe('another carrier', () => {
  it('takes back the consents to its texts and no other, and says so', async () => {
    const { user } = open(byCarrier)
    await user.click(all())
    await user.click(box.carrier('KT'))
    expect(term('KT 약관')).not.toBeChecked()
    expect(screen.getByRole('status')).toHaveTextContent(ko.status.termsChanged)
    expect(term('개인정보 이용')).toBeChecked()
    expect(all()).toBePartiallyChecked()
    await user.click(box.carrier('SKT'))
    expect(term('SKT 약관')).not.toBeChecked()
    await user.click(box.request())
    await waitFor(() => expect(term('SKT 약관')).toHaveFocus())
  })

  it('takes back nothing where the terms are the same for all', async () => {
    const { user } = open([PRIVACY, SERVICE])
    await user.click(all())
    await user.click(box.carrier('KT'))
    expect(all()).toBeChecked()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})
