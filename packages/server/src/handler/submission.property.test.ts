import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { propertyRuns } from '../test-propertyRuns.js'
import { NO_LIMITS, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('request' as const), person: fc.nat({ max: 1 }), outage: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirm' as const), newest: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(30, 60, 200) }) },
)

type Steps = readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]

const PHONES = ['01011112222', '01033334444'] as const

/** Whether the request was turned away before it became the newest of its session. */
const isTurnedAway = (code: unknown) => ['resend_too_soon', 'attempts_exceeded', 'in_progress'].includes(String(code))

interface HandedOut {
  phone: string
  mark: unknown
  ids: string[]
}

function createWorld() {
  const hooked: HandedOut[] = []
  const shop = createShop({
    options: {
      limits: NO_LIMITS,
      extraSchema: z.strictObject({ mark: z.number() }),
      onVerified: ({ phone }, _request, { extra, terms = [] }) =>
        void hooked.push({ phone, mark: extra?.['mark'], ids: terms.map(({ id }) => id) }),
    },
  })
  return { shop, visitor: shop.visitor(), hooked, sent: [] as { impUid: unknown; otp: string }[] }
}

/** What a request with this mark would hand out, unless it was turned away. */
async function request(
  { shop, visitor, sent }: ReturnType<typeof createWorld>,
  { person, outage, mark }: { person: number; outage: boolean; mark: number },
): Promise<HandedOut | undefined> {
  const phone = PHONES[person] ?? PHONES[0]
  if (outage) vi.spyOn(shop.sandbox, 'fetch').mockRejectedValueOnce(new TypeError('fetch failed'))
  const terms = [{ id: `term-${mark}`, acceptedAt: new Date().toISOString() }]
  const { status, body } = await visitor.request({ ...hong, phone, terms, extra: { mark } })
  vi.restoreAllMocks()
  if (status === 200) sent.push({ impUid: body['impUid'], otp: shop.otp(phone) })
  return isTurnedAway(body['code']) ? undefined : { phone, mark, ids: [`term-${mark}`] }
}

/** Runs the steps, and pairs what was handed out each time with what should have been. */
async function run(steps: Steps) {
  const world = createWorld()
  const { visitor, hooked, sent } = world
  const pairs: { is: unknown; should: unknown }[] = []
  let newest: HandedOut | undefined
  for (const [mark, now] of steps.entries()) {
    if (now.do === 'wait') vi.setSystemTime(Date.now() + now.seconds * 1000)
    if (now.do === 'request') newest = (await request(world, { ...now, mark })) ?? newest
    if (now.do !== 'confirm') continue
    const { impUid, otp } = sent.at(now.newest ? -1 : -2) ?? {}
    const before = hooked.length
    await visitor.confirm(impUid ?? 'imp_1', otp ?? '123456')
    if (hooked.length === before) continue
    const taken = await visitor.take()
    const ids = taken?.terms?.map(({ id }) => id)
    const { mark: markTaken } = (taken?.extra ?? {}) as { mark?: unknown }
    pairs.push({ is: hooked.at(-1), should: newest })
    pairs.push({ is: { phone: taken?.phone, mark: markTaken, ids }, should: newest })
  }
  return pairs
}

const RUNS = propertyRuns(250)

test('in any order of requests, failures and codes, what is handed out is of the newest request', async () => {
  let verified = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      const pairs = await run(steps)
      expect(pairs.map(({ is }) => is)).toEqual(pairs.map(({ should }) => should))
      verified += pairs.length / 2
    }),
    RUNS,
  )
  // The property says something only if many orders end well.
  expect(verified).toBeGreaterThan(RUNS.numRuns / 6)
}, 300_000)
