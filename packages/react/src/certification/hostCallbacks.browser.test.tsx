import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { refusalIn } from '../locales/test-packs.js'
import { CertificationForm } from './CertificationForm.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678', carrier: 'SKT' } as const

/** What the page's error tracker gets. */
const reported = vi.fn<(message: string) => void>()
const report = (event: PromiseRejectionEvent) => (event.preventDefault(), reported(String(event.reason)))

beforeEach(() => {
  reported.mockClear()
  // Vitest prints what was not caught, here on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  window.addEventListener('unhandledrejection', report)
})

afterEach(async () => {
  // The last of them is thrown after the person was told.
  await new Promise((resolve) => setTimeout(resolve, 300))
  vi.restoreAllMocks()
  window.removeEventListener('unhandledrejection', report)
})

function show(callback: 'onMutate' | 'onSuccess' | 'onError' | 'onSettled', times: number) {
  const throwing = vi.fn<() => void>()
  for (let left = times; left > 0; left -= 1)
    throwing.mockImplementationOnce(() => {
      throw new Error('host bug')
    })
  const client = new QueryClient({ mutationCache: new MutationCache({ [callback]: throwing }) })
  const adapter = createScriptedAdapter({ confirm: ['wrong', 'accepted'] })
  render(
    <QueryClientProvider client={client}>
      <CertificationForm adapter={adapter} defaultValues={KNOWN} />
    </QueryClientProvider>,
  )
  return adapter
}

const request = () => userEvent.click(page.getByRole('button', { name: ko.actions.requestOtp }))

it('a cache that throws before a call has nothing sent, and never what was typed before', async () => {
  const adapter = show('onMutate', 1)
  await request()
  await expect.element(page.getByText(refusalIn(ko, 'unknown'))).toBeVisible()
  expect(adapter.requests).toEqual([])
  await userEvent.fill(page.getByRole('textbox', { name: ko.labels.phone }), '010-9999-8888')
  await request()
  await expect.element(page.getByRole('textbox', { name: ko.labels.otp })).toHaveFocus()
  expect(adapter.requests.map(({ identity }) => identity.phone)).toEqual(['01099998888'])
  expect(reported.mock.calls.flat()).toEqual([expect.stringContaining('host bug')])
})

it.each(['onSuccess', 'onError', 'onSettled'] as const)(
  'a cache that throws at every %s changes nothing of what came back, and is reported',
  async (callback) => {
    show(callback, 9)
    await request()
    const otp = page.getByRole('textbox', { name: ko.labels.otp })
    await expect.element(otp).toHaveFocus()
    expect(page.getByText(refusalIn(ko, 'unknown')).query()).toBeNull()
    await userEvent.keyboard('000000{Enter}')
    await expect.element(otp).toBeInvalid()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await expect.element(page.getByText(ko.verified)).toBeVisible()
    expect(reported.mock.calls.flat()).toContainEqual(expect.stringContaining('host bug'))
  },
)
