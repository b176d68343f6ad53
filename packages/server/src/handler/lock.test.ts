import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProviderError, type ProviderOutcome } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import { createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const SOON = { interval: 1 }
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const IMP_UID = 'imp_1'
type Code = ConstructorParameters<typeof ProviderError>[0]
const failure = (code: Code, outcome: ProviderOutcome) => new ProviderError(code, { outcome })

interface Held {
  succeed: () => void
  fail: (error: unknown) => void
  findNothing: () => void
}

function hold(held: Held[]): Promise<never> {
  return new Promise((resolve, reject) => {
    const answer = resolve as (value: unknown) => void
    held.push({ succeed: () => answer({ impUid: IMP_UID }), fail: reject, findNothing: () => answer(undefined) })
  })
}

/** A visitor who was sent a code, and a provider whose checks are held until they are told how to end. */
async function open() {
  const confirms: Held[] = []
  const reads: Held[] = []
  const requestOtp = vi.fn<() => Promise<{ impUid: string }>>(async () => ({ impUid: IMP_UID }))
  const provider = { requestOtp, confirmOtp: () => hold(confirms), readCertification: () => hold(reads) }
  const shop = createShop({ options: { provider } })
  const visitor = shop.visitor()
  await visitor.request()
  const confirm = (impUid = IMP_UID) => visitor.copy().confirm(impUid, '123456')
  /** A confirm that has reached the provider, and how to end it. */
  const begin = async (impUid = IMP_UID) => {
    const answer = confirm(impUid)
    const at = confirms.length
    await vi.waitFor(() => expect(confirms).toHaveLength(at + 1), SOON)
    return { answer, ...confirms[at] } as Held & { answer: typeof answer }
  }
  /** The reading that a lost confirm is followed by. */
  const reading = async () => {
    await vi.waitFor(() => expect(reads).not.toHaveLength(0), SOON)
    return reads.at(-1) as Held
  }
  return { shop, visitor, requestOtp, confirm, begin, reading, confirms }
}

const busyFor = (retryAfter: number) => ({ status: 409, body: { code: 'in_progress', retryAfter } })
const lost = () => failure('timeout', 'unknown')

describe('a check under way', () => {
  test('keeps others out for 15 seconds and no longer, should its server be gone', async () => {
    const { confirm, begin } = await open()
    await begin()
    later(14.5)
    expect(await confirm()).toMatchObject(busyFor(1))
    later(0.5)
    const next = await begin()
    next.succeed()
    expect((await next.answer).status).toBe(200)
  })

  test('has 15 seconds more for reading what was lost', async () => {
    const { confirm, begin, reading } = await open()
    const first = await begin()
    later(10)
    first.fail(lost())
    const read = await reading()
    expect(await confirm()).toMatchObject(busyFor(15))
    later(14)
    expect(await confirm()).toMatchObject(busyFor(1))
    read.succeed()
    expect((await first.answer).status).toBe(200)
  })

  test('that lapsed neither ends nor lengthens the one that took its place', async () => {
    const { confirm, begin, reading } = await open()
    const [refused, late] = [await begin(), (later(15), await begin())]
    later(15)
    const newest = await begin()
    later(5)
    refused.fail(failure('otp_mismatch', 'refused'))
    expect(await refused.answer).toMatchObject({ status: 422 })
    late.fail(lost())
    await reading()
    expect(await confirm()).toMatchObject(busyFor(10))
    newest.succeed()
    expect((await newest.answer).status).toBe(200)
  })

  test('of a code that was replaced meanwhile is told how it ended, and leaves the newer one alone', async () => {
    const { visitor, requestOtp, begin, reading } = await open()
    const first = await begin()
    later(30)
    requestOtp.mockResolvedValue({ impUid: 'imp_2' })
    expect(await visitor.copy().request()).toMatchObject({ status: 200, body: { impUid: 'imp_2' } })
    first.fail(lost())
    const read = await reading()
    read.findNothing()
    expect(await first.answer).toMatchObject({ status: 504, body: { code: 'timeout' } })
    const next = await begin('imp_2')
    next.fail(failure('otp_mismatch', 'refused'))
    expect(await next.answer).toMatchObject({ status: 422, body: { attemptsLeft: 3 } })
  })
})

describe('a lost answer', () => {
  test.each([
    ['timeout', 'fails', 504, 'timeout'],
    ['timeout', 'finds nothing', 504, 'timeout'],
    // That the code was wrong would be a guess.
    ['otp_mismatch', 'fails', 503, 'carrier_unavailable'],
    ['otp_mismatch', 'finds nothing', 422, 'otp_mismatch'],
  ] as const)('of %s whose reading %s is told as %i %s', async (code, how, status, told) => {
    const { begin, reading } = await open()
    const { answer, fail } = await begin()
    fail(failure(code, 'unknown'))
    const read = await reading()
    if (how === 'fails') read.fail(failure('carrier_unavailable', 'unknown'))
    else read.findNothing()
    expect(await answer).toMatchObject({ status, body: { code: told, attemptsLeft: 4 } })
  })

  test('of a provider that has a bug is read all the same, and told of', async () => {
    const { shop, begin, reading } = await open()
    const { answer, fail } = await begin()
    fail(new Error(`bug with ${hong.phone}`))
    const read = await reading()
    read.succeed()
    expect((await answer).status).toBe(200)
    expect(shop.events).toContainEqual({ type: 'internal_error', step: 'confirm' })
  })
})

test('a phone whose tries others have spent ends the challenge, by the name of that limit', async () => {
  const shop = createShop({ options: { limits: { attemptsPerPhoneDay: 1 } } })
  const [one, two] = [shop.visitor(), shop.visitor()]
  const { body } = await one.request()
  const { body: other } = await two.request()
  await one.confirm(body['impUid'], shop.wrongOtp())
  const calls = shop.urls.length
  expect(await two.confirm(other['impUid'], shop.otp())).toMatchObject({
    status: 429,
    body: { code: 'attempts_exceeded', attemptsLeft: 0 },
  })
  expect(shop.events.at(-1)).toMatchObject({ step: 'confirm', code: 'attempts_exceeded', limit: 'attempts' })
  expect(await two.confirm(other['impUid'], shop.otp())).toMatchObject({ body: { code: 'challenge_lost' } })
  expect(shop.urls).toHaveLength(calls)
})

test('a challenge that was changed in the store is lost, and PortOne is not asked', async () => {
  const store = memoryStore()
  const cas = vi.spyOn(store, 'cas')
  const shop = createShop({ store })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const [key = '', , text = ''] = cas.mock.calls.findLast(([name]) => name.startsWith('cf:session:')) ?? []
  const calls = shop.urls.length
  await store.put(key, text.replace(/"asked":"...../, '"asked":"-----'), 900)
  for (let time = 0; time < 2; time += 1) {
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({
      status: 409,
      body: { code: 'challenge_lost' },
    })
  }
  expect(shop.urls).toHaveLength(calls)
})
