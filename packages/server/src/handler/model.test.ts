import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryStore } from '../store/memoryStore.js'
import { propertyRuns } from '../test-propertyRuns.js'
import { createShop, hong } from '../test-shop.js'
import { runModel } from './test-model.js'
import { PHONES } from './test-modelWorld.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('whatever is done in whatever order: no more SMS or tries than the limits, one result, of the phone asked for last', async () => {
  const unmet = await runModel({
    name: 'memory',
    runs: propertyRuns(400),
    meetsAll: true,
    async createStore() {
      // What ends in the windows of an earlier run would be waited for again and again.
      vi.clearAllTimers()
      return memoryStore()
    },
    travel: async (seconds) => void vi.advanceTimersByTime(seconds * 1000),
  })
  expect(unmet).toEqual([])
}, 600_000)

test('events of two tabs at once: at most one result, of the newest challenge', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('request', 'right', 'wrong'), { minLength: 2, maxLength: 6 }),
      async (scheduler, actions) => {
        const onVerified = vi.fn<() => void>()
        const shop = createShop({ options: { onVerified } })
        const visitor = shop.visitor()
        const { body: first } = await visitor.request({ ...hong, phone: PHONES[0] })
        const otp = shop.otp(PHONES[0])
        vi.setSystemTime(Date.now() + 30_000)
        const original = shop.sandbox.fetch.bind(shop.sandbox)
        shop.sandbox.fetch = async (input, init) => {
          const response = await original(input, init)
          return scheduler.schedule(Promise.resolve(response))
        }
        const calls = actions.map((action) => {
          const tabOfJar = visitor.copy()
          if (action === 'request') return tabOfJar.request({ ...hong, phone: PHONES[1] })
          return tabOfJar.confirm(first['impUid'], action === 'right' ? otp : shop.wrongOtp(PHONES[0]))
        })
        await scheduler.waitFor(Promise.all(calls))
        const answers = await Promise.all(calls)
        const confirmed = answers.filter(({ status, body }) => status === 200 && body['impUid'] === undefined)
        const requested = answers.filter(({ status, body }) => status === 200 && body['impUid'] !== undefined)
        expect(onVerified.mock.calls.length).toBeLessThanOrEqual(1)
        expect(confirmed.length > 0).toBe(onVerified.mock.calls.length === 1)
        // A result of the first phone excludes that a code for the second one counted before it.
        expect(requested.length).toBeLessThanOrEqual(1)
      },
    ),
    propertyRuns(200),
  )
}, 300_000)
