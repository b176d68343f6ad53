import { CertificationError, type CertificationAdapter } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import {
  MutationCache,
  type MutationOptions,
  QueryClient,
  QueryClientProvider,
  onlineManager,
} from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ko } from '../locales/ko.js'
import { refusalIn } from '../locales/test-packs.js'
import { PERSON, box, reachOtpStep, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'
import type { CertificationEvent } from './certificationEvent.js'

afterEach(() => {
  onlineManager.setOnline(true)
})

function createHost() {
  const called = vi.fn<(...values: unknown[]) => void>()
  const callbacks = { onMutate: called, onSuccess: called, onError: called, onSettled: called }
  const global = vi.fn<(...values: unknown[]) => void>()
  const client = new QueryClient({
    mutationCache: new MutationCache({ onMutate: global, onSuccess: global, onError: global, onSettled: global }),
    defaultOptions: {
      mutations: {
        ...callbacks,
        retry: 3,
        retryDelay: 0,
        gcTime: Infinity,
        networkMode: 'online',
        throwOnError: true,
        scope: { id: 'host' },
      },
    },
  })
  const show = (adapter: CertificationAdapter, onEvent?: (event: CertificationEvent) => void) =>
    render(
      <QueryClientProvider client={client}>
        <CertificationForm adapter={adapter} onEvent={onEvent} />
      </QueryClientProvider>,
    )
  return { client, called, global, show }
}

describe('the defaults of the host’s QueryClient', () => {
  it('change no call of ours: one try, no callback, nothing thrown into the page', async () => {
    const { called, show } = createHost()
    const adapter = createScriptedAdapter({
      request: ['carrier_unavailable', 'accepted'],
      confirm: ['timeout', 'accepted'],
    })
    const user = userEvent.setup()
    show(adapter)
    await typeIdentity(user)
    await user.click(box.request())
    expect(await screen.findByText(refusalIn(ko, 'carrier_unavailable'))).toBeInTheDocument()
    expect(adapter.requests).toHaveLength(1)
    await user.click(box.request())
    await user.type(await screen.findByRole('textbox', { name: ko.labels.otp }), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText(refusalIn(ko, 'timeout'))).toBeInTheDocument()
    expect(adapter.answers).toHaveLength(1)
    await user.click(box.confirm())
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
    expect(called).not.toHaveBeenCalled()
  })

  it('do not queue our calls behind the host’s own, nor pause them offline', async () => {
    const { client, show } = createHost()
    const ofTheHost: MutationOptions = { mutationFn: () => new Promise(() => undefined) }
    const options = client.defaultMutationOptions(ofTheHost)
    void client.getMutationCache().build(client, options).execute(undefined)
    const adapter = createScriptedAdapter()
    const user = userEvent.setup()
    show(adapter)
    act(() => onlineManager.setOnline(false))
    await user.type(await reachOtpStep(user), `${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
    expect([adapter.requests.length, adapter.answers.length]).toEqual([1, 1])
  })

  it('nor do defaults for every mutation with a key', async () => {
    const { client, called, show } = createHost()
    const mutationFn = vi.fn<() => Promise<void>>(() => Promise.resolve())
    client.setMutationDefaults([], { mutationFn, onMutate: called, onError: called, retry: 3, networkMode: 'online' })
    const user = userEvent.setup()
    show(createScriptedAdapter())
    await reachOtpStep(user)
    expect(mutationFn).not.toHaveBeenCalled()
    expect(called).not.toHaveBeenCalled()
  })

  it('leave nothing of ours in the cache once the form is gone', async () => {
    const { client, show } = createHost()
    const user = userEvent.setup()
    const { unmount } = show(createScriptedAdapter({ request: 'network' }))
    await typeIdentity(user)
    await user.click(box.request())
    await screen.findByText(ko.errors.network as string)
    unmount()
    await waitFor(() => expect(client.getMutationCache().getAll()).toEqual([]))
  })
})

/** An adapter that puts what it was given into what it throws. */
function leaky(asOurs: boolean): CertificationAdapter {
  const fail = (given: object) => {
    const error = asOurs ? new CertificationError('network') : new Error(`POST failed: ${JSON.stringify(given)}`)
    const also = { request: given, config: { data: JSON.stringify(given) }, cause: given }
    return Promise.reject(Object.assign(error, also, { message: `Refused ${JSON.stringify(given)}` }))
  }
  return { requestOtp: fail, confirmOtp: fail }
}

describe('what a careless adapter throws', () => {
  it.each([
    ['an error of its own', false],
    ['a CertificationError with things hung on', true],
  ])('as %s reaches the host as a code only', async (_, asOurs) => {
    const { global, show } = createHost()
    const onEvent = vi.fn<(event: CertificationEvent) => void>()
    const user = userEvent.setup()
    show(leaky(asOurs), onEvent)
    await typeIdentity(user)
    await user.click(box.request())
    const code = asOurs ? 'network' : 'unknown'
    await screen.findByText(refusalIn(ko, code))
    const errors = global.mock.calls.flat().filter((value) => value instanceof Error)
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) {
      expect(error).toHaveProperty('code', code)
      const all = Reflect.ownKeys(error).map((key) => String(Reflect.get(error, key)))
      expect(all.join()).not.toMatch(new RegExp(`${PERSON.name}|${PERSON.phone}|${PERSON.birth}|object Object`))
    }
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'failed', call: 'requestOtp', code, duration: expect.any(Number) })
  })
})
