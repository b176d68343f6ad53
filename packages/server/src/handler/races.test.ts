import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import type { ProviderCertification } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import type { Store } from '../store/store.js'
import { CONFIRM, NO_LIMITS, REQUEST, TOKEN, createShop, hong } from '../test-shop.js'

const MANY = 1000

function many<T>(run: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: MANY }, (_, index) => run(index)))
}

function countBy(codes: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[String(code)] = (counts[String(code)] ?? 0) + 1
  return counts
}

/** A store whose `get` lets nobody through before `width` callers hold the same state. */
function barrierStore(width: number): Store & { arm(): void } {
  const inner = memoryStore()
  let waiting: (() => void)[] | undefined
  return {
    ...inner,
    arm: () => (waiting = []),
    async get(key) {
      const value = await inner.get(key)
      if (!waiting) return value
      const held = waiting
      await new Promise<void>((resolve) => {
        held.push(resolve)
        if (held.length < width) return
        waiting = undefined
        for (const release of held) release()
      })
      return value
    },
  }
}

test('1,000 right codes at once: one call, one onVerified, one result', async () => {
  const onVerified = vi.fn<OnVerified>()
  const shop = createShop({ options: { onVerified } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const tabs = Array.from({ length: MANY }, () => visitor.copy())
  const answers = await Promise.all(tabs.map((tab) => tab.confirm(body['impUid'], shop.otp())))

  expect(shop.calls(CONFIRM)).toBe(1)
  expect(onVerified).toHaveBeenCalledOnce()
  const counts = countBy(answers.map(({ status, body: { code } }) => code ?? status))
  expect(counts[200]).toBeGreaterThanOrEqual(1)
  expect((counts[200] ?? 0) + (counts['in_progress'] ?? 0)).toBe(MANY)
  const taken = await Promise.all(tabs.map((tab) => tab.take()))
  expect(taken.filter((certification) => certification !== null)).toHaveLength(1)
})

test('1,000 wrong codes at once: one reaches PortOne, and one try is burnt', async () => {
  const shop = createShop()
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const answers = await many(() => visitor.copy().confirm(body['impUid'], shop.wrongOtp()))
  expect(shop.calls(CONFIRM)).toBe(1)
  expect(countBy(answers.map(({ body: { code } }) => code))).toEqual({ otp_mismatch: 1, in_progress: MANY - 1 })
  expect((await visitor.confirm(body['impUid'], shop.wrongOtp())).body).toMatchObject({ attemptsLeft: 3 })
})

test('waves of wrong codes: five reach PortOne', async () => {
  const shop = createShop()
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  for (let wave = 0; wave < 20; wave += 1) {
    await Promise.all(Array.from({ length: 50 }, () => visitor.copy().confirm(body['impUid'], shop.wrongOtp())))
  }
  expect(shop.calls(CONFIRM)).toBe(5)
})

test('confirms that all read the same state: one gets the lock', async () => {
  const store = barrierStore(50)
  const shop = createShop({ store })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  store.arm()
  const tabs = Array.from({ length: 50 }, () => visitor.copy())
  const answers = await Promise.all(tabs.map((tab) => tab.confirm(body['impUid'], shop.wrongOtp())))
  expect(shop.calls(CONFIRM)).toBe(1)
  expect(countBy(answers.map(({ body: { code } }) => code))).toEqual({ otp_mismatch: 1, in_progress: 49 })
})

test('a confirm and a newer request that read the same state: never both', async () => {
  const store = barrierStore(2)
  const shop = createShop({ store, options: { limits: NO_LIMITS } })
  const tab = shop.visitor()
  const { body } = await tab.request()
  store.arm()
  const newer = { ...hong, phone: '01055556666' }
  const [confirmed, requested] = await Promise.all([
    tab.copy().confirm(body['impUid'], shop.otp()),
    tab.copy().request(newer),
  ])
  expect([confirmed.status, requested.status].filter((status) => status === 200)).toHaveLength(1)
})

test('a late answer to an older request is dropped', async () => {
  const shop = createShop({ options: { limits: NO_LIMITS } })
  const tab = shop.visitor()
  await tab.request()
  const sandboxFetch = shop.sandbox.fetch.bind(shop.sandbox)
  let answerFirst = (): void => undefined
  const held = new Promise<void>((resolve) => (answerFirst = resolve))
  vi.spyOn(shop.sandbox, 'fetch').mockImplementationOnce(async (...args) => {
    const response = await sandboxFetch(...args)
    await held
    return response
  })
  const slow = tab.copy().request({ ...hong, phone: '01011112222' })
  await vi.waitFor(() => expect(shop.calls(REQUEST)).toBe(2))
  const { body } = await tab.request({ ...hong, phone: '01033334444' })
  answerFirst()
  expect(await slow).toMatchObject({ status: 409, body: { code: 'challenge_lost' } })
  await tab.confirm(body['impUid'], shop.otp('01033334444'))
  expect(await tab.take()).toMatchObject({ phone: '01033334444' })
})

test('taps at once send one SMS', async () => {
  const shop = createShop({ options: { limits: NO_LIMITS } })
  const visitor = shop.visitor()
  // The first code makes the session; its wait is then over for another phone.
  await visitor.request({ ...hong, phone: '01099998888' })
  const answers = await many(() => visitor.copy().request())
  expect(shop.calls(REQUEST)).toBe(2)
  const counts = countBy(answers.map(({ status, body: { code } }) => code ?? status))
  expect(counts[200]).toBe(1)
  expect((counts['in_progress'] ?? 0) + (counts['resend_too_soon'] ?? 0)).toBe(MANY - 1)
})

test('1,000 visitors on a cold server: one token call', async () => {
  const shop = createShop({ options: { limits: NO_LIMITS } })
  const answers = await many((index) => {
    return shop.visitor().request({ ...hong, phone: `010${String(20000000 + index)}` })
  })
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(shop.calls(REQUEST)).toBe(MANY)
  expect(shop.calls(TOKEN)).toBe(1)
})

describe('a slow check', () => {
  const certification: ProviderCertification = { impUid: 'imp_1', name: hong.name }

  afterEach(() => {
    vi.useRealTimers()
  })

  /** The first confirm is held until told; requests count up from imp_1. */
  async function begin() {
    vi.useFakeTimers({ toFake: ['Date'] })
    const onVerified = vi.fn<OnVerified>()
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    const asked = { requests: 0, confirms: 0 }
    const provider = {
      requestOtp: async () => ({ impUid: `imp_${(asked.requests += 1)}` }),
      async confirmOtp() {
        asked.confirms += 1
        if (asked.confirms === 1) await held
        return certification
      },
      readCertification: async () => certification,
    }
    const visitor = createShop({ options: { provider, onVerified } }).visitor()
    await visitor.request()
    const slow = visitor.copy().confirm('imp_1', '123456')
    await vi.waitFor(() => expect(asked.confirms).toBe(1))
    const lapse = () => vi.setSystemTime(Date.now() + 15_001)
    return { visitor, onVerified, slow, answer, lapse, asked }
  }

  test('makes a newer request and another confirm wait', async () => {
    const { visitor, slow, answer, asked } = await begin()
    const newer = { ...hong, phone: '01055556666' }
    const busy = { status: 409, body: { code: 'in_progress' } }
    expect(await visitor.copy().request(newer)).toMatchObject(busy)
    expect(await visitor.copy().confirm('imp_1', '123456')).toMatchObject(busy)
    expect(asked).toEqual({ requests: 1, confirms: 1 })
    answer()
    expect((await slow).status).toBe(200)
  })

  test('whose lock lapsed still verifies at most once', async () => {
    const { visitor, onVerified, slow, answer, lapse } = await begin()
    lapse()
    expect(await visitor.copy().confirm('imp_1', '123456')).toMatchObject({ status: 200 })
    answer()
    expect(await slow).toMatchObject({ status: 200 })
    expect(onVerified).toHaveBeenCalledOnce()
  })

  test('that comes back after a newer code was sent verifies nobody', async () => {
    const { visitor, onVerified, slow, answer, lapse } = await begin()
    lapse()
    expect(await visitor.request({ ...hong, phone: '01055556666' })).toMatchObject({ body: { impUid: 'imp_2' } })
    answer()
    expect(await slow).toMatchObject({ status: 409, body: { code: 'challenge_lost' } })
    expect(onVerified).not.toHaveBeenCalled()
    expect(await visitor.take()).toBeNull()
  })
})
