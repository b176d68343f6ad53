import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStore } from '../store/memoryStore.js'
import type { LimitScope, Limits } from './limits.js'
import { createLimiter } from './createLimiter.js'
import { DEFAULT_LIMITS } from './limits.js'
import { requestCharges } from './requestCharges.js'

const subject = { ip: 'ip', session: 'session', phone: 'phone', line: 'session:phone' }
const ORDER: readonly LimitScope[] = ['global', 'ip', 'session', 'attempts', 'refusals', 'phone']

const REQUESTS: ReadonlySet<LimitScope> = new Set(['ip', 'session'])

/** A limiter whose named scopes have nothing left, and a look at every count. */
async function spend(scopes: readonly LimitScope[], limits: Limits = DEFAULT_LIMITS) {
  const store = memoryStore()
  const charges = requestCharges(subject, limits)
  const spent = charges.filter(({ scope }) => scopes.includes(scope))
  for (const { counter } of spent) await store.hit([{ ...counter, cost: counter.limit + (counter.cost === 0 ? 1 : 0) }])
  const look = async () => {
    const counts: Partial<Record<LimitScope, number>> = {}
    for (const { scope, counter } of charges) {
      const [tally] = await store.hit([{ ...counter, cost: 0 }])
      counts[scope] = (counts[scope] ?? 0) + (tally?.count ?? 0)
    }
    return counts
  }
  const refusedBy = (isHuman: boolean) =>
    createLimiter(store, limits, () => undefined)
      .chargeRequest(subject, async () => isHuman)
      .then(
        () => undefined,
        (refusal: { limit: LimitScope }) => refusal.limit,
      )
  return { refusedBy, look }
}

test('the order of the charges is global, IP, session, phone', () => {
  const scopes = requestCharges(subject, DEFAULT_LIMITS).map(({ scope }) => scope)
  expect(scopes.filter((scope, at) => scope !== scopes[at - 1])).toEqual(ORDER)
})

test('the first limit that is spent refuses, and drains nothing that did not happen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...ORDER]), fc.integer({ min: 1, max: 5 }), async (scopes, times) => {
      const { refusedBy, look } = await spend(scopes)
      const before = await look()
      const [first] = scopes
      if (first === undefined) return
      for (let time = 0; time < times; time += 1) expect(await refusedBy(false)).toBe(first)
      const after = await look()
      // Requests were made of this address and session; no SMS, no refusal of PortOne and no try.
      const requests = new Set<LimitScope>(
        ORDER.slice(0, ORDER.indexOf(first) + 1).filter((scope) => REQUESTS.has(scope)),
      )
      const unasked = (counts: typeof before) => ORDER.map((scope) => (requests.has(scope) ? scope : counts[scope]))
      expect(unasked(after)).toEqual(unasked(before))
    }),
  )
})

test('a human passes IP and session, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...ORDER]), async (scopes) => {
      const { refusedBy } = await spend(scopes)
      // Who is refused by the budget is not asked.
      expect(await refusedBy(true)).toBe(scopes.find((scope) => scope !== 'ip' && scope !== 'session'))
    }),
  )
})
