import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Counter, Store } from './store.js'

const many = Array.from({ length: 200 })

// Real seconds, because a store may keep its time in another process: long enough for the steps before the sleep, on a
// busy machine as well.
const WINDOW = 3
const PAST_WINDOW_MS = 3100
const MORE_THAN_HALF_MS = 1800

const key = () => `cf:test:${randomUUID()}`
const threeOf = (own: string): Counter => ({ key: own, limit: 3, window: WINDOW })

function describeValues(name: string, store: () => Store): void {
  describe(`${name}: values`, () => {
    test('live as long as they were told, and again that long after each write', async () => {
      const [put, cas] = [key(), key()]
      await store().put(put, '1', WINDOW)
      await store().cas(cas, undefined, '1', WINDOW)
      await sleep(MORE_THAN_HALF_MS)
      await store().put(put, '2', WINDOW)
      await store().cas(cas, '1', '2', WINDOW)
      await sleep(MORE_THAN_HALF_MS)
      expect([await store().get(put), await store().get(cas)]).toEqual(['2', '2'])
      await sleep(MORE_THAN_HALF_MS)
      expect([await store().get(put), await store().take(cas)]).toEqual([undefined, undefined])
      expect(await store().cas(put, undefined, '3', 60)).toBe(true)
    })

    test('are swapped by one of many who expect the same', async () => {
      const own = key()
      const created = await Promise.all(many.map((_, index) => store().cas(own, undefined, `first-${index}`, 60)))
      expect(created.filter(Boolean)).toHaveLength(1)
      const first = await store().get(own)
      const swapped = await Promise.all(many.map((_, index) => store().cas(own, first, `second-${index}`, 60)))
      expect(swapped.filter(Boolean)).toHaveLength(1)
      expect(await store().cas(own, first, 'third', 60)).toBe(false)
      expect(await store().cas(key(), 'something', 'x', 60)).toBe(false)
    })

    test('are taken by one of many', async () => {
      const own = key()
      await store().put(own, '1', 60)
      const taken = await Promise.all(many.map(() => store().take(own)))
      expect(taken.filter((value) => value !== undefined)).toEqual(['1'])
      expect(await store().get(own)).toBeUndefined()
    })

    test('come back letter for letter', async () => {
      const own = key()
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('홍길동\r\n\0"'.repeat(1000)))
      const property = fc.asyncProperty(text, async (value) => {
        await store().put(own, value, 60)
        expect(await store().get(own)).toBe(value)
        expect(await store().cas(own, value, `${value}!`, 60)).toBe(true)
        expect(await store().take(own)).toBe(`${value}!`)
      })
      await fc.assert(property, { numRuns: 50 })
    })
  })
}

function describeCounters(name: string, store: () => Store): void {
  const countOf = async (own: Counter) => (await store().hit([own]))[0]?.count

  describe(`${name}: counters`, () => {
    test('count within a window that begins with the first hit', async () => {
      const own = threeOf(key())
      const [first] = await store().hit([own])
      await sleep(300)
      const [second] = await store().hit([own])
      expect([first?.count, second?.count]).toEqual([1, 2])
      expect(first?.resetIn).toBeGreaterThan(WINDOW - 0.2)
      expect(second?.resetIn).toBeLessThanOrEqual(WINDOW - 0.29)
      await sleep(PAST_WINDOW_MS - 300)
      expect(await countOf(own)).toBe(1)
    })

    test('stop at the first that is over its limit', async () => {
      const first = { key: key(), limit: 1, window: 60 }
      const second = { key: key(), limit: 9, window: 60 }
      expect(await store().hit([first, second])).toHaveLength(2)
      expect((await store().hit([first, second])).map(({ count }) => count)).toEqual([2])
      expect(await countOf({ ...second, cost: 0 })).toBe(1)
      expect(await store().hit([])).toEqual([])
    })

    test('are looked at without a hit', async () => {
      const own = threeOf(key())
      expect(await store().hit([{ ...own, cost: 0 }])).toEqual([{ count: 0, resetIn: WINDOW }])
      await store().hit([own])
      expect(await countOf({ ...own, cost: 0 })).toBe(1)
    })

    test('are given back, never below nothing', async () => {
      const own = threeOf(key())
      await store().hit([own, { ...own, cost: 2 }])
      expect(await countOf({ ...own, cost: -1 })).toBe(2)
      expect(await store().hit([{ ...own, cost: -9 }])).toEqual([{ count: 0, resetIn: WINDOW }])
      expect(await countOf(own)).toBe(1)
    })

    test('given back after their window ended do not make the next one longer', async () => {
      const own = threeOf(key())
      await store().hit([own])
      await sleep(PAST_WINDOW_MS)
      expect(await countOf({ ...own, cost: -1 })).toBe(0)
      expect(await countOf(own)).toBe(1)
    })

    test('given back by many at once do not either', async () => {
      const own = { key: key(), limit: 3, window: 60 }
      await store().hit([own])
      await Promise.all(many.map(() => store().hit([{ ...own, cost: -1 }])))
      const tallies = await Promise.all(many.map(() => store().hit([own])))
      expect(tallies.filter(([tally]) => (tally?.count ?? 99) <= own.limit)).toHaveLength(own.limit)
    })

    test('hit in one call are hit together: no other call comes between', async () => {
      const [first, second] = [key(), key()].map((one) => ({ key: one, limit: 1e6, window: 60 }))
      if (!first || !second) throw new Error('no counters')
      const tallies = await Promise.all(many.map(() => store().hit([first, second])))
      for (const [one, other] of tallies) expect(one?.count).toBe(other?.count)
    })
  })
}

/** What any order of hits, looks and gifts back has to come to. */
function describeModel(name: string, store: () => Store): void {
  const step = fc.record({
    counter: fc.nat(2),
    cost: fc.integer({ min: -3, max: 3 }),
    limit: fc.integer({ min: 1, max: 6 }),
  })
  test(`${name}: any calls add up`, async () => {
    const property = fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 }), async (calls) => {
      const keys = [key(), key(), key()]
      const held = [0, 0, 0]
      for (const call of calls) {
        const expected: number[] = []
        for (const { counter, cost, limit } of call) {
          const count = Math.max(0, (held[counter] ?? 0) + cost)
          held[counter] = count
          expected.push(count)
          if (count > limit) break
        }
        const hits = call.map(({ counter, cost, limit }) => ({ key: keys[counter] ?? '', cost, limit, window: 60 }))
        expect((await store().hit(hits)).map(({ count }) => count)).toEqual(expected)
      }
    })
    await fc.assert(property, { numRuns: 60 })
  })
}

/** The contract of every store. `create` opens one that may hold other keys already. */
export function describeStore(name: string, create: () => Store | Promise<Store>): void {
  let store: Store | undefined
  beforeAll(async () => {
    store = await create()
  })
  const opened = () => {
    if (!store) throw new Error(`${name} could not be opened`)
    return store
  }
  describeValues(name, opened)
  describeCounters(name, opened)
  describeModel(name, opened)
}
