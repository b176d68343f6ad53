import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { createCertification } from '../createCertification.js'
import { memoryStore } from '../store/memoryStore.js'
import type { Store } from '../store/store.js'
import { REQUEST, SECRET, SHOP, Visitor, createShop, hong } from '../test-shop.js'
import { newSessionId, readCookie, writeCookie } from './cookie.js'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the cookie', () => {
  const id = newSessionId()
  test('is 256 bits, new each time', () => {
    expect(Buffer.from(id, 'base64url')).toHaveLength(32)
    expect(newSessionId()).not.toBe(id)
  })

  test.each([
    ['https://shop.example/api', false, true],
    ['http://shop.example/api', false, true],
    ['http://localhost.evil.example/api', false, true],
    ['http://localhost/api', false, false],
    ['http://localhost:3000/api', false, false],
    ['http://127.0.0.1:3000/api', false, false],
    ['http://[::1]:3000/api', false, false],
    ['http://localhost:3000/api', true, true],
  ])('at %s (production: %s) is __Host- and Secure: %s', (url, production, secure) => {
    const request = new Request(url)
    const cookie = writeCookie(id, request, production)
    expect(cookie.startsWith('__Host-certification=')).toBe(secure)
    expect(cookie.includes('; Secure')).toBe(secure)
    const [pair = ''] = cookie.split(';')
    expect(readCookie(new Request(url, { headers: { cookie: `a=b; ${pair}; c=d` } }), production)).toBe(id)
  })

  test.each([
    '',
    'certification=short',
    `__Host-certification=${'x'.repeat(44)}`,
    `__Host-certification=${'x'.repeat(42)}=`,
    `certification=${'x'.repeat(43)}`,
    `x__Host-certification=${'x'.repeat(43)}`,
  ])('%j is none', (cookie) => {
    expect(readCookie(new Request(SHOP, { headers: { cookie } }), true)).toBeUndefined()
  })
})

/** A store that remembers everything that was ever written to it. */
function recordingStore() {
  const inner = memoryStore()
  const written: string[] = []
  const store: Store = {
    ...inner,
    hit: async (counters) => (written.push(JSON.stringify(counters)), inner.hit(counters)),
    put: async (...args) => (written.push(JSON.stringify(args)), inner.put(...args)),
    cas: async (...args) => (written.push(JSON.stringify(args)), inner.cas(...args)),
  }
  return { store, written }
}

test('nothing in the store tells who it is about', async () => {
  const { store, written } = recordingStore()
  const extraSchema = z.object({ coupon: z.string() })
  const shop = createShop({ store, options: { extraSchema } })
  const visitor = shop.visitor()
  const terms = [{ id: 'canary-term', acceptedAt: '2026-06-01T00:00:00.000Z' }]
  const { body } = await visitor.request({ ...hong, terms, extra: { coupon: 'canary-coupon' } })
  const before = visitor.cookie
  await visitor.confirm(body['impUid'], shop.wrongOtp())
  const otp = shop.otp()
  await visitor.confirm(body['impUid'], otp)
  const all = written.join('\n')
  const certification = await visitor.take()
  const ids = [before, visitor.cookie].map((cookie) => cookie?.split('=')[1] ?? 'missing')
  const { ci = 'missing', di = 'missing', extra } = certification ?? {}
  expect(extra).toEqual({ coupon: 'canary-coupon' })
  const own = ['canary', Buffer.from('canary').toString('base64url')]
  for (const canary of [...own, hong.name, hong.phone, hong.birth, '1990-01-01', '203.0.113.7', otp, ci, di, ...ids]) {
    expect(all).not.toContain(canary)
  }
  expect(written.length).toBeGreaterThan(10)
})

describe('a store that fails', () => {
  test.each(['hit', 'get', 'put', 'cas'] as const)(
    'at %s refuses with 503, and lets nobody through',
    async (operation) => {
      const store = memoryStore()
      const shop = createShop({ store })
      const visitor = shop.visitor()
      const { body } = await visitor.request()
      store[operation] = (): Promise<never> => Promise.reject(new Error(`redis down: ${hong.phone}`))
      const answer = await visitor.confirm(body['impUid'], shop.otp())
      expect(answer).toMatchObject({ status: 503, body: { code: 'carrier_unavailable', retryAfter: 5 } })
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(shop.events).toContainEqual({ type: 'store_failed', operation })
      expect(JSON.stringify([answer.body, shop.events])).not.toContain(hong.phone)
    },
  )

  test.each(['hit', 'get', 'cas'] as const)('at %s sends no code', async (operation) => {
    const store = memoryStore()
    const shop = createShop({ store })
    const visitor = shop.visitor()
    await visitor.request({ ...hong, phone: '01055556666' })
    store[operation] = (): Promise<never> => Promise.reject(new Error('down'))
    expect(await visitor.request()).toMatchObject({ status: 503, body: { code: 'carrier_unavailable' } })
    expect(shop.calls(REQUEST)).toBe(1)
  })

  test('at take hands nobody out', async () => {
    const store = memoryStore()
    const shop = createShop({ store })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    store.take = (): Promise<never> => Promise.reject(new Error('down'))
    await expect(visitor.take()).rejects.toMatchObject({ code: 'carrier_unavailable' })
  })
})

describe('the session’s record', () => {
  test('that others change each time is given up after twenty tries', async () => {
    const store = memoryStore()
    const shop = createShop({ store })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const cas = vi.spyOn(store, 'cas').mockImplementation(async () => false)
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({
      status: 409,
      body: { code: 'in_progress' },
    })
    expect(cas).toHaveBeenCalledTimes(20)
    cas.mockRestore()
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test('is not written by a repeat, which only reads', async () => {
    const store = memoryStore()
    const shop = createShop({ store })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.copy().confirm(body['impUid'], shop.otp())
    const cas = vi.spyOn(store, 'cas')
    expect(await visitor.copy().confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
    expect(cas).not.toHaveBeenCalled()
  })
})

test('a session survives a new secret while the previous one is kept', async () => {
  const shop = createShop()
  const old = shop.visitor()
  const { body } = await old.request()
  const withSecrets = (...secret: [string, string]) => {
    const tab = new Visitor(createCertification({ provider: shop.provider, store: shop.store, secret }))
    tab.cookie = old.cookie
    return tab
  }
  const fresh = 'another secret, also of at least 32 characters'
  const stranger = withSecrets(fresh, 'a third secret that was never in use anywhere')
  expect(await stranger.confirm(body['impUid'], shop.otp())).toMatchObject({ body: { code: 'challenge_lost' } })
  const moved = withSecrets(fresh, SECRET)
  expect(await moved.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  expect(await moved.take()).toMatchObject({ phone: hong.phone })
})
