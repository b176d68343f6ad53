import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CertificationEvent } from '../events.js'
import { NO_LIMITS, type Shop, createShop, hong } from '../test-shop.js'
import { memoryStore } from '../store/memoryStore.js'
import type { Store } from '../store/store.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const phone = (index: number) => `010${20_000_000 + index}`
const alarmsIn = (events: readonly CertificationEvent[]) => events.filter(({ type }) => type === 'alarm')

describe('the budget', () => {
  const limits = { ...NO_LIMITS, globalPerMinute: 10 }
  const low = { type: 'alarm', alarm: 'budget_low', limit: 10 }
  const spent = { type: 'alarm', alarm: 'budget_spent', limit: 10 }

  const ask = async (shop: Shop, times: number) => {
    for (let index = 0; index < times; index += 1) await shop.visitor().request({ ...hong, phone: phone(index) })
  }

  test('tells once when four fifths are used, and once when all are', async () => {
    const shop = createShop({ options: { limits } })
    await ask(shop, 7)
    expect(alarmsIn(shop.events)).toEqual([])
    await ask(shop, 1)
    expect(alarmsIn(shop.events)).toEqual([low])
    await ask(shop, 2)
    expect(alarmsIn(shop.events)).toEqual([low])
    await ask(shop, 200)
    expect(alarmsIn(shop.events)).toEqual([low, spent])
  })

  test('tells again in another minute', async () => {
    const shop = createShop({ options: { limits } })
    for (let minute = 0; minute < 3; minute += 1) {
      await ask(shop, 30)
      vi.advanceTimersByTime(MINUTE)
    }
    expect(alarmsIn(shop.events)).toEqual([low, spent, low, spent, low, spent])
  })

  test('tells in one of all processes that share a store', async () => {
    const store = memoryStore()
    const shops = Array.from({ length: 4 }, () => createShop({ store, options: { limits } }))
    await Promise.all(shops.map((shop) => ask(shop, 30)))
    expect(shops.flatMap(({ events }) => alarmsIn(events))).toEqual([low, spent])
  })

  test('sends people back at different moments of the next minute', async () => {
    const shop = createShop({ options: { limits } })
    await ask(shop, 10)
    const waits = new Set<unknown>()
    for (let index = 0; index < 200; index += 1) waits.add((await shop.visitor().request()).body['retryAfter'])
    // Two of 15 seconds come up in 200 draws but for one time in 10 to the 234.
    expect(waits.size).toBeGreaterThan(1)
    expect(Math.min(...([...waits] as number[]))).toBeGreaterThanOrEqual(60)
    expect(Math.max(...([...waits] as number[]))).toBeLessThanOrEqual(75)
  })

  test('costs a refused request one round trip more than its counters, and a sent one none', async () => {
    const trips: number[] = []
    const inner = memoryStore()
    const hit: Store['hit'] = (counters) => {
      trips.push(counters.length)
      return inner.hit(counters)
    }
    const store = { ...inner, hit }
    const shop = createShop({ store, options: { limits: { ...limits, globalPerMinute: 2 } } })
    let asked = 0
    const tripsOf = async () => {
      trips.length = 0
      await shop.visitor().request({ ...hong, phone: phone((asked += 1)) })
      return trips.length
    }
    // Its limits, the person, and what was not used together with what the alarms count.
    expect(await tripsOf()).toBe(3)
    await tripsOf()
    expect(await tripsOf()).toBe(2)
  })
})

describe('the conversion', () => {
  /** Sends codes and has a part of them typed in a minute later, as people do. */
  const visit = async (shop: Shop, count: number, typedIn: number) => {
    for (let index = 0; index < count; index += 1) {
      const person = { ...hong, phone: phone(index) }
      const visitor = shop.visitor()
      const { body } = await visitor.request(person)
      vi.advanceTimersByTime(5000)
      if (index < count * typedIn) await visitor.confirm(body['impUid'], shop.otp(person.phone))
    }
  }

  test('tells once in an hour that few of many codes are typed in', async () => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    await visit(shop, 200, 0.2)
    const [alarm, ...more] = alarmsIn(shop.events)
    expect(alarm).toMatchObject({ type: 'alarm', alarm: 'conversion_low' })
    expect(more).toEqual([])
    vi.advanceTimersByTime(HOUR)
    await visit(shop, 200, 0)
    expect(alarmsIn(shop.events)).toHaveLength(2)
  })

  test('tells with the counts, and nothing else', async () => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    await visit(shop, 100, 0)
    expect(alarmsIn(shop.events)).toEqual([
      { type: 'alarm', alarm: 'conversion_low', sent: expect.any(Number), verified: 0 },
    ])
  })

  test.each([
    ['of fewer than fifty', 49, 0],
    ['of a third', 300, 1 / 3],
    ['of all', 200, 1],
  ])('says nothing %s', async (_what, count, typedIn) => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    await visit(shop, count, typedIn)
    expect(alarmsIn(shop.events)).toEqual([])
  })

  test('does not count against people that they had no time to type', async () => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    for (let index = 0; index < 500; index += 1) await shop.visitor().request({ ...hong, phone: phone(index) })
    expect(alarmsIn(shop.events)).toEqual([])
  })

  test('counts no code that was not sent', async () => {
    const shop = createShop({ options: { limits: NO_LIMITS } })
    for (const refused of ['01000001110', '01000008050']) {
      for (let index = 0; index < 60; index += 1) {
        await shop.visitor().request({ ...hong, phone: refused })
        vi.advanceTimersByTime(2000)
      }
    }
    expect(alarmsIn(shop.events)).toEqual([])
  })

  test('whose counter fails refuses nobody who was verified', async () => {
    const inner = memoryStore()
    const store: Store = { ...inner }
    const shop = createShop({ store })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    store.hit = async (counters) => {
      if (counters.some(({ key }) => key.includes('verified'))) throw new Error('down')
      return inner.hit(counters)
    }
    expect((await visitor.confirm(body['impUid'], shop.otp())).status).toBe(200)
  })
})
