import type { CertificationAdapter, OtpChallenge } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode, StrictMode, Suspense } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ko } from '../locales/ko.js'
import { box, reachOtpStep, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

interface Pending<Answer> {
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
  signal: AbortSignal
}

/** Answers when the test says, whatever became of the call. */
function createSlowAdapter() {
  const calls: Pending<never>[] = []
  const hold = (signal: AbortSignal) => new Promise<never>((resolve, reject) => calls.push({ resolve, reject, signal }))
  const adapter: CertificationAdapter = {
    requestOtp: (_identity, { signal }) => hold(signal),
    confirmOtp: (_answer, { signal }) => hold(signal),
  }
  return { adapter, calls: calls as Pending<unknown>[] }
}

const CHALLENGE: OtpChallenge = { impUid: 'imp_1', resendIn: 0 }

describe('a form that goes away while an answer is awaited', () => {
  it.each(['resolve', 'reject'] as const)('gives the request up; then a %s changes and tells nothing', async (how) => {
    const { adapter, calls } = createSlowAdapter()
    const [onVerified, onEvent] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const user = userEvent.setup()
    const { unmount } = render(<CertificationForm adapter={adapter} onVerified={onVerified} onEvent={onEvent} />)
    await typeIdentity(user)
    await user.click(box.request())
    unmount()
    expect(calls[0]?.signal.aborted).toBe(true)
    onEvent.mockClear()
    await act(async () => calls[0]?.[how](how === 'resolve' ? CHALLENGE : new Error('late')))
    expect(onEvent).not.toHaveBeenCalled()
    expect(onVerified).not.toHaveBeenCalled()
  })

  it.each(['resolve', 'reject'] as const)('gives the confirm up; then a %s changes and tells nothing', async (how) => {
    const { adapter, calls } = createSlowAdapter()
    const [onVerified, onEvent] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const user = userEvent.setup()
    const { unmount } = render(<CertificationForm adapter={adapter} onVerified={onVerified} onEvent={onEvent} />)
    await typeIdentity(user)
    await user.click(box.request())
    await act(async () => calls[0]?.resolve(CHALLENGE))
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    unmount()
    expect(calls[1]?.signal.aborted).toBe(true)
    onEvent.mockClear()
    await act(async () => calls[1]?.[how](how === 'resolve' ? {} : new Error('late')))
    expect(onEvent).not.toHaveBeenCalled()
    expect(onVerified).not.toHaveBeenCalled()
  })

  it('is a fresh one when it comes back, also at once', async () => {
    const { adapter, calls } = createSlowAdapter()
    const user = userEvent.setup()
    const view = render(<CertificationForm key="first" adapter={adapter} />)
    await typeIdentity(user)
    await user.click(box.request())
    view.rerender(<CertificationForm key="second" adapter={adapter} />)
    expect(calls[0]?.signal.aborted).toBe(true)
    await act(async () => calls[0]?.resolve(CHALLENGE))
    expect(box.name()).toHaveValue('')
    expect(box.request()).not.toHaveAttribute('aria-disabled')
    await typeIdentity(user)
    await user.click(box.request())
    await act(async () => calls[1]?.resolve(CHALLENGE))
    expect(box.otp()).toHaveFocus()
  })
})

/** Suspends while `until` is not done, as a host's data would. */
function Data({ until, children }: { until: { done: boolean; promise: Promise<void> }; children?: ReactNode }) {
  if (!until.done) throw until.promise
  return children
}

/** Something a host waits for, and the end of the waiting. */
function createWait() {
  let end = () => undefined as void
  const until = { done: false, promise: new Promise<void>((resolve) => (end = resolve)) }
  return {
    until,
    finish: () =>
      act(async () => {
        until.done = true
        end()
      }),
  }
}

const DONE = { done: true, promise: Promise.resolve() }

describe('a form that a suspended neighbour hides and shows again', () => {
  const page = (adapter: CertificationAdapter, until: ReturnType<typeof createWait>['until']) => (
    <Suspense fallback={<p>wait</p>}>
      <Data until={until} />
      <CertificationForm adapter={adapter} />
    </Suspense>
  )

  it('has what was typed, and asks once', async () => {
    const adapter = createScriptedAdapter()
    const user = userEvent.setup()
    const view = render(page(adapter, DONE))
    await typeIdentity(user)
    const wait = createWait()
    view.rerender(page(adapter, wait.until))
    expect(screen.getByText('wait')).toBeVisible()
    await wait.finish()
    expect(box.name()).toHaveValue('홍길동')
    expect(box.carrier('SKT')).toBeChecked()
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: ko.labels.otp })).toBeVisible()
    expect(adapter.requests).toHaveLength(1)
  })

  it('goes on with the code that was sent, its clock running', async () => {
    const adapter = createScriptedAdapter()
    const user = userEvent.setup()
    const view = render(page(adapter, DONE))
    await user.type(await reachOtpStep(user), '123')
    const wait = createWait()
    view.rerender(page(adapter, wait.until))
    await wait.finish()
    expect(box.otp()).toHaveValue('123')
    expect(screen.getByRole('timer')).toHaveTextContent(/[23]:\d\d/)
    await user.type(box.otp(), '456{Enter}')
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
    expect([adapter.requests.length, adapter.answers.length]).toEqual([1, 1])
  })

  it('takes the answer that came meanwhile', async () => {
    const { adapter, calls } = createSlowAdapter()
    const user = userEvent.setup()
    const view = render(page(adapter, DONE))
    await typeIdentity(user)
    await user.click(box.request())
    const wait = createWait()
    view.rerender(page(adapter, wait.until))
    await act(async () => calls[0]?.resolve(CHALLENGE))
    await wait.finish()
    expect(calls[0]?.signal.aborted).toBe(false)
    expect(box.otp()).toBeVisible()
    expect(calls).toHaveLength(1)
  })
})

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <p>host’s fallback</p> : this.props.children
  }
}

describe('a host', () => {
  it('whose error boundary takes the form away ends its calls', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { adapter, calls } = createSlowAdapter()
    const Broken = ({ isBroken }: { isBroken: boolean }) => {
      if (isBroken) throw new Error('host bug')
      return null
    }
    const page = (isBroken: boolean) => (
      <Boundary>
        <Broken isBroken={isBroken} />
        <CertificationForm adapter={adapter} />
      </Boundary>
    )
    const user = userEvent.setup()
    const view = render(page(false))
    await typeIdentity(user)
    await user.click(box.request())
    view.rerender(page(true))
    expect(screen.getByText('host’s fallback')).toBeInTheDocument()
    expect(calls[0]?.signal.aborted).toBe(true)
    await act(async () => calls[0]?.reject(new Error('late')))
  })

  it('with two forms has two flows, under StrictMode too', async () => {
    const user = userEvent.setup()
    const { container } = render(
      <StrictMode>
        <CertificationForm adapter={createScriptedAdapter()} as="fieldset" />
        <CertificationForm adapter={createScriptedAdapter()} as="fieldset" />
      </StrictMode>,
    )
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const [first, second] = screen.getAllByRole('group', { name: ko.labels.form }) as [HTMLElement, HTMLElement]
    const radio = (form: HTMLElement, name: string) => within(form).getByRole('radio', { name })
    await user.click(radio(first, 'KT'))
    await user.click(radio(second, 'SKT'))
    expect(radio(first, 'KT')).toBeChecked()
    for (const label of second.querySelectorAll('label')) expect(second).toContainElement(label.control)
    await user.type(within(first).getByRole('textbox', { name: ko.labels.name }), '홍길동')
    expect(within(second).getByRole('textbox', { name: ko.labels.name })).toHaveValue('')
    await user.click(within(second).getByRole('button', { name: ko.actions.requestOtp }))
    expect(within(first).getByRole('textbox', { name: ko.labels.name })).not.toBeInvalid()
    expect(within(second).getByRole('textbox', { name: ko.labels.name })).toBeInvalid()
  })
})
