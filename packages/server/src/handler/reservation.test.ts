import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OtpAttempt, ProviderError } from '../provider/provider.js'
import { NO_LIMITS, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const SOON = { interval: 1 }
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const other = { ...hong, phone: '01055556666' }

interface Held {
  send: (impUid: string) => void
  refuse: () => void
}

/** A visitor of a provider that sends at once, as imp_1, imp_2 …, until it is told to wait. */
function open() {
  const held: Held[] = []
  const checks: ((certification: { impUid: string }) => void)[] = []
  const attempts: OtpAttempt[] = []
  let isWaiting = false
  const refused = new ProviderError('line_ineligible', { outcome: 'refused' })
  const requestOtp = (_identity: object, attempt: OtpAttempt) => {
    attempts.push(attempt)
    if (!isWaiting) return Promise.resolve({ impUid: `imp_${attempts.length}` })
    return new Promise<{ impUid: string }>((resolve, reject) => {
      held.push({ send: (impUid) => resolve({ impUid }), refuse: () => reject(refused) })
    })
  }
  const confirmOtp = () => new Promise<{ impUid: string }>((resolve) => void checks.push(resolve))
  const provider = { requestOtp, confirmOtp, readCertification: async () => undefined }
  const shop = createShop({ options: { provider, limits: NO_LIMITS } })
  const visitor = shop.visitor()
  /** A request that has reached the provider, and how to end it. */
  const begin = async (identity: object) => {
    isWaiting = true
    const answer = visitor.copy().request(identity)
    const at = held.length
    await vi.waitFor(() => expect(held).toHaveLength(at + 1), SOON)
    isWaiting = false
    return { answer, ...(held[at] as Held) }
  }
  /** A confirm that has reached the provider. */
  const check = async (impUid: string) => {
    const answer = visitor.copy().confirm(impUid, '123456')
    const at = checks.length
    await vi.waitFor(() => expect(checks).toHaveLength(at + 1), SOON)
    return { answer, succeed: () => checks[at]?.({ impUid }) }
  }
  return { shop, visitor, attempts, begin, check }
}

describe('the wait for another code', () => {
  const resendIn = async (visitor: ReturnType<typeof open>['visitor']) => (await visitor.request()).body['resendIn']

  test('is forgotten ten minutes after it was over', async () => {
    const { visitor } = open()
    expect(await resendIn(visitor)).toBe(30)
    later(630)
    expect(await resendIn(visitor)).toBe(60)
    later(660.5)
    expect(await resendIn(visitor)).toBe(30)
  })

  test('goes on where it was after a request that was refused', async () => {
    const { visitor, begin } = open()
    expect(await resendIn(visitor)).toBe(30)
    later(30)
    const { answer, refuse } = await begin(hong)
    refuse()
    expect(await answer).toMatchObject({ status: 422, body: { code: 'line_ineligible' } })
    expect(await resendIn(visitor)).toBe(60)
  })
})

describe('an older request that is refused late', () => {
  test('leaves a newer one under way alone', async () => {
    const { visitor, begin } = open()
    await visitor.request()
    later(30)
    const [older, newer] = [await begin(hong), await begin(other)]
    older.refuse()
    expect(await older.answer).toMatchObject({ status: 422, body: { code: 'line_ineligible' } })
    newer.send('imp_9')
    expect(await newer.answer).toMatchObject({ status: 200, body: { impUid: 'imp_9' } })
  })

  test('is told so after a newer one was sent, too', async () => {
    const { visitor, begin } = open()
    await visitor.request()
    later(30)
    const older = await begin(hong)
    expect((await visitor.copy().request(other)).status).toBe(200)
    older.refuse()
    expect(await older.answer).toMatchObject({ status: 422, body: { code: 'line_ineligible' } })
  })
})

test('an older request that was sent late is lost, whether a newer one is under way or was sent', async () => {
  const { visitor, begin } = open()
  await visitor.request()
  later(30)
  const [first, second] = [await begin(hong), await begin(other)]
  first.send('imp_8')
  expect(await first.answer).toMatchObject({ status: 409, body: { code: 'challenge_lost' } })
  second.send('imp_9')
  expect((await second.answer).status).toBe(200)
  const third = await begin({ ...hong, phone: '01077778888' })
  expect((await visitor.copy().request({ ...hong, phone: '01099990000' })).status).toBe(200)
  third.send('imp_10')
  expect(await third.answer).toMatchObject({ status: 409, body: { code: 'challenge_lost' } })
})

test('a check of the code before does not keep the newer code waiting', async () => {
  const { visitor, begin, check } = open()
  await visitor.request()
  later(30)
  const newer = await begin(hong)
  await check('imp_1')
  newer.send('imp_9')
  expect((await newer.answer).status).toBe(200)
  const confirm = await check('imp_9')
  confirm.succeed()
  expect((await confirm.answer).status).toBe(200)
})

test('a code may be sent again as long as it is accepted', async () => {
  const { visitor, attempts } = open()
  await visitor.request()
  later(179.5)
  await visitor.request()
  later(180)
  await visitor.request()
  expect(attempts.map(({ previousImpUid }) => previousImpUid)).toEqual([undefined, 'imp_1', undefined])
})

test('a code that was sent, and a person who was verified, are told of once each', async () => {
  const { shop, visitor, check } = open()
  await visitor.request()
  const { answer, succeed } = await check('imp_1')
  succeed()
  await answer
  await visitor.copy().confirm('imp_1', '123456')
  const told = shop.events.filter(({ type }) => type !== 'limit_loosened')
  expect(told).toEqual([{ type: 'code_sent' }, { type: 'verified' }])
})
