import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REQUEST, TOKEN, createShop, hong } from '../../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a request of a visitor, on the wire', () => {
  test('reaches PortOne once, in its own words, with what the merchant configured', async () => {
    const shop = createShop({ portone: { company: '우리가게', channelKey: 'channel-1', pg: 'danal.A1' } })
    const { status, body } = await shop.visitor().request()

    expect(status).toBe(200)
    expect(body).toEqual({ impUid: expect.any(String), expiresIn: 180, resendIn: 30, attemptsLeft: 5 })
    expect(shop.calls(TOKEN)).toBe(1)
    const sent = shop.sandbox.requests.filter(({ path }) => REQUEST.test(path))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toEqual({
      name: '홍길동',
      phone: '01012345678',
      birth: '900101',
      gender_digit: '1',
      carrier: 'SKT',
      is_mvno: false,
      company: '우리가게',
      channel_key: 'channel-1',
      pg: 'danal.A1',
      merchant_uid: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
  })

  test('sends is_mvno as a boolean, and a new merchant_uid each time', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    await visitor.request({ ...hong, isMvno: true })
    vi.advanceTimersByTime(30_000)
    await visitor.request({ ...hong, isMvno: true })
    const bodies = shop.sandbox.requests.filter(({ path }) => REQUEST.test(path)).map(({ body }) => body)
    expect(bodies.map((body) => body?.['is_mvno'])).toEqual([true, true])
    expect(new Set(bodies.map((body) => body?.['merchant_uid'])).size).toBe(2)
  })

  test('takes no merchant_uid, gender_digit or is_mvno from the browser', async () => {
    for (const key of ['merchant_uid', 'gender_digit', 'is_mvno', 'imp_uid']) {
      const shop = createShop()
      const answer = await shop.visitor().post('/otp/request', { ...hong, [key]: 'x' })
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
      expect(shop.sandbox.requests).toHaveLength(0)
    }
  })
})
