import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import { CONFIRM, READ, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('another person on the same device', () => {
  test('is never taken for the one verified before', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    expect((await visitor.request({ ...hong, name: '김민지', phone: '01055556666' })).status).toBe(200)
    expect(await visitor.take()).toBeNull()
  })

  test('nor when they asked before the answer that rotated the session had come', async () => {
    const shop = createShop()
    const tab = shop.visitor()
    const { body } = await tab.request()
    const other = tab.copy()
    await tab.confirm(body['impUid'], shop.otp())
    expect((await other.request({ ...hong, name: '김민지', phone: '01055556666' })).status).toBe(200)
    expect(await tab.take()).toBeNull()
    expect(await other.take()).toBeNull()
  })
})

describe('another challenge', () => {
  test('of an older tab is lost once a newer code was sent', async () => {
    const shop = createShop()
    const tab = shop.visitor()
    const { body: older } = await tab.request()
    const olderOtp = shop.otp()
    vi.advanceTimersByTime(30_000)
    const { body: newer } = await tab.copy().request()
    expect(await tab.confirm(older['impUid'], olderOtp)).toMatchObject({
      status: 409,
      body: { code: 'challenge_lost' },
    })
    expect(shop.calls(CONFIRM)).toBe(0)
    expect(await tab.confirm(newer['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test('of another session is lost with the right code, and stays its own', async () => {
    const shop = createShop()
    const victim = shop.visitor()
    const attacker = shop.visitor('198.51.100.9')
    const { body } = await victim.request()
    await attacker.request({ ...hong, phone: '01055556666' })
    for (const thief of [attacker, shop.visitor('198.51.100.9')]) {
      expect(await thief.confirm(body['impUid'], shop.otp())).toMatchObject({
        status: 409,
        body: { code: 'challenge_lost' },
      })
      expect(await thief.take()).toBeNull()
    }
    expect(shop.calls(CONFIRM)).toBe(0)
    expect(await victim.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test('sent for other details does not outlive a request for the new ones that failed', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    expect((await visitor.request({ ...hong, phone: '01000008054' })).status).toBe(503)
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ body: { code: 'challenge_lost' } })
  })

  test('for the same details outlives a resend that PortOne could not take', async () => {
    let down = false
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    vi.spyOn(shop.sandbox, 'fetch').mockImplementationOnce(async () => {
      down = true
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
    })
    vi.advanceTimersByTime(30_000)
    expect(await visitor.request()).toMatchObject({ status: 503, body: { code: 'carrier_unavailable' } })
    expect(down).toBe(true)
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })
})

test('a challenge that was verified is not verified again once something else was asked for', async () => {
  const shop = createShop()
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  await visitor.confirm(body['impUid'], shop.otp())
  await visitor.request({ ...hong, phone: '01000003037' })
  expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({
    status: 409,
    body: { code: 'challenge_lost' },
  })
})

describe('an answer that is no success', () => {
  test.each([
    ['01000008210', 'certified: false'],
    ['01000008211', 'another impUid'],
    ['01000008212', 'no response'],
  ])('of %s (%s) verifies nobody', async (phone) => {
    const onVerified = vi.fn<OnVerified>()
    const shop = createShop({ options: { onVerified } })
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone })
    const answer = await visitor.confirm(body['impUid'], shop.otp(phone))
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body['status']).toBeUndefined()
    expect(onVerified).not.toHaveBeenCalled()
    expect(await visitor.take()).toBeNull()
  })

  test('that was lost is read, not asked again', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone: '01000008213' })
    expect(await visitor.confirm(body['impUid'], shop.otp('01000008213'))).toMatchObject({ status: 200 })
    expect(shop.calls(CONFIRM)).toBe(1)
    expect(shop.calls(READ)).toBe(1)
    expect(await visitor.take()).toMatchObject({ phone: '01000008213' })
  })

  test('of a confirm that PortOne had taken before is read: the person did succeed', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone: '01000008212' })
    await visitor.confirm(body['impUid'], shop.otp('01000008212'))
    // PortOne now says "already certified" with 400.
    expect(await visitor.confirm(body['impUid'], shop.otp('01000008212'))).toMatchObject({ status: 200 })
    expect(shop.calls(READ)).toBe(1)
  })
})
