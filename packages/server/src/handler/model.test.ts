import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONFIRM, type Shop, type Visitor, createShop, hong } from '../test-shop.js'

// Any order of what a visitor can do in tabs that share a cookie jar, against the real handler on the sandbox's wire. The model knows
// only what was asked last and how many codes may have been tried.

const PHONES = ['01011112222', '01033334444', '01000008213', '01000009013', '01000003037'] as const

type Step =
  | { do: 'request'; phone: number }
  | { do: 'confirm'; which: 'newest' | 'older' | 'forged'; right: boolean }
  | { do: 'wait'; seconds: number }
  | { do: 'outage' }
  | { do: 'take' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('request' as const), phone: fc.nat({ max: 4 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('confirm' as const),
      which: fc.constantFrom('newest' as const, 'newest' as const, 'older' as const, 'forged' as const),
      right: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 30, 61, 181, 600) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'outage' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'take' as const }) },
)

interface World {
  shop: Shop
  visitor: Visitor
  sent: { impUid: string; phone: string; otp: string }[]
  /** The phone of the newest request that reached the server's state. */
  asked: string | undefined
  hooked: string[]
  taken: string[]
  /** Confirms that reached PortOne within the window of each session and phone. */
  tries: Map<string, { from: number; count: number }>
}

function createWorld(): World {
  const hooked: string[] = []
  const onVerified = ({ impUid }: { impUid: string }) => void hooked.push(impUid)
  const limits = { sessionPer10Minutes: 1000, ipPer10Minutes: 1000, ipPerHour: 1000, phonePer10Minutes: 1000 }
  const more = { phonePerHour: 1000, phonePerDay: 1000, refusalsPerSessionHour: 1000 }
  const shop = createShop({ options: { onVerified, limits: { ...limits, ...more } } })
  return { shop, visitor: shop.visitor(), sent: [], asked: undefined, hooked, taken: [], tries: new Map() }
}

async function request(world: World, phoneIndex: number): Promise<void> {
  const { shop, visitor } = world
  const phone = PHONES[phoneIndex] ?? PHONES[0]
  const { status, body } = await visitor.request({ ...hong, phone, carrier: 'KT' })
  const refusedBefore = ['resend_too_soon', 'in_progress', 'attempts_exceeded', 'rate_limited'].includes(
    String(body['code']),
  )
  if (!refusedBefore) world.asked = phone
  if (status !== 200) return
  expect(body['attemptsLeft']).toBeGreaterThan(0)
  world.sent.push({ impUid: String(body['impUid']), phone, otp: shop.otp(phone) })
}

async function confirm(world: World, { which, right }: { which: string; right: boolean }): Promise<void> {
  const { shop, visitor, sent } = world
  const challenge = which === 'older' ? sent.at(-2) : sent.at(-1)
  const impUid = which === 'forged' ? 'imp_000000000000' : challenge?.impUid
  if (impUid === undefined) return
  const before = shop.calls(CONFIRM)
  const otp = right ? (challenge?.otp ?? '123456') : challenge?.otp === '000000' ? '111111' : '000000'
  const line = `${visitor.cookie} ${challenge?.phone}`
  const { status, body } = await visitor.confirm(impUid, otp)
  if (shop.calls(CONFIRM) > before) countTry(world, line)
  if (status !== 200) return expect(body['status']).toBeUndefined()
  // Verified: with the right code, for the newest challenge, of the phone that was asked for last.
  expect({ which, right }).toEqual({ which: sent.at(-1)?.impUid === impUid ? which : 'never', right: true })
  expect(challenge?.phone).toBe(world.asked)
}

async function take(world: World): Promise<void> {
  const certification = await world.visitor.take()
  if (!certification) return
  world.taken.push(certification.impUid)
  expect(world.sent.find(({ impUid }) => impUid === certification.impUid)?.phone).toBe(certification.phone)
}

async function run(world: World, steps: readonly Step[]): Promise<void> {
  for (const now of steps) {
    if (now.do === 'request') await request(world, now.phone)
    if (now.do === 'confirm') await confirm(world, now)
    if (now.do === 'wait') vi.setSystemTime(Date.now() + now.seconds * 1000)
    if (now.do === 'outage') vi.spyOn(world.shop.sandbox, 'fetch').mockRejectedValueOnce(new TypeError('fetch failed'))
    if (now.do === 'take') await take(world)
  }
}

function countTry({ tries }: World, line: string): void {
  const window = tries.get(line)
  const isOpen = window !== undefined && Date.now() < window.from + 600_000
  const { from, count } = isOpen ? window : { from: Date.now(), count: 0 }
  tries.set(line, { from, count: count + 1 })
  expect(count + 1).toBeLessThanOrEqual(5)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('any order of events: one result per challenge, of the phone asked for last, within the tries', async () => {
  let verified = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = createWorld()
      await run(world, steps)
      await take(world)
      expect(new Set(world.hooked).size).toBe(world.hooked.length)
      expect(new Set(world.taken).size).toBe(world.taken.length)
      expect(world.taken.every((impUid) => world.hooked.includes(impUid))).toBe(true)
      verified += world.hooked.length
    }),
    { numRuns: 150 },
  )
  // The property says something only if many orders end well.
  expect(verified).toBeGreaterThan(20)
}, 60_000)

test('events of two tabs at once: at most one result, of the newest challenge', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('request', 'right', 'wrong'), { minLength: 2, maxLength: 6 }),
      async (scheduler, actions) => {
        const world = createWorld()
        await request(world, 0)
        vi.setSystemTime(Date.now() + 30_000)
        const first = world.sent[0]
        const original = world.shop.sandbox.fetch.bind(world.shop.sandbox)
        vi.spyOn(world.shop.sandbox, 'fetch').mockImplementation(async (input, init) => {
          const response = await original(input, init)
          return scheduler.schedule(Promise.resolve(response))
        })
        const calls = actions.map((action) => {
          const tabOfJar = world.visitor.copy()
          if (action === 'request') return tabOfJar.request({ ...hong, phone: PHONES[1] })
          return tabOfJar.confirm(first?.impUid, action === 'right' ? first?.otp : world.shop.wrongOtp(PHONES[0]))
        })
        await scheduler.waitFor(Promise.all(calls))
        const answers = await Promise.all(calls)
        const confirmed = answers.filter(({ status, body }) => status === 200 && body['impUid'] === undefined)
        const requested = answers.filter(({ status, body }) => status === 200 && body['impUid'] !== undefined)
        expect(world.hooked.length).toBeLessThanOrEqual(1)
        expect(confirmed.length > 0).toBe(world.hooked.length === 1)
        // A result of the first phone excludes that a code for the second one counted before it.
        expect(requested.length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)
