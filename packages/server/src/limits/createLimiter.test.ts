import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CertificationEvent } from '../events.js'
import { memoryStore } from '../store/memoryStore.js'
import { NO_LIMITS } from '../test-shop.js'
import { type Limiter, type RequestOutcome, createLimiter } from './createLimiter.js'
import { DEFAULT_LIMITS, type LimitScope, type Limits } from './limits.js'
import { type Subject, requestCharges } from './requestCharges.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const MINUTE = 60_000
const person = (index: number): Subject => ({
  ip: `ip-${index}`,
  session: `session-${index}`,
  phone: `phone-${index}`,
  line: `session-${index}:phone-${index}`,
})
const nobody = async () => false

function open(own: Partial<Limits> = {}) {
  const limits = { ...DEFAULT_LIMITS, ...NO_LIMITS, ...own }
  const store = memoryStore()
  const events: CertificationEvent[] = []
  const limiter = createLimiter(store, limits, (event) => events.push(event))
  /** What is counted for somebody, each scope's counters together. */
  const countsOf = async (subject: Subject) => {
    const counts: Partial<Record<LimitScope, number>> = {}
    for (const { scope, counter } of requestCharges(subject, limits)) {
      const [tally] = await store.hit([{ ...counter, cost: 0 }])
      counts[scope] = (counts[scope] ?? 0) + (tally?.count ?? 0)
    }
    return counts
  }
  return { limiter, events, countsOf }
}

/** Codes sent to as many people. */
async function send(limiter: Limiter, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const charged = await limiter.chargeRequest(person(index), nobody)
    await charged.settle('sent')
  }
}

test.each<[RequestOutcome, object]>([
  ['unasked', { global: 0, ip: 3, session: 1, refusals: 0, phone: 0 }],
  ['refused', { global: 1, ip: 3, session: 1, refusals: 1, phone: 0 }],
  ['uncertain', { global: 1, ip: 3, session: 1, refusals: 0, phone: 3 }],
  ['sent', { global: 1, ip: 3, session: 1, refusals: 0, phone: 3 }],
])('a request that ended %s is counted as %j', async (outcome, counts) => {
  const { limiter, countsOf } = open()
  const charged = await limiter.chargeRequest(person(1), nobody)
  await charged.settle(outcome)
  expect(await countsOf(person(1))).toEqual({ ...counts, attempts: 0 })
})

test('a human who passes the address is counted once for everything else', async () => {
  const { limiter, countsOf } = open({ ipPerHour: 1 })
  await (await limiter.chargeRequest(person(1), nobody)).settle('sent')
  const other = { ...person(2), ip: 'ip-1' }
  await (await limiter.chargeRequest(other, async () => true)).settle('sent')
  expect(await countsOf(other)).toMatchObject({ global: 2, session: 0, refusals: 0, phone: 3 })
})

describe('tries', () => {
  test('are told with every code, the fewer of the session’s and the phone’s', async () => {
    const { limiter } = open({ attempts: 3, attemptsPerPhoneDay: 5 })
    const left = async (subject: Subject) => (await limiter.chargeRequest(subject, nobody)).attemptsLeft
    const other = { ...person(1), session: 'other', line: 'other:phone-1' }
    expect(await left(person(1))).toBe(3)
    expect(await limiter.chargeAttempt(person(1))).toEqual({ left: 2, resetIn: 600 })
    vi.advanceTimersByTime(1500)
    expect(await limiter.chargeAttempt(person(1))).toEqual({ left: 1, resetIn: 599 })
    expect(await left(person(1))).toBe(1)
    expect(await left(other)).toBe(3)
    await limiter.chargeAttempt(other)
    expect(await limiter.chargeAttempt(other)).toMatchObject({ left: 1 })
    await limiter.giveBackAttempt(other)
    expect(await left(other)).toBe(2)
  })

  test('that are spent refuse until they are restored, by a name of their own', async () => {
    const { limiter } = open({ attempts: 2 })
    await limiter.chargeAttempt(person(1))
    vi.advanceTimersByTime(90_500)
    expect(await limiter.chargeAttempt(person(1))).toMatchObject({ left: 0 })
    expect(await limiter.chargeAttempt(person(1))).toEqual({ left: -1, resetIn: 510 })
    const refusal = { code: 'attempts_exceeded', limit: 'attempts', retryAfter: 510 }
    await expect(limiter.chargeRequest(person(1), nobody)).rejects.toMatchObject(refusal)
    vi.advanceTimersByTime(510_000)
    expect(await limiter.chargeAttempt(person(1))).toMatchObject({ left: 1 })
  })
})

test.each([
  [0, 60],
  [0.5, 68],
  [0.999_999, 75],
])('whom the budget refuses at chance %d comes back in %i seconds, others to the second', async (chance, wait) => {
  vi.spyOn(Math, 'random').mockReturnValue(chance)
  const { limiter } = open({ globalPerMinute: 2, phonePer10Minutes: 1 })
  await limiter.chargeRequest(person(1), nobody)
  const again = limiter.chargeRequest({ ...person(2), phone: 'phone-1' }, nobody)
  await expect(again).rejects.toMatchObject({ code: 'rate_limited', limit: 'phone', retryAfter: 600 })
  await limiter.chargeRequest(person(3), nobody)
  const refusal = { code: 'rate_limited', limit: 'global', retryAfter: wait }
  await expect(limiter.chargeRequest(person(4), nobody)).rejects.toMatchObject(refusal)
})

test('a person is counted once for a phone, and forgotten when that was one too many', async () => {
  const { limiter } = open({ identitiesPerPhoneDay: 1 })
  await limiter.chargeIdentity(person(1), 'somebody')
  await limiter.chargeIdentity(person(1), 'somebody')
  const refusal = { code: 'rate_limited', limit: 'identities', retryAfter: 86_400 }
  for (let time = 0; time < 2; time += 1)
    await expect(limiter.chargeIdentity(person(1), 'another')).rejects.toMatchObject(refusal)
  vi.advanceTimersByTime(86_400_000)
  await limiter.chargeIdentity(person(1), 'another')
})

describe('alarms', () => {
  const named = (events: readonly CertificationEvent[]) =>
    events.flatMap((event) => (event.type === 'alarm' ? [event.alarm] : []))

  test('few of many codes are fifty that people had a minute to type', async () => {
    const { limiter, events } = open()
    await send(limiter, 50)
    expect(events).toEqual([])
    vi.advanceTimersByTime(MINUTE)
    await send(limiter, 1)
    expect(events).toEqual([{ type: 'alarm', alarm: 'conversion_low', sent: 51, verified: 0 }])
  })

  test('fewer than fifty are too few to tell', async () => {
    const { limiter, events } = open()
    await send(limiter, 49)
    vi.advanceTimersByTime(MINUTE)
    await send(limiter, 30)
    expect(events).toEqual([])
  })

  test.each([
    [14, ['conversion_low']],
    [15, []],
  ])('%i of fifty typed in raise %j', async (verified, alarms) => {
    const { limiter, events } = open()
    await send(limiter, 50)
    for (let index = 0; index < verified; index += 1) await limiter.countVerified()
    vi.advanceTimersByTime(MINUTE)
    await send(limiter, 1)
    expect(named(events)).toEqual(alarms)
  })

  test.each<RequestOutcome>(['unasked', 'refused', 'uncertain'])(
    'no code was sent when it ended %s',
    async (outcome) => {
      const { limiter, events } = open()
      for (let index = 0; index < 60; index += 1) {
        const charged = await limiter.chargeRequest(person(index), nobody)
        await charged.settle(outcome)
      }
      vi.advanceTimersByTime(MINUTE)
      await send(limiter, 1)
      expect(events).toEqual([])
    },
  )

  test('a budget that is spent is told once in a minute, whoever else was refused in it', async () => {
    const { limiter, events } = open({ globalPerMinute: 2, phonePerHour: 1 })
    const refused = { ...person(2), phone: 'phone-1' }
    await limiter.chargeRequest(person(1), nobody)
    await expect(limiter.chargeRequest(refused, nobody)).rejects.toMatchObject({ limit: 'phone' })
    await limiter.chargeRequest(person(3), nobody)
    expect(named(events)).toEqual(['budget_low'])
    for (let time = 0; time < 3; time += 1)
      await expect(limiter.chargeRequest(person(4), nobody)).rejects.toMatchObject({ limit: 'global' })
    expect(named(events)).toEqual(['budget_low', 'budget_spent'])
  })

  test('one does not silence another', async () => {
    const { limiter, events } = open({ globalPerMinute: 50 })
    await send(limiter, 39)
    vi.advanceTimersByTime(MINUTE)
    await send(limiter, 39)
    vi.advanceTimersByTime(MINUTE)
    await send(limiter, 50)
    await expect(limiter.chargeRequest(person(99), nobody)).rejects.toMatchObject({ limit: 'global' })
    expect(named(events)).toEqual(['conversion_low', 'budget_low', 'budget_spent'])
  })
})
