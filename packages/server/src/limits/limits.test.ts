import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { VerifyHuman } from '../config.js'
import type { CertificationEvent } from '../events.js'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'
import { DEFAULT_LIMITS, resolveLimits, waitAfter } from './limits.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const MINUTE = 60_000
const phone = (index: number) => `010${20_000_000 + index}`

/** Lets all defaults but the named ones out of the way. */
function only(...names: (keyof typeof DEFAULT_LIMITS)[]) {
  return { ...NO_LIMITS, ...Object.fromEntries(names.map((name) => [name, DEFAULT_LIMITS[name]])) }
}

describe('the defaults let through', () => {
  test('3 SMS to one phone in 10 minutes, 5 in an hour, 10 in a day, from anywhere', async () => {
    const shop = createShop({ options: { limits: only('phonePer10Minutes', 'phonePerHour', 'phonePerDay') } })
    const sent = async () => {
      const before = shop.calls(REQUEST)
      for (let ask = 0; ask < 20; ask += 1) await shop.visitor(`203.0.113.${ask}`).request()
      return shop.calls(REQUEST) - before
    }
    const windows: number[] = []
    for (let window = 0; window < 12; window += 1) {
      windows.push(await sent())
      vi.advanceTimersByTime(10 * MINUTE)
    }
    expect(windows).toEqual([3, 2, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0])
    vi.advanceTimersByTime(60 * MINUTE)
    expect(await sent()).toBe(0)
  })

  test('10 requests of one address in 10 minutes, 30 in an hour, 200 in a day', async () => {
    const shop = createShop({ options: { limits: only('ipPer10Minutes', 'ipPerHour', 'ipPerDay') } })
    let asked = 0
    const windows: number[] = []
    for (let window = 0; window < 48; window += 1) {
      const before = shop.calls(REQUEST)
      for (let ask = 0; ask < 12; ask += 1) await shop.visitor().request({ ...hong, phone: phone((asked += 1)) })
      windows.push(shop.calls(REQUEST) - before)
      vi.advanceTimersByTime(10 * MINUTE)
    }
    expect(windows.slice(0, 8)).toEqual([10, 10, 10, 0, 0, 0, 10, 10])
    expect(shop.calls(REQUEST)).toBe(200)
  })

  test('5 requests of one session in 10 minutes', async () => {
    const shop = createShop({ options: { limits: only('sessionPer10Minutes') } })
    const visitor = shop.visitor()
    for (let ask = 0; ask < 8; ask += 1) await visitor.request({ ...hong, phone: phone(ask) })
    expect(shop.calls(REQUEST)).toBe(5)
    vi.advanceTimersByTime(10 * MINUTE)
    expect((await visitor.request()).status).toBe(200)
  })

  test('60 SMS of the whole shop in a minute', async () => {
    const shop = createShop({ options: { limits: only('globalPerMinute') } })
    for (let ask = 0; ask < 100; ask += 1)
      await shop.visitor(`203.0.113.${ask}`).request({ ...hong, phone: phone(ask) })
    expect(shop.calls(REQUEST)).toBe(60)
    expect(shop.events.filter((event) => event.type === 'refused' && event.limit === 'global')).toHaveLength(40)
  })

  test('5 refusals of one session in an hour, whatever was refused', async () => {
    const shop = createShop({ options: { limits: only('refusalsPerSessionHour') } })
    const visitor = shop.visitor()
    const refused = ['01000001110', '01000003037', '01000003036', '01000003035', '01000006003', '01000005040']
    const codes: unknown[] = []
    for (const wrong of refused) codes.push((await visitor.request({ ...hong, phone: wrong })).body['code'])
    expect(codes.at(-1)).toBe('rate_limited')
    expect(shop.calls(REQUEST)).toBe(5)
    // The right details do not help any more, and sent codes do not count.
    expect(await visitor.request()).toMatchObject({ status: 429, body: { code: 'rate_limited', retryAfter: 3600 } })
  })

  test('any number of sent codes beside them', async () => {
    const shop = createShop({ options: { limits: only('refusalsPerSessionHour') } })
    const visitor = shop.visitor()
    for (let ask = 0; ask < 8; ask += 1) await visitor.request({ ...hong, phone: phone(ask) })
    expect(shop.calls(REQUEST)).toBe(8)
  })

  test('5 different people on one phone in a day, tried from anywhere', async () => {
    const shop = createShop({ options: { limits: only('identitiesPerPhoneDay') } })
    const target = '01000001110'
    const birth = (index: number) => `9001${String(index + 1).padStart(2, '0')}`
    for (let guess = 0; guess < 28; guess += 1) {
      await shop.visitor(`203.0.113.${guess}`).request({ ...hong, phone: target, birth: birth(guess) })
    }
    expect(shop.calls(REQUEST)).toBe(5)
    // Somebody who was counted already may go on; what was refused stays uncounted and is refused again.
    expect(await shop.visitor().request({ ...hong, phone: target, birth: birth(0) })).toMatchObject({ status: 422 })
    expect(await shop.visitor().request({ ...hong, phone: target, birth: birth(20) })).toMatchObject({ status: 429 })
    vi.advanceTimersByTime(24 * 60 * MINUTE)
    expect(await shop.visitor().request({ ...hong, phone: target, birth: birth(20) })).toMatchObject({ status: 422 })
  })

  test('the same person with another carrier: who does not know the network may try all six', async () => {
    const shop = createShop({ options: { limits: only('identitiesPerPhoneDay') } })
    for (const carrier of ['SKT', 'KT', 'LGT']) {
      for (const isMvno of [true, false])
        await shop.visitor().request({ ...hong, phone: '01000001110', carrier, isMvno })
    }
    expect(shop.calls(REQUEST)).toBe(6)
  })
})

describe('who is refused', () => {
  test('spends nothing of the shop’s budget', async () => {
    const shop = createShop({ options: { limits: { ...only('ipPer10Minutes'), globalPerMinute: 20 } } })
    for (let ask = 0; ask < 500; ask += 1) await shop.visitor('198.51.100.1').request({ ...hong, phone: phone(ask) })
    expect(shop.calls(REQUEST)).toBe(10)
    expect((await shop.visitor('203.0.113.1').request()).status).toBe(200)
  })

  test('drains no phone: behind a blocked address a stranger’s bucket stays full', async () => {
    const shop = createShop()
    for (let ask = 0; ask < 10; ask += 1) await shop.visitor('198.51.100.1').request({ ...hong, phone: phone(ask) })
    for (let ask = 0; ask < 50; ask += 1) await shop.visitor('198.51.100.1').request()
    expect((await shop.visitor('203.0.113.1').request()).status).toBe(200)
  })

  test('by PortOne used up no SMS of the phone', async () => {
    const shop = createShop({ options: { limits: only('phonePer10Minutes') } })
    const visitor = shop.visitor()
    const line = { ...hong, phone: '01000003039', carrier: 'KT' }
    for (let ask = 0; ask < 5; ask += 1) expect((await visitor.request(line)).status).toBe(422)
    expect((await visitor.request({ ...line, isMvno: true })).status).toBe(200)
  })

  test('for tapping too soon used up no SMS of the phone', async () => {
    const shop = createShop({ options: { limits: only('phonePer10Minutes', 'resendWait') } })
    const visitor = shop.visitor()
    for (const wait of [30, 60]) {
      expect(await visitor.request()).toMatchObject({ status: 200, body: { resendIn: wait } })
      for (let tap = 0; tap < 4; tap += 1) expect((await visitor.request()).body['code']).toBe('resend_too_soon')
      vi.advanceTimersByTime(wait * 1000)
    }
    expect((await visitor.request()).status).toBe(200)
    expect(shop.calls(REQUEST)).toBe(3)
  })

  test('is told when to come back', async () => {
    const shop = createShop({ options: { limits: only('ipPer10Minutes') } })
    for (let ask = 0; ask < 10; ask += 1) await shop.visitor().request({ ...hong, phone: phone(ask) })
    vi.advanceTimersByTime(MINUTE)
    const { status, body, headers } = await shop.visitor().request()
    expect(status).toBe(429)
    expect(body).toMatchObject({ code: 'rate_limited', retryAfter: 540 })
    expect(headers.get('retry-after')).toBe('540')
    expect(shop.events.at(-1)).toMatchObject({ type: 'refused', step: 'request', code: 'rate_limited', limit: 'ip' })
  })
})

describe('verifyHuman', () => {
  const ask = async (verifyHuman: (request: Request) => unknown, names = only('ipPer10Minutes')) => {
    const options = { limits: names, verifyHuman: verifyHuman as () => boolean }
    const shop = createShop({ options })
    for (let index = 0; index < 12; index += 1) await shop.visitor().request({ ...hong, phone: phone(index) })
    return shop
  }

  test('is asked only once an address is about to be refused, and lets people pass', async () => {
    const verifyHuman = vi.fn<VerifyHuman>(() => true)
    expect((await ask(verifyHuman)).calls(REQUEST)).toBe(12)
    expect(verifyHuman).toHaveBeenCalledTimes(2)
  })

  test.each([
    ['false', () => false],
    ['anything but true', () => 'yes'],
    ['a rejection', () => Promise.reject(new Error('down'))],
    ['a throw', () => JSON.parse('{')],
  ])('that answers %s lets nobody pass', async (_what, verifyHuman) => {
    expect((await ask(verifyHuman)).calls(REQUEST)).toBe(10)
  })

  test('helps past no phone and no budget', async () => {
    const limits = { ...NO_LIMITS, ipPer10Minutes: 1, phonePer10Minutes: 3, globalPerMinute: 5 }
    const shop = createShop({ options: { limits, verifyHuman: () => true } })
    for (let index = 0; index < 6; index += 1) await shop.visitor().request()
    expect(shop.calls(REQUEST)).toBe(3)
    for (let index = 0; index < 6; index += 1) await shop.visitor().request({ ...hong, phone: phone(index) })
    expect(shop.calls(REQUEST)).toBe(5)
  })
})

describe('the option', () => {
  test('is lowered silently and raised with an event', () => {
    const events: CertificationEvent[] = []
    const limits = resolveLimits({ phonePerDay: 3, ipPerHour: 60, resendWait: 10 }, (event) => events.push(event))
    expect(limits).toEqual({ ...DEFAULT_LIMITS, phonePerDay: 3, ipPerHour: 60, resendWait: 10 })
    expect(events).toEqual([
      { type: 'limit_loosened', limit: 'ipPerHour', value: 60, defaultValue: 30 },
      { type: 'limit_loosened', limit: 'resendWait', value: 10, defaultValue: 30 },
    ])
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of %s is refused', (value) => {
    expect(() => resolveLimits({ attempts: value }, () => undefined)).toThrow(/limits\.attempts.*default of 5/)
  })

  test('waits double up to ten minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((sends) => waitAfter(sends, DEFAULT_LIMITS))).toEqual([
      30, 60, 120, 240, 480, 600, 600,
    ])
  })

  test('waits are never shorter than the one that was chosen', () => {
    expect([1, 2].map((sends) => waitAfter(sends, { ...DEFAULT_LIMITS, resendWait: 900 }))).toEqual([900, 900])
  })
})
