import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { box, reachOtpStep, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

describe('<CertificationForm>', () => {
  it('verifies a person in Korean with nothing but an adapter, and no QueryClientProvider', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter({ result: { ticket: 't1' } })
    const onVerified = vi.fn<(result: { ticket: string }) => void>()
    render(<CertificationForm adapter={adapter} onVerified={onVerified} />)

    await user.type(await reachOtpStep(user), SCRIPTED_OTP)
    await user.click(box.confirm())

    expect(await screen.findByText('본인인증을 마쳤어요.')).toBeInTheDocument()
    expect(onVerified).toHaveBeenCalledExactlyOnceWith({ ticket: 't1' })
    expect(adapter.requests).toEqual([
      {
        identity: {
          name: '홍길동',
          birth: '900101',
          genderDigit: '1',
          carrier: 'SKT',
          isMvno: false,
          phone: '01012345678',
        },
        previous: undefined,
      },
    ])
    expect(adapter.answers).toEqual([{ impUid: 'imp_scripted_1', otp: SCRIPTED_OTP }])
  })

  it('has the fields in the order of reading, each with its name', () => {
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    const form = screen.getByRole('form', { name: '휴대폰 본인인증' })
    const order = [box.name(), box.birth(), box.digit(), box.carrier('SKT'), box.mvno(), box.phone(), box.request()]
    const inDocument = [...form.querySelectorAll('input:not([value=KT], [value=LGT]), button')]
    expect(inDocument).toEqual(order)
    expect(box.carrier('LG U+')).not.toBeChecked()
  })

  it('works under StrictMode and calls onVerified once', async () => {
    const user = userEvent.setup()
    const onVerified = vi.fn<() => void>()
    const adapter = createScriptedAdapter()
    render(<CertificationForm adapter={adapter} onVerified={onVerified} />, { wrapper: StrictMode })
    await user.type(await reachOtpStep(user), `${SCRIPTED_OTP}{Enter}`)
    await screen.findByText('본인인증을 마쳤어요.')
    expect(onVerified).toHaveBeenCalledOnce()
    expect(adapter.requests).toHaveLength(1)
    expect(adapter.answers).toHaveLength(1)
  })

  it('begins with what the merchant knows, without the century of an eight-digit birth', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter()
    const known = { name: '김민지', birth: '20010229', phone: '+82 10-9876-5432', carrier: 'KT', isMvno: true } as const
    const { unmount } = render(<CertificationForm adapter={adapter} defaultValues={known} />)
    expect(box.birth()).toHaveValue('')
    expect(box.phone()).toHaveValue('010-9876-5432')
    unmount()

    render(<CertificationForm adapter={adapter} defaultValues={{ ...known, birth: '20040229' }} />)
    expect(box.birth()).toHaveValue('040229')
    await user.type(box.digit(), '4')
    await user.click(box.request())
    await screen.findByRole('textbox', { name: '인증번호 6자리' })
    expect(adapter.requests[0]?.identity).toMatchObject({ birth: '040229', genderDigit: '4', isMvno: true })
  })

  it('uses the words it is given in place of single ones', () => {
    const messages = { labels: { name: '성함' }, actions: { requestOtp: '코드 받기' } }
    render(<CertificationForm adapter={createScriptedAdapter()} messages={messages} />)
    expect(screen.getByRole('textbox', { name: '성함' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '코드 받기' })).toBeInTheDocument()
    expect(box.phone()).toBeInTheDocument()
  })

  it('refuses who is too young for the merchant', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter()
    render(<CertificationForm adapter={adapter} minAge={200} />)
    await typeIdentity(user)
    await user.click(box.request())
    await waitFor(() => expect(box.birth()).toHaveAccessibleDescription(/만 200세부터 인증할 수 있어요\./))
    expect(adapter.requests).toHaveLength(0)
  })

  it('keeps two forms on a page apart', async () => {
    const user = userEvent.setup()
    render(
      <>
        <CertificationForm adapter={createScriptedAdapter()} as="fieldset" />
        <CertificationForm adapter={createScriptedAdapter()} as="fieldset" />
      </>,
    )
    const [first, second] = screen.getAllByRole('radio', { name: 'SKT' })
    await user.click(first as HTMLElement)
    await user.click(second as HTMLElement)
    expect(first).toBeChecked()
    expect(second).toBeChecked()
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
