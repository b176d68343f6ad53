import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { VerifyHuman } from '../config.js'
import { NO_LIMITS, REQUEST, type Shop, type Visitor, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const phone = (index: number) => `010${20_000_000 + index}`

/** A shop where one request is all that an address and a session have, and a visitor who has used it up. */
async function openFull(verifyHuman: VerifyHuman, limits: object = {}) {
  const few = { ipPer10Minutes: 1, ipPerHour: 1, ipPerDay: 1, sessionPer10Minutes: 1 }
  const shop = createShop({ options: { verifyHuman, limits: { ...NO_LIMITS, ...few, ...limits } } })
  const visitor = shop.visitor()
  expect((await visitor.request({ ...hong, phone: phone(0) })).status).toBe(200)
  return { shop, visitor }
}

/** Asks for another code and gets it wrong. */
async function spendTry(shop: Shop, visitor: Visitor): Promise<void> {
  vi.advanceTimersByTime(30_000)
  const { body } = await visitor.request({ ...hong, phone: phone(0) })
  expect((await visitor.confirm(body['impUid'], shop.wrongOtp(phone(0)))).status).toBe(429)
}

const human = () => vi.fn<VerifyHuman>(() => true)

describe('verifyHuman is asked', () => {
  test('once for a request that four limits would refuse', async () => {
    const verifyHuman = human()
    const { visitor } = await openFull(verifyHuman)
    expect((await visitor.request({ ...hong, phone: phone(1) })).status).toBe(200)
    expect(verifyHuman).toHaveBeenCalledTimes(1)
  })

  test('once, when the phone refuses those it lets pass', async () => {
    const verifyHuman = human()
    const { shop, visitor } = await openFull(verifyHuman, { phonePer10Minutes: 1 })
    expect(await visitor.request({ ...hong, phone: phone(0) })).toMatchObject({ status: 429 })
    expect(verifyHuman).toHaveBeenCalledTimes(1)
    expect(shop.events.at(-1)).toMatchObject({ limit: 'phone' })
  })

  test.each([
    ['the budget', { globalPerMinute: 1 }, 'global'],
    [
      'PortOne’s refusals of the session',
      { ...NO_LIMITS, sessionPer10Minutes: 9, refusalsPerSessionHour: 1 },
      'refusals',
    ],
    ['the phone', { ...NO_LIMITS, sessionPer10Minutes: 9, phonePer10Minutes: 1 }, 'phone'],
    ['the tries', { ...NO_LIMITS, sessionPer10Minutes: 9, attempts: 1 }, 'attempts'],
    ['the people of a phone', { ...NO_LIMITS, sessionPer10Minutes: 9, identitiesPerPhoneDay: 1 }, 'identities'],
    ['the resend wait', { ...NO_LIMITS, sessionPer10Minutes: 9 }, 'resend'],
  ])('never before %s refuses', async (_what, limits, limit) => {
    const verifyHuman = human()
    const { shop, visitor } = await openFull(verifyHuman, limits)
    if (limit === 'refusals') await visitor.request({ ...hong, phone: '01000001110' })
    if (limit === 'attempts') await spendTry(shop, visitor)
    const other = limit === 'identities' ? { name: '임꺽정' } : {}
    const answer = await visitor.request({ ...hong, phone: phone(0), ...other })
    expect(answer.body['retryAfter']).toBeGreaterThan(0)
    expect(shop.events.at(-1)).toMatchObject({ type: 'refused', limit })
    expect(verifyHuman).not.toHaveBeenCalled()
  })

  test('not at all, while there is room', async () => {
    const verifyHuman = human()
    await openFull(verifyHuman)
    expect(verifyHuman).not.toHaveBeenCalled()
  })

  test('with the request, whose header holds the answer to a challenge', async () => {
    const { visitor } = await openFull(({ headers }) => headers.get('x-human') === 'yes')
    expect((await visitor.post('/otp/request', { ...hong, phone: phone(1) })).status).toBe(429)
    expect((await visitor.post('/otp/request', { ...hong, phone: phone(1) }, { 'x-human': 'yes' })).status).toBe(200)
  })
})

test('without verifyHuman an address that is full is refused, and no hook has failed', async () => {
  const shop = createShop({ options: { limits: { ipPerHour: 1 } } })
  await shop.visitor().request()
  expect(await shop.visitor().request({ ...hong, phone: phone(1) })).toMatchObject({ status: 429 })
  expect(shop.events.map(({ type }) => type)).toEqual(['code_sent', 'refused'])
})

describe('a hook that fails', () => {
  const failed = { type: 'hook_failed', hook: 'verifyHuman' }

  test.each([
    ['rejects', () => Promise.reject(new Error('secret of a challenge'))],
    ['throws', (): boolean => JSON.parse('{') as boolean],
  ])('because it %s, lets nobody pass and is told of', async (_how, verifyHuman) => {
    const { shop, visitor } = await openFull(verifyHuman)
    const answer = await visitor.request({ ...hong, phone: phone(1) })
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    expect(shop.events).toContainEqual(failed)
    expect(JSON.stringify([answer.body, shop.events])).not.toContain('secret')
  })

  test('because it hangs, refuses within five seconds', async () => {
    const { shop, visitor } = await openFull(() => new Promise(() => {}))
    const answer = visitor.request({ ...hong, phone: phone(1) })
    await vi.advanceTimersByTimeAsync(5000)
    expect((await answer).status).toBe(429)
    expect(shop.events).toContainEqual(failed)
    expect(shop.calls(REQUEST)).toBe(1)
  })
})
