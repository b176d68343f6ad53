import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createKeyring } from '../keyring.js'
import { countUnderAll, digestsUnderAll } from './countUnderAll.js'
import { memoryStore } from './memoryStore.js'
import type { Counter } from './store.js'

const OLD = 'the old secret, at least 32 characters long'
const NEW = 'the new secret, at least 32 characters long'

const rings = { old: createKeyring([OLD]), both: createKeyring([NEW, OLD]), reversed: createKeyring([OLD, NEW]) }
const fresh = createKeyring([NEW])

const counterOf = (ring: keyof typeof rings | 'new', limit: number, cost = 1): Counter => {
  const digests = digestsUnderAll(ring === 'new' ? fresh : rings[ring], 'phone', '01012345678')
  return { key: `cf:phone:${digests}:600`, limit, window: 600, cost }
}

describe('a counter of two secrets', () => {
  test('goes on from what was counted under the old one, and lets the new one go on from it', async () => {
    const store = countUnderAll(memoryStore())
    const counts: number[] = []
    for (const ring of ['old', 'reversed', 'both', 'reversed', 'both'] as const) {
      const [tally] = await store.hit([counterOf(ring, 9)])
      counts.push(tally?.count ?? 0)
    }
    expect(counts).toEqual([1, 2, 3, 4, 5])
    // What was counted before there were two is over by the time the old one is dropped.
    expect(await store.hit([counterOf('new', 9)])).toMatchObject([{ count: 5 }])
  })

  test('refuses under either, and stops before those behind it', async () => {
    const store = countUnderAll(memoryStore())
    await store.hit([counterOf('old', 2, 2)])
    const behind: Counter = { key: 'cf:behind:60', limit: 9, window: 60 }
    expect(await store.hit([counterOf('both', 2), behind])).toMatchObject([{ count: 3 }])
    expect(await store.hit([{ ...behind, cost: 0 }])).toMatchObject([{ count: 0 }])
  })

  test('is one operation of the store, but for a refusal', async () => {
    const inner = memoryStore()
    const hits: number[] = []
    const hit = inner.hit.bind(inner)
    inner.hit = (counters) => (hits.push(counters.length), hit(counters))
    const store = countUnderAll(inner)
    await store.hit([counterOf('both', 1), { key: 'cf:sms:60', limit: 9, window: 60 }])
    await store.hit([counterOf('both', 1)])
    await store.hit([counterOf('old', 9)])
    expect(hits).toEqual([3, 2, 1, 1])
  })

  test('given back what was hit counts as before, in any order of hits, refusals and looks', async () => {
    const ring = fc.constantFrom('both', 'reversed')
    const step = fc.record({ ring, cost: fc.constantFrom(1, 1, 0) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(4), async (steps, limit) => {
        const store = countUnderAll(memoryStore())
        let expected = 0
        for (const { ring: one, cost } of steps) {
          const [tally] = await store.hit([counterOf(one, limit, cost)])
          expect(tally?.count).toBe(expected + cost)
          if (expected + cost > limit) await store.hit([counterOf(one, Number.MAX_SAFE_INTEGER, -cost)])
          else expected += cost
        }
        for (const secret of ['old', 'new', 'both'] as const) {
          expect(await store.hit([counterOf(secret, limit, 0)])).toMatchObject([{ count: expected }])
        }
      }),
    )
  })
})

test('keys of one secret are left as they are', async () => {
  const inner = memoryStore()
  const seen: string[] = []
  const hit = inner.hit.bind(inner)
  inner.hit = (counters) => (seen.push(...counters.map(({ key }) => key)), hit(counters))
  const counters = [counterOf('old', 1), { key: 'cf:sms:60', limit: 1, window: 60 }]
  await countUnderAll(inner).hit(counters)
  expect(seen).toEqual(counters.map(({ key }) => key))
})
