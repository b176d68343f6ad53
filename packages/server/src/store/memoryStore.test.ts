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

  test('that ended do not pile up', () => {
    const values = new ExpiringMap()
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 1500; index += 1) values.set(`${round}-${index}`, 'x', 1)
      vi.advanceTimersByTime(1000)
    }
    expect(values.size).toBeLessThanOrEqual(3000)
  })

  test('that live stay, however many are written', () => {
    const values = new ExpiringMap()
    for (let index = 0; index < 5000; index += 1) values.set(String(index), 'x', 1)
    expect(values.size).toBe(5000)
    expect(values.get('0')).toBe('x')
  })

  test('are looked through once in as many writes as there are', () => {
    const values = new ExpiringMap()
    for (let index = 0; index < 3000; index += 1) values.set(String(index), 'x', 1)
    vi.advanceTimersByTime(1000)
    // All have ended; the next few writes must not each walk over them.
    for (let index = 0; index < 10; index += 1) values.set(`later-${index}`, 'x', 1)
    const before = values.size
    for (let index = 0; index < 3000; index += 1) values.set('same', 'x', 1)
    expect(before).toBe(3010)
    expect(values.size).toBeLessThanOrEqual(11)
  })
})

test('a window ends to the millisecond', async () => {
  const store = memoryStore()
  const counter = { key: 'a', limit: 3, window: 60 }
  expect(await store.hit([counter])).toEqual([{ count: 1, resetIn: 60 }])
  vi.advanceTimersByTime(59_000)
  expect(await store.hit([counter])).toEqual([{ count: 2, resetIn: 1 }])
  vi.advanceTimersByTime(1000)
  expect(await store.hit([{ ...counter, cost: 0 }])).toEqual([{ count: 0, resetIn: 60 }])
  expect(await store.hit([counter])).toEqual([{ count: 1, resetIn: 60 }])
})

test('a window that has ended counts nothing, even before its timer has fired', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const store = memoryStore()
  const counter = { key: 'a', limit: 3, window: 60 }
  await store.hit([counter])
  vi.setSystemTime(Date.now() + 60_000)
  expect(await store.hit([{ ...counter, cost: 0 }])).toEqual([{ count: 0, resetIn: 60 }])
})

test('what was given back to nothing begins a new window', async () => {
  const store = memoryStore()
  const counter = { key: 'a', limit: 3, window: 60 }
  await store.hit([counter])
  vi.advanceTimersByTime(10_000)
  expect(await store.hit([{ ...counter, cost: -1 }])).toEqual([{ count: 0, resetIn: 60 }])
  expect(await store.hit([counter])).toEqual([{ count: 1, resetIn: 60 }])
})

describe('production', () => {
  test('is refused, with the reason and the way out', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => memoryStore()).toThrow(/refuses NODE_ENV=production.*several processes.*Use a shared store/)
    expect(() => memoryStore({ allowInProduction: true })).not.toThrow()
  })
})
