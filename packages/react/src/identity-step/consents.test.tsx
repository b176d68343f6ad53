import { type ScriptedAdapter, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import type { Term, Terms } from '../certification/certificationOptions.js'
import { ko } from '../locales/ko.js'
import { fakeTheClock, pass, setupUser } from '../test-clock.js'
import { box } from '../test-person.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const
const PRIVACY: Term = { id: 'privacy', label: '개인정보 이용', version: '7' }
const MARKETING: Term = { id: 'marketing', label: '혜택 알림', required: false }

function open(terms: Terms | undefined) {
  const adapter = createScriptedAdapter()
  const form = (now: Terms | undefined) => <CertificationForm adapter={adapter} defaultValues={KNOWN} terms={now} />
  const { rerender } = render(form(terms))
  return { adapter, user: setupUser(), show: (now: Terms | undefined) => rerender(form(now)) }
}

const term = (label: string) => screen.getByRole('checkbox', { name: new RegExp(label) })
const otp = () => screen.findByRole('textbox', { name: ko.labels.otp })
const last = ({ requests }: ScriptedAdapter<unknown>) => requests.at(-1)?.terms

fakeTheClock()

describe('what the merchant’s server is told', () => {
  it('is which terms, in which version, when', async () => {
    const { adapter, user } = open([PRIVACY, { id: 'service', label: '이용약관' }, MARKETING])
    const first = new Date().toISOString()
    await user.click(term('개인정보 이용'))
    await pass(60)
    const second = new Date().toISOString()
    // What was agreed to before keeps its time.
    await user.click(term(ko.labels.agreeToAll))
    await user.click(term('혜택 알림'))
    await pass(60)
    await user.click(box.request())
    await otp()
    const [privacy, service, ...others] = last(adapter) ?? []
    expect(privacy).toEqual({ id: 'privacy', version: '7', acceptedAt: first })
    expect(service).toEqual({ id: 'service', version: undefined, acceptedAt: second })
    expect(others).toEqual([])
  })

  it('is the same at a resend', async () => {
    const { adapter, user } = open([PRIVACY])
    await user.click(term('개인정보 이용'))
    await user.click(box.request())
    await otp()
    const asked = last(adapter)
    await pass(31)
    await user.click(box.resend())
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(ko.status.resent))
    expect(adapter.requests).toHaveLength(2)
    expect(last(adapter)).toEqual(asked)
  })
})

describe('terms that change while they are shown', () => {
  it('are demanded when they come late', async () => {
    const { adapter, user, show } = open(undefined)
    show([PRIVACY])
    await user.click(box.request())
    await waitFor(() => expect(term('개인정보 이용')).toHaveFocus())
    expect(adapter.requests).toHaveLength(0)
    await user.keyboard(' ')
    await user.click(box.request())
    await otp()
    expect(last(adapter)).toMatchObject([{ id: 'privacy' }])
  })

  it('are never on record as agreed to in a wording that was not shown', async () => {
    const { adapter, user, show } = open([PRIVACY, MARKETING])
    await user.click(term(ko.labels.agreeToAll))
    show([{ ...PRIVACY, version: '8' }, MARKETING])
    await waitFor(() => expect(term('개인정보 이용')).not.toBeChecked())
    expect(term('혜택 알림')).toBeChecked()
    await user.click(box.request())
    await waitFor(() => expect(term('개인정보 이용')).toHaveFocus())
    expect(adapter.requests).toHaveLength(0)
  })

  it('stay agreed to when the page renders the same ones anew', async () => {
    const fresh = () => [{ ...PRIVACY }, { id: 'service', label: '이용약관', content: <p>본문</p> }]
    const { user, show } = open(fresh())
    await user.click(term(ko.labels.agreeToAll))
    show(fresh())
    show(() => fresh())
    await pass(1)
    expect(term(ko.labels.agreeToAll)).toBeChecked()
  })
})

describe('consents taken back after going back', () => {
  it.each([
    ['a required one taken back and given again', '개인정보 이용', 2],
    ['an optional one given', '혜택 알림', 1],
  ])('end the challenge: %s', async (_what, label, clicks) => {
    const { adapter, user } = open([PRIVACY, MARKETING])
    await user.click(term('개인정보 이용'))
    await user.click(box.request())
    await otp()
    await user.click(box.edit())
    await pass(1)
    for (let click = 0; click < clicks; click += 1) await user.click(term(label))
    await user.click(box.request())
    await otp()
    expect(adapter.requests).toHaveLength(2)
    expect(last(adapter)).not.toEqual(adapter.requests[0]?.terms)
  })

  it('stop the request', async () => {
    const { adapter, user } = open([PRIVACY])
    await user.click(term('개인정보 이용'))
    await user.click(box.request())
    await otp()
    await user.click(box.edit())
    await user.click(term('개인정보 이용'))
    await user.click(box.request())
    await waitFor(() => expect(term('개인정보 이용')).toHaveFocus())
    expect(adapter.requests).toHaveLength(1)
  })
})
