import { describe, expect, test } from 'vitest'
import type { CertificationOptions } from '../createCertification.js'
import { NO_LIMITS, createShop, hong } from '../test-shop.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'

// Each limit alone, at one: who meets it, by what name it refuses, and who does not meet it.

const HERE = '203.0.113.1'
const ELSEWHERE = '203.0.113.2'
const FIRST = { ...hong, phone: '01020000001' }
const SECOND = { ...hong, phone: '01020000002' }
/** Refused by the sandbox because of the person. */
const REFUSED = { ...hong, phone: '01000001110' }

function shopWith(limits: Partial<Limits>, options: Pick<CertificationOptions, 'verifyHuman'> = {}) {
  const shop = createShop({ options: { ...options, limits: { ...NO_LIMITS, attemptsPerPhoneDay: 1000, ...limits } } })
  const refusedBy = () => shop.events.flatMap((event) => (event.type === 'refused' && event.limit ? [event.limit] : []))
  return { ...shop, refusedBy }
}

const ip = ['ipPer10Minutes', 'ipPerHour', 'ipPerDay'] as const
const phone = ['phonePer10Minutes', 'phonePerHour', 'phonePerDay'] as const

describe('counts by the address', () => {
  test.each(ip)('%s', async (name) => {
    const shop = shopWith({ [name]: 1 })
    expect((await shop.visitor(HERE).request(FIRST)).status).toBe(200)
    expect((await shop.visitor(ELSEWHERE).request(SECOND)).status).toBe(200)
    expect((await shop.visitor(HERE).request({ ...hong, phone: '01020000003' })).status).toBe(429)
    expect(shop.refusedBy()).toEqual(['ip'])
  })
})

describe('counts by the phone', () => {
  test.each(phone)('%s', async (name) => {
    const shop = shopWith({ [name]: 1 })
    expect((await shop.visitor(HERE).request(FIRST)).status).toBe(200)
    expect((await shop.visitor(HERE).request(SECOND)).status).toBe(200)
    expect((await shop.visitor(ELSEWHERE).request(FIRST)).status).toBe(429)
    expect(shop.refusedBy()).toEqual(['phone'])
  })

  test('identitiesPerPhoneDay', async () => {
    const shop = shopWith({ identitiesPerPhoneDay: 1 })
    expect((await shop.visitor(HERE).request(FIRST)).status).toBe(200)
    expect((await shop.visitor(HERE).request(SECOND)).status).toBe(200)
    expect((await shop.visitor(ELSEWHERE).request({ ...FIRST, name: '김철수' })).status).toBe(429)
    expect(shop.refusedBy()).toEqual(['identities'])
  })

  test('attemptsPerPhoneDay, and says how many are left', async () => {
    const shop = shopWith({ attemptsPerPhoneDay: 2 })
    const [one, two] = [shop.visitor(HERE), shop.visitor(ELSEWHERE)]
    const { body } = await one.request(FIRST)
    expect(body['attemptsLeft']).toBe(2)
    const wrong = await one.confirm(body['impUid'], shop.wrongOtp(FIRST.phone))
    expect(wrong.body['attemptsLeft']).toBe(1)
    expect((await two.request(FIRST)).body['attemptsLeft']).toBe(1)
    await one.confirm(body['impUid'], shop.wrongOtp(FIRST.phone))
    const spent = await shop.visitor(ELSEWHERE).request(FIRST)
    expect(spent.body['code']).toBe('attempts_exceeded')
    expect(shop.refusedBy()).toContain('attempts')
    expect((await shop.visitor(HERE).request(SECOND)).status).toBe(200)
  })
})

describe('counts by the session', () => {
  test('sessionPer10Minutes', async () => {
    const shop = shopWith({ sessionPer10Minutes: 1 })
    const visitor = shop.visitor(HERE)
    expect((await visitor.request(FIRST)).status).toBe(200)
    expect((await visitor.request(SECOND)).status).toBe(429)
    expect((await shop.visitor(HERE).request(SECOND)).status).toBe(200)
    expect(shop.refusedBy()).toEqual(['session'])
  })

  test('refusalsPerSessionHour', async () => {
    const shop = shopWith({ refusalsPerSessionHour: 1 })
    const visitor = shop.visitor(HERE)
    expect((await visitor.request(REFUSED)).status).toBe(422)
    expect((await visitor.request(SECOND)).status).toBe(429)
    expect((await shop.visitor(HERE).request(SECOND)).status).toBe(200)
    expect(shop.refusedBy()).toEqual(['refusals'])
  })
})

test('globalPerMinute counts everybody', async () => {
  const shop = shopWith({ globalPerMinute: 1 })
  expect((await shop.visitor(HERE).request(FIRST)).status).toBe(200)
  expect((await shop.visitor(ELSEWHERE).request(SECOND)).status).toBe(429)
  expect(shop.refusedBy()).toEqual(['global'])
})

test.each([...ip, 'sessionPer10Minutes'] as const)('a human passes %s', async (name) => {
  const shop = shopWith({ [name]: 1 }, { verifyHuman: () => true })
  const visitor = shop.visitor(HERE)
  expect((await visitor.request(FIRST)).status).toBe(200)
  expect((await visitor.request(SECOND)).status).toBe(200)
  expect(shop.refusedBy()).toEqual([])
})

describe('what PortOne was never asked', () => {
  /** PortOne cannot be reached until it is. */
  function unreachable(limits: Partial<Limits>) {
    const inner = createShop()
    let isDown = true
    const fetch: typeof globalThis.fetch = (input, init) =>
      isDown ? Promise.reject(new TypeError('fetch failed')) : inner.sandbox.fetch(input, init)
    const options = { limits: { ...NO_LIMITS, ...limits } }
    const shop = createShop({ options, portone: { fetch, ...inner.sandbox.credentials } })
    const otp = (number: string) => inner.sandbox.inbox.latestOtp(number) ?? ''
    return { ...shop, otp, turn: (down: boolean) => void (isDown = down) }
  }

  test.each(['globalPerMinute', 'refusalsPerSessionHour', ...phone] as const)('spends none of %s', async (name) => {
    const shop = unreachable({ [name]: 1 })
    const visitor = shop.visitor()
    expect(await visitor.request(FIRST)).toMatchObject({ status: 503, body: { code: 'carrier_unavailable' } })
    shop.turn(false)
    expect((await visitor.request(FIRST)).status).toBe(200)
  })
})

test.each(Object.entries(DEFAULT_LIMITS))('%s at its default of %i is not loose', (name, value) => {
  expect(createShop({ options: { limits: { [name]: value } } }).events).toEqual([])
})

test('a longer resendWait is not loose', () => {
  expect(createShop({ options: { limits: { resendWait: 60 } } }).events).toEqual([])
  expect(createShop({ options: { limits: { resendWait: 29 } } }).events).toHaveLength(1)
})
