import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { CertificationForm, type CertificationFormProps } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { fakeTheClock, setupUser } from '../test-clock.js'
import { box } from '../test-person.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const
const OTHER_WAY = '다른 방법'
// A carrier that refused the line, the person or their age will refuse them again.
const DEAD_ENDS = ['line_ineligible', 'blocked_by_user', 'age_not_allowed'] as const
const others = CERTIFICATION_ERROR_CODES.filter((code) => !DEAD_ENDS.some((one) => one === code))

const withReason = (reason: CertificationErrorCode) => <a href="/help">{`${OTHER_WAY} ${reason}`}</a>

function open(props: Partial<CertificationFormProps>) {
  render(<CertificationForm adapter={createScriptedAdapter()} defaultValues={KNOWN} {...props} />)
  return setupUser()
}

fakeTheClock()

describe('who cannot be verified by SMS', () => {
  it.each(DEAD_ENDS)('sees why and the merchant’s other way, which knows the reason: %s', async (code) => {
    const user = open({ adapter: createScriptedAdapter({ request: code }), fallback: withReason })
    expect(screen.queryByRole('link')).toBeNull()
    await user.click(box.request())
    expect(await screen.findByRole('link', { name: `${OTHER_WAY} ${code}` })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(ko.errors[code] as string)
  })

  it('sees it after a confirm as well, back at the fields', async () => {
    const user = open({ adapter: createScriptedAdapter({ confirm: 'line_ineligible' }), fallback: OTHER_WAY })
    await user.click(box.request())
    await user.type(await screen.findByRole('textbox', { name: ko.labels.otp }), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(OTHER_WAY))
    expect(box.name()).toHaveValue('홍길동')
  })

  it('sees it no more once something was corrected', async () => {
    const user = open({
      adapter: createScriptedAdapter({ request: ['line_ineligible', 'network'] }),
      fallback: OTHER_WAY,
    })
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(OTHER_WAY))
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(ko.errors.network as string))
    expect(screen.getByRole('alert')).not.toHaveTextContent(OTHER_WAY)
  })

  it('is not who may simply try again', async () => {
    const fallback = vi.fn<typeof withReason>(withReason)
    const user = open({ adapter: createScriptedAdapter({ request: others }), fallback })
    for (const code of others) {
      await user.click(box.request())
      await waitFor(() => expect(screen.getByRole('alert')).toHaveAttribute('data-code', code))
    }
    expect(fallback).not.toHaveBeenCalled()
  })
})

describe('minAge', () => {
  const turning14 = { ...KNOWN, birth: '120601', genderDigit: '3' }

  it('refuses who has their birthday tomorrow in Seoul', async () => {
    vi.setSystemTime(new Date('2026-05-31T14:59:59Z'))
    const adapter = createScriptedAdapter()
    const user = open({ adapter, minAge: 14, defaultValues: turning14 })
    await user.click(box.request())
    await waitFor(() => expect(box.birth()).toHaveFocus())
    expect(box.birth()).toHaveAccessibleDescription(ko.fieldErrors.birth_under_age(14))
    expect(adapter.requests).toHaveLength(0)
  })

  it('takes who has it today in Seoul, while it is still yesterday in London', async () => {
    vi.setSystemTime(new Date('2026-05-31T15:00:00Z'))
    const user = open({ minAge: 14, defaultValues: turning14 })
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: ko.labels.otp })).toBeInTheDocument()
  })

  it('says first that the digit is of the other century, in which nobody is that young', async () => {
    vi.setSystemTime(new Date('2026-06-01T00:00:00Z'))
    const user = open({ minAge: 14, defaultValues: { ...KNOWN, birth: '900101', genderDigit: '3' } })
    await user.click(box.request())
    await waitFor(() => expect(box.digit()).toHaveFocus())
    expect(box.birth()).not.toBeInvalid()
  })
})
