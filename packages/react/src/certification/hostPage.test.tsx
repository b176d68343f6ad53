import type { CertificationAdapter } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { box, reachOtpStep, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

describe('beside the host’s own fields', () => {
  it('takes no focus when it appears, under StrictMode neither', () => {
    render(
      <StrictMode>
        {/* The field of a shop that wants the cursor there. */}
        <input aria-label="이메일" ref={(input) => input?.focus()} />
        <CertificationForm adapter={createScriptedAdapter()} />
      </StrictMode>,
    )
    expect(screen.getByRole('textbox', { name: '이메일' })).toHaveFocus()
  })

  it('leaves the cursor with who went on typing elsewhere while an answer was awaited', async () => {
    let answer = (_challenge: { impUid: string }) => undefined as void
    const adapter: CertificationAdapter = {
      requestOtp: () => new Promise((resolve) => (answer = resolve)),
      confirmOtp: () => Promise.resolve({}),
    }
    const user = userEvent.setup()
    render(
      <>
        <CertificationForm adapter={adapter} />
        <input aria-label="별명" />
      </>,
    )
    await typeIdentity(user)
    await user.click(box.request())
    await user.type(screen.getByRole('textbox', { name: '별명' }), '길')
    await act(async () => answer({ impUid: 'imp_1' }))
    expect(box.otp()).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '별명' })).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('인증번호를 보냈어요.')
  })

  it('tells the onVerified of now, not the one of the tap', async () => {
    let answer = (_result: unknown) => undefined as void
    const adapter: CertificationAdapter = {
      requestOtp: () => Promise.resolve({ impUid: 'imp_1' }),
      confirmOtp: () => new Promise((resolve) => (answer = resolve)),
    }
    const [before, now] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const user = userEvent.setup()
    const { rerender } = render(<CertificationForm adapter={adapter} onVerified={before} />)
    await user.type(await reachOtpStep(user), `${SCRIPTED_OTP}{Enter}`)
    rerender(<CertificationForm adapter={adapter} onVerified={now} />)
    await act(async () => answer({}))
    expect(now).toHaveBeenCalledOnce()
    expect(before).not.toHaveBeenCalled()
  })
})

describe('what is said', () => {
  it('includes a wrong code, though the focus is in its box already', async () => {
    const user = userEvent.setup()
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    await user.type(await reachOtpStep(user), '000000{Enter}')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/맞지 않아요. 4번 더/))
  })

  it('includes a mistake in the box that Enter was pressed in', async () => {
    const user = userEvent.setup()
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    await user.type(box.name(), '홍{Enter}')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('이름을 두 글자 이상'))
  })

  it('leaves out a mistake the focus is moved to: its description is read there', async () => {
    const user = userEvent.setup()
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})
