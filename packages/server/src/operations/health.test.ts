import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CertificationProvider, ProviderError } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import type { Store } from '../store/store.js'
import { SECRET, TOKEN, createShop } from '../test-shop.js'

const NOW = Date.parse('2026-06-01T00:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

const ok = { status: 'ok', ms: expect.any(Number), checkedAt: NOW }

/** A provider whose credentials are checked as told. */
function checkedBy(checkCredentials: () => Promise<void>): CertificationProvider {
  return { ...createShop().provider, checkCredentials }
}

describe('checkHealth', () => {
  test('is ready while the store takes writes and PortOne the credentials', async () => {
    const shop = createShop()
    const put = vi.spyOn(shop.store, 'put')
    expect(await shop.certification.checkHealth()).toEqual({ ready: true, closing: false, store: ok, provider: ok })
    expect(put).toHaveBeenCalledOnce()
    expect(shop.urls.map(({ pathname }) => pathname)).toEqual(['/users/getToken'])
  })

  test('asked every second for an hour, asks PortOne once a minute, and nothing but tokens', async () => {
    const shop = createShop()
    for (let second = 0; second < 3600; second += 1) {
      vi.setSystemTime(NOW + second * 1000)
      const [health] = await Promise.all([shop.certification.checkHealth(), shop.certification.checkHealth()])
      expect(health.ready).toBe(true)
    }
    expect(shop.calls(TOKEN)).toBe(60)
    expect(shop.urls).toHaveLength(60)
  })

  test('finds out within a minute that a secret was revoked, though the token held is still good', async () => {
    const shop = createShop()
    expect((await shop.visitor().request()).status).toBe(200)
    expect((await shop.certification.checkHealth()).ready).toBe(true)
    const original = shop.sandbox.fetch.bind(shop.sandbox)
    vi.spyOn(shop.sandbox, 'fetch').mockImplementation(async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      return TOKEN.test(pathname)
        ? Response.json({ code: -1, message: '인증 실패' }, { status: 401 })
        : original(input, init)
    })
    vi.setSystemTime(NOW + 59_999)
    expect((await shop.certification.checkHealth()).ready).toBe(true)
    vi.setSystemTime(NOW + 60_000)
    const failed = { status: 'failed', code: 'misconfigured' }
    expect(await shop.certification.checkHealth()).toMatchObject({ ready: false, provider: failed })
  })

  test.each([
    ['misconfigured', false],
    ['carrier_unavailable', true],
    ['timeout', true],
  ] as const)('with a provider that answers %s is ready: %s', async (code, ready) => {
    const provider = checkedBy(() => Promise.reject(new ProviderError(code, { outcome: 'unreached' })))
    const { certification } = createShop({ options: { provider } })
    expect(await certification.checkHealth()).toMatchObject({ ready, provider: { status: 'failed', code } })
  })

  test('asks a provider that failed again after 10 s', async () => {
    let isDown = true
    const checkCredentials = vi.fn<() => Promise<void>>(async () => {
      if (isDown) throw new ProviderError('misconfigured', { outcome: 'unreached' })
    })
    const provider = checkedBy(checkCredentials)
    const { certification } = createShop({ options: { provider } })
    expect((await certification.checkHealth()).ready).toBe(false)
    isDown = false
    vi.setSystemTime(NOW + 9999)
    expect((await certification.checkHealth()).ready).toBe(false)
    vi.setSystemTime(NOW + 10_000)
    expect((await certification.checkHealth()).ready).toBe(true)
    expect(checkCredentials).toHaveBeenCalledTimes(2)
  })

  test('says when a provider cannot be checked', async () => {
    const provider = { ...createShop().provider }
    delete provider.checkCredentials
    const { certification } = createShop({ options: { provider } })
    const unchecked = { status: 'unchecked', ms: 0, checkedAt: NOW }
    expect(await certification.checkHealth()).toMatchObject({ ready: true, provider: unchecked })
  })

  test('is not ready without its store, and is again a second after it is back', async () => {
    const store: Store = memoryStore()
    const { certification, events } = createShop({ store })
    const put = store.put.bind(store)
    store.put = () => Promise.reject(new Error('READONLY canary-redis-text'))
    const failed = { ready: false, store: { status: 'failed', code: 'carrier_unavailable' } }
    expect(await certification.checkHealth()).toMatchObject(failed)
    expect(events).toEqual([{ type: 'store_failed', operation: 'put' }])
    store.put = put
    vi.setSystemTime(NOW + 999)
    expect((await certification.checkHealth()).ready).toBe(false)
    vi.setSystemTime(NOW + 1000)
    expect((await certification.checkHealth()).ready).toBe(true)
  })

  test('does not wait for a store that hangs', async () => {
    vi.useRealTimers()
    const store: Store = { ...memoryStore(), put: () => new Promise(() => undefined) }
    const { certification } = createShop({ store })
    expect(await certification.checkHealth()).toMatchObject({ ready: false, store: { code: 'timeout' } })
  })

  test('is not ready once it closes', async () => {
    const { certification } = createShop()
    await certification.close()
    expect(await certification.checkHealth()).toMatchObject({ ready: false, closing: true, store: ok, provider: ok })
  })

  test('tells codes and numbers only, whatever is thrown', async () => {
    const provider = checkedBy(() => Promise.reject(new Error(`imp_secret canary ${SECRET}`)))
    const { certification } = createShop({ options: { provider } })
    const health = await certification.checkHealth()
    expect(health).toMatchObject({ ready: true, provider: { status: 'failed', code: 'unknown' } })
    expect(inspect(health, { depth: 9 })).not.toMatch(/canary|imp_secret|secret of tests/)
  })
})
