import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import { CONFIRM, NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the right code', () => {
  test('verifies: the browser learns only that, the server everything, once', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const answer = await visitor.confirm(body['impUid'], shop.otp())

    expect(answer).toMatchObject({ status: 200, body: { status: 'verified' } })
    expect(await visitor.take()).toEqual({
      impUid: body['impUid'],
      merchantUid: expect.stringMatching(/^[0-9a-f]{40}$/),
      pgProvider: 'danal',
      pgTid: expect.any(String),
      name: '홍길동',
      gender: 'male',
      birthday: '1990-01-01',
      isForeigner: false,
      phone: '01012345678',
      carrier: 'SKT',
      isMvno: false,
      certifiedAt: Date.now(),
      ci: expect.any(String),
      di: expect.any(String),
    })
    expect(await visitor.take()).toBeNull()
  })

  test('tells the phone that was asked for when the carriers have not approved it', async () => {
    const shop = createShop({ sandbox: { carrierApproved: false, ciSupplied: false, foreignerSupplied: false } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    const certification = await visitor.take()
    expect(certification).toMatchObject({ phone: hong.phone, name: hong.name })
    expect(certification).not.toHaveProperty('carrier')
    expect(certification).not.toHaveProperty('ci')
    expect(certification).not.toHaveProperty('isForeigner')
  })

  test.each([
    [299_999, true],
    [300_000, false],
  ])('after %i ms can be taken: %s', async (ms, isThere) => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    vi.advanceTimersByTime(ms)
    expect((await visitor.take()) !== null).toBe(isThere)
  })

  test('rotates the session: the id from before takes nothing', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const before = visitor.copy()
    await visitor.confirm(body['impUid'], shop.otp())
    expect(visitor.cookie).not.toBe(before.cookie)
    expect(await before.take()).toBeNull()
    expect(await visitor.take()).not.toBeNull()
  })

  test('repeated gets the same answer, with the old cookie or the new, and asks PortOne no more', async () => {
    const onVerified = vi.fn<OnVerified>(() => ({ ticket: 'abc' }))
    const shop = createShop({ options: { onVerified } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const lost = visitor.copy()
    for (const tab of [visitor, visitor, lost]) {
      expect(await tab.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200, body: { ticket: 'abc' } })
    }
    expect(lost.cookie).toBe(visitor.cookie)
    expect(onVerified).toHaveBeenCalledOnce()
    expect(shop.calls(CONFIRM)).toBe(1)
    expect(await lost.take()).not.toBeNull()
  })

  test('once verified, another code for the same challenge is worth nothing', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    expect(await visitor.confirm(body['impUid'], shop.wrongOtp())).toMatchObject({
      status: 409,
      body: { code: 'challenge_lost' },
    })
  })

  test('lets the same visitor verify again', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    for (const phone of ['01011112222', '01033334444']) {
      const { body } = await visitor.request({ ...hong, phone })
      await visitor.confirm(body['impUid'], shop.otp(phone))
      expect(await visitor.take()).toMatchObject({ phone })
    }
  })
})

describe('a wrong code', () => {
  test.each(['http-500', 'http-400', 'http-200'] as const)(
    'answered by PortOne as %s counts down',
    async (otpRefusal) => {
      const shop = createShop({ sandbox: { otpRefusal } })
      const visitor = shop.visitor()
      const { body } = await visitor.request()
      for (const attemptsLeft of [4, 3, 2, 1]) {
        expect(await visitor.confirm(body['impUid'], shop.wrongOtp())).toMatchObject({
          status: 422,
          body: { code: 'otp_mismatch', attemptsLeft },
        })
      }
      expect(await visitor.confirm(body['impUid'], shop.wrongOtp())).toMatchObject({
        status: 429,
        body: { code: 'attempts_exceeded', attemptsLeft: 0, retryAfter: 600 },
      })
      // The challenge is over, for the right code as well.
      expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ body: { code: 'challenge_lost' } })
      expect(shop.calls(CONFIRM)).toBe(5)
      expect(await visitor.take()).toBeNull()
    },
  )

  test('does not end the challenge', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.wrongOtp())
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test('stays counted across resends', async () => {
    const shop = createShop({ options: { limits: { ...NO_LIMITS, resendWait: 1 } } })
    const visitor = shop.visitor()
    const left: unknown[] = []
    for (let sends = 0; sends < 5; sends += 1) {
      const { body } = await visitor.request()
      left.push(body['attemptsLeft'])
      await visitor.confirm(body['impUid'], shop.wrongOtp())
      vi.advanceTimersByTime(20_000)
    }
    expect(left).toEqual([5, 4, 3, 2, 1])
    // Another SMS would be wasted: no try is left for its code.
    expect(await visitor.request()).toMatchObject({ status: 429, body: { code: 'attempts_exceeded', retryAfter: 500 } })
    expect(shop.calls(REQUEST)).toBe(5)
    vi.advanceTimersByTime(500_000)
    expect(await visitor.request()).toMatchObject({ status: 200, body: { attemptsLeft: 5 } })
  })

  test('of many sessions for one phone: 20 a day', async () => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    const guessers = Array.from({ length: 6 }, () => shop.visitor())
    const sent = await Promise.all(guessers.map((guesser) => guesser.request()))
    const guess = async (guesser: number) => {
      return (await guessers[guesser]?.confirm(sent[guesser]?.body['impUid'], shop.wrongOtp()))?.body
    }
    for (let round = 0; round < 5; round += 1) for (let guesser = 0; guesser < 4; guesser += 1) await guess(guesser)
    expect(shop.calls(CONFIRM)).toBe(20)
    expect(await guess(4)).toMatchObject({ code: 'attempts_exceeded', attemptsLeft: 0, retryAfter: 86_400 })
    expect(await guess(4)).toMatchObject({ code: 'challenge_lost' })
    expect(shop.calls(CONFIRM)).toBe(20)
  })
})

describe('a code', () => {
  test('that is too old is refused by our own deadline, without asking', async () => {
    const shop = createShop({ sandbox: { otpLifeSeconds: 9999 } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    vi.advanceTimersByTime(179_999)
    const early = visitor.copy()
    vi.advanceTimersByTime(1)
    expect(await early.confirm(body['impUid'], shop.otp())).toMatchObject({
      status: 410,
      body: { code: 'otp_expired' },
    })
    expect(shop.calls(CONFIRM)).toBe(0)
  })

  test.each([
    ['01000009993', 'otp_expired', 410],
    ['01000009992', 'challenge_lost', 409],
    ['01000009991', 'attempts_exceeded', 429],
  ])('to %s ends the challenge with %s', async (phone, code, status) => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone })
    expect(await visitor.confirm(body['impUid'], shop.otp(phone))).toMatchObject({ status, body: { code } })
    expect(await visitor.confirm(body['impUid'], shop.otp(phone))).toMatchObject({ body: { code: 'challenge_lost' } })
    expect(shop.calls(CONFIRM)).toBe(1)
  })

  test.each([undefined, '', '12345', '1234567', '12345a', ' 12345', '１２３４５６', '12345\n'])(
    '%j is malformed',
    async (otp) => {
      const shop = createShop()
      const visitor = shop.visitor()
      const { body } = await visitor.request()
      expect(await visitor.confirm(body['impUid'], otp)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
      expect(shop.calls(CONFIRM)).toBe(0)
    },
  )
})
