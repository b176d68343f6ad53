import type { CertificationAdapter, Identity, OtpChallenge } from '@certification-form/core'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { box, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

interface Call<Answer> {
  resolve: (answer: Answer) => Promise<void>
  reject: (error: unknown) => Promise<void>
  signal: AbortSignal
}

function pending<Answer>(calls: Call<Answer>[], signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    calls.push({
      signal,
      resolve: (answer) => act(async () => resolve(answer)),
      reject: (error) => act(async () => reject(error)),
    })
  })
}

/** An adapter whose answers come when the test says, whatever became of the call: it ignores its signal. */
function createManualAdapter() {
  const requests: Call<OtpChallenge>[] = []
  const confirms: Call<string>[] = []
  const adapter: CertificationAdapter<string> = {
    requestOtp: (_identity: Identity, { signal }) => pending(requests, signal),
    confirmOtp: (_answer, { signal }) => pending(confirms, signal),
  }
  return { adapter, requests, confirms }
}

async function renderFilled() {
  const manual = createManualAdapter()
  const onVerified = vi.fn<(result: string) => void>()
  const user = userEvent.setup()
  const view = render(<CertificationForm adapter={manual.adapter} onVerified={onVerified} />)
  await typeIdentity(user)
  return { ...manual, ...view, user, onVerified }
}

async function reachOtp() {
  const form = await renderFilled()
  await form.user.click(box.request())
  await form.requests[0]?.resolve({ impUid: 'imp_1', resendIn: 0 })
  return form
}

describe('one call at a time', () => {
  it('sends one request for two quick taps, and one for a tap and Enter', async () => {
    const { user, requests } = await renderFilled()
    await user.dblClick(box.request())
    await user.type(box.phone(), '{Enter}')
    expect(requests).toHaveLength(1)
    expect(box.request()).toHaveAttribute('aria-disabled', 'true')
    expect(box.request()).toHaveAttribute('data-pending')
    expect(screen.getByRole('status')).toHaveTextContent('인증번호를 요청하고 있어요.')
  })

  it('sends one confirm for two quick taps', async () => {
    const { user, confirms, onVerified } = await reachOtp()
    await user.type(box.otp(), '123456')
    await user.dblClick(box.confirm())
    expect(confirms).toHaveLength(1)
    await confirms[0]?.resolve('yes')
    expect(onVerified).toHaveBeenCalledExactlyOnceWith('yes')
  })

  it('may ask again after a failure', async () => {
    const { user, requests } = await renderFilled()
    await user.click(box.request())
    await requests[0]?.reject(new TypeError('boom 홍길동'))
    expect(screen.getByRole('alert')).toHaveTextContent('문제가 생겼어요.')
    expect(document.body).not.toHaveTextContent('boom')
    await user.click(box.request())
    expect(requests).toHaveLength(2)
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })
})

describe('late answers', () => {
  it('no longer says that it asks once a change has given the request up', async () => {
    const { user } = await renderFilled()
    await user.click(box.request())
    expect(screen.getByRole('status')).toHaveTextContent('인증번호를 요청하고 있어요.')
    await user.type(box.phone(), '{Backspace}')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('drops the answer to an identity that was changed meanwhile', async () => {
    const { user, requests } = await renderFilled()
    await user.click(box.request())
    await user.type(box.name(), '동')
    expect(requests[0]?.signal.aborted).toBe(true)
    await requests[0]?.resolve({ impUid: 'imp_old' })
    expect(box.request()).not.toHaveAttribute('aria-disabled')
    await user.click(box.request())
    await requests[1]?.resolve({ impUid: 'imp_new' })
    expect(box.otp()).toBeInTheDocument()
  })

  it('drops an older answer that comes after a newer one', async () => {
    const { user, requests, confirms } = await renderFilled()
    await user.click(box.request())
    await user.click(box.mvno())
    await user.click(box.request())
    await requests[1]?.resolve({ impUid: 'imp_new' })
    await requests[0]?.resolve({ impUid: 'imp_old' })
    await user.type(box.otp(), '123456{Enter}')
    expect(confirms).toHaveLength(1)
    await confirms[0]?.resolve('yes')
    expect(screen.getByText('본인인증을 마쳤어요.')).toBeInTheDocument()
  })

  it('drops a confirm that is answered after the person went back', async () => {
    const { user, confirms, onVerified } = await reachOtp()
    await user.type(box.otp(), '123456{Enter}')
    await user.click(box.edit())
    expect(confirms[0]?.signal.aborted).toBe(true)
    await confirms[0]?.resolve('yes')
    expect(box.name()).toBeInTheDocument()
    expect(onVerified).not.toHaveBeenCalled()
  })

  it('drops a confirm of the code that a resend has replaced', async () => {
    const { user, requests, confirms, onVerified } = await reachOtp()
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)))
    await user.type(box.otp(), '123456{Enter}')
    await user.click(box.resend())
    await requests[1]?.resolve({ impUid: 'imp_2', resendIn: 30 })
    await confirms[0]?.resolve('yes')
    expect(box.otp()).toHaveValue('')
    expect(onVerified).not.toHaveBeenCalled()
  })

  it('asks anew after a resend that was left while under way: it may have voided the code before it', async () => {
    const { user, requests } = await reachOtp()
    await user.click(box.resend())
    await user.click(box.edit())
    await user.click(box.request())
    expect(requests).toHaveLength(3)
    await requests[2]?.resolve({ impUid: 'imp_3' })
    expect(box.otp()).toBeInTheDocument()
  })

  it('aborts and stays silent when it is taken off the page', async () => {
    const { user, requests, unmount } = await renderFilled()
    await user.click(box.request())
    unmount()
    expect(requests[0]?.signal.aborted).toBe(true)
    await requests[0]?.resolve({ impUid: 'imp_1' })
  })
})
