import { type DehydratedState, QueryClient, dehydrate, hydrate, onlineManager } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { type Server, createServer, setOnline } from './test-network.js'
import { type NosyHost, createNosyHost } from './test-nosyHost.js'
import { accepted, expectNoLeak, renderOn, requestOtp, textbox, typePerson } from './test-privacy.js'
import { TYPED } from './test-typed.js'

let host: NosyHost
let server: Server

beforeEach(() => {
  server = createServer()
  host = createNosyHost()
})

afterEach(async () => {
  await setOnline(true)
  await host.stop()
})

async function go(where: 'offline' | 'online'): Promise<void> {
  await setOnline(where === 'online')
  await waitFor(() => expect(onlineManager.isOnline()).toBe(where === 'online'))
}

const cutOff = () => page.getByText(ko.errors.network as string)

describe('without a network', () => {
  it('a request fails at once, is not kept, and is not made later', async () => {
    renderOn(host, server)
    await typePerson()
    await go('offline')
    await requestOtp()
    await expect.element(cutOff()).toBeVisible()
    const [mutation] = host.client.getMutationCache().getAll()
    expect(mutation?.state).toMatchObject({ isPaused: false, status: 'error', failureCount: 1 })
    await expectNoLeak(host, 'offline')

    await go('online')
    await host.client.resumePausedMutations()
    expect(server.calls).toHaveLength(1)
    await expectNoLeak(host, 'online again')

    server.next(accepted('imp_1'))
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await go('offline')
    await userEvent.keyboard(`${TYPED.otp}{Enter}`)
    await expect.element(cutOff()).toBeVisible()
    await expectNoLeak(host, 'a code offline')
    await go('online')
    await host.client.resumePausedMutations()
    expect(server.calls).toHaveLength(3)
    await expectNoLeak(host, 'a code online again')
  })

  it('nothing of a call under way comes back on the next page of a host that keeps all mutations', async () => {
    const { leave } = renderOn(host, server)
    await typePerson()
    server.next(new Promise(() => undefined))
    await requestOtp()
    await waitFor(() => expect(server.calls).toHaveLength(1))
    const snapshot: DehydratedState = JSON.parse(
      JSON.stringify(dehydrate(host.client, { shouldDehydrateMutation: () => true })),
    )
    expect(snapshot).toMatchObject({ mutations: [{ mutationKey: ['certification-form', 'requestOtp'] }] })
    leave()

    const next = new QueryClient()
    hydrate(next, snapshot)
    next.mount()
    await next.resumePausedMutations()
    next.unmount()
    expect(server.calls).toHaveLength(1)
  })
})
