import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExpiringMap } from './expiringMap.js'
import { memoryStore } from './memoryStore.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const many = Array.from({ length: 1000 })

describe('values', () => {
  test('live as long as they were told', async () => {
    const store = memoryStore()
    await store.put('a', '1', 60)
    vi.advanceTimersByTime(59_999)
    expect(await store.get('a')).toBe('1')
    vi.advanceTimersByTime(1)
    expect(await store.get('a')).toBeUndefined()
    expect(await store.take('a')).toBeUndefined()
    expect(await store.cas('a', undefined, '2', 60)).toBe(true)
  })

  test('are swapped by one of many who expect the same', async () => {
    const store = memoryStore()
    const created = await Promise.all(many.map((_, index) => store.cas('a', undefined, `first-${index}`, 60)))
    expect(created.filter(Boolean)).toHaveLength(1)
    const first = await store.get('a')
    const swapped = await Promise.all(many.map((_, index) => store.cas('a', first, `second-${index}`, 60)))
    expect(swapped.filter(Boolean)).toHaveLength(1)
    expect(await store.cas('a', first, 'third', 60)).toBe(false)
    expect(await store.cas('missing', 'something', 'x', 60)).toBe(false)
  })

  test('are taken by one of many', async () => {
    const store = memoryStore()
    await store.put('a', '1', 60)
    const taken = await Promise.all(many.map(() => store.take('a')))
    expect(taken.filter((value) => value !== undefined)).toEqual(['1'])
  })

  test('that ended do not pile up', () => {
    const values = new ExpiringMap()
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 1500; index += 1) values.set(`${round}-${index}`, 'x', 1)
      vi.advanceTimersByTime(1000)
    }
    expect(values.size).toBeLessThanOrEqual(3000)
  })
})

describe('counters', () => {
  const counter = { key: 'a', limit: 3, window: 60 }

  test('count within a window that begins with the first hit', async () => {
    const store = memoryStore()
    expect(await store.hit([counter])).toEqual([{ count: 1, resetIn: 60 }])
    vi.advanceTimersByTime(59_000)
    expect(await store.hit([counter])).toEqual([{ count: 2, resetIn: 1 }])
    vi.advanceTimersByTime(1000)
    expect(await store.hit([counter])).toEqual([{ count: 1, resetIn: 60 }])
  })

  test('stop at the first that is over its limit', async () => {
    const store = memoryStore()
    const first = { key: 'first', limit: 1, window: 60 }
    const second = { key: 'second', limit: 9, window: 60 }
    expect(await store.hit([first, second])).toHaveLength(2)
    expect(await store.hit([first, second])).toEqual([{ count: 2, resetIn: 60 }])
    expect(await store.hit([{ ...second, cost: 0 }])).toEqual([{ count: 1, resetIn: 60 }])
  })

  test('are looked at without a hit', async () => {
    const store = memoryStore()
    expect(await store.hit([{ ...counter, cost: 0 }])).toEqual([{ count: 0, resetIn: 60 }])
    await store.hit([counter])
    expect(await store.hit([{ ...counter, cost: 0 }])).toEqual([{ count: 1, resetIn: 60 }])
  })

  test('are given back', async () => {
    const store = memoryStore()
    await store.hit([counter, { ...counter, cost: 1 }])
    expect(await store.hit([{ ...counter, cost: -1 }])).toEqual([{ count: 1, resetIn: 60 }])
    expect((await store.hit([{ key: 'new', limit: 1, window: 60, cost: -1 }]))[0]?.count).toBe(0)
  })

  test('let as many of 1,000 at once through as fit', async () => {
    const store = memoryStore()
    const tallies = await Promise.all(many.map(() => store.hit([counter])))
    expect(tallies.filter(([tally]) => (tally?.count ?? 99) <= 3)).toHaveLength(3)
  })
})

describe('production', () => {
  test('is refused, with the reason and the way out', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => memoryStore()).toThrow(/refuses NODE_ENV=production.*several processes.*Use a shared store/)
    expect(() => memoryStore({ allowInProduction: true })).not.toThrow()
  })
})
