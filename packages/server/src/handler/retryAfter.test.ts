import type { CertificationErrorCode } from '@certification-form/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProviderError } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import { NO_LIMITS, type Visitor, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** What the visitor is told, in the body and, for whoever stands between, in the header. */
function waitOf({ status, body, headers }: Awaited<ReturnType<Visitor['post']>>) {
  const { retryAfter } = body as { retryAfter?: number }
  expect(headers.get('retry-after')).toBe(retryAfter === undefined ? null : String(retryAfter))
  return [status, body['code'], retryAfter]
}

/** A provider that answers when it is told to, and sends nothing. */
function createSlowShop(options: object = {}) {
  const held: (() => void)[] = []
  const hold = () => new Promise<void>((resolve) => void held.push(resolve))
  const impUid = 'imp_1'
  const requestOtp = vi.fn<() => Promise<{ impUid: string }>>(async () => ({ impUid }))
  const confirmOtp = vi.fn<() => Promise<{ impUid: string }>>(async () => ({ impUid }))
  const provider = { requestOtp, confirmOtp, readCertification: async () => undefined }
  const visitor = createShop({ options: { provider, ...options } }).visitor()
  return { visitor, requestOtp, confirmOtp, hold, goOn: () => held.forEach((answer) => answer()), impUid }
}

const refuseWith = (code: CertificationErrorCode) => async (): Promise<never> => {
  throw new ProviderError(code, { outcome: 'refused' })
}

describe('in_progress says when the other call ends at the latest:', () => {
  test('a request', async () => {
    const { visitor, requestOtp, hold, goOn, impUid } = createSlowShop()
    await visitor.request()
    later(30)
    requestOtp.mockImplementationOnce(() => hold().then(() => ({ impUid })))
    const first = visitor.copy().request()
    await vi.waitFor(() => expect(requestOtp).toHaveBeenCalledTimes(2))
    expect(waitOf(await visitor.request())).toEqual([409, 'in_progress', 15])
    later(12.3)
    expect(waitOf(await visitor.request())).toEqual([409, 'in_progress', 3])
    goOn()
    expect((await first).status).toBe(200)
  })

  test('a confirm, for another confirm and for a request', async () => {
    const { visitor, confirmOtp, hold, goOn, impUid } = createSlowShop()
    await visitor.request()
    later(30)
    confirmOtp.mockImplementationOnce(() => hold().then(() => ({ impUid })))
    const first = visitor.copy().confirm(impUid, '123456')
    await vi.waitFor(() => expect(confirmOtp).toHaveBeenCalledTimes(1))
    later(5)
    expect(waitOf(await visitor.confirm(impUid, '123456'))).toEqual([409, 'in_progress', 10])
    expect(waitOf(await visitor.request())).toEqual([409, 'in_progress', 10])
    goOn()
    expect((await first).status).toBe(200)
  })

  test('the merchant’s onVerified', async () => {
    let done = () => {}
    const onVerified = vi.fn<() => Promise<void>>(() => new Promise((resolve) => void (done = resolve)))
    const { visitor, impUid } = createSlowShop({ onVerified })
    await visitor.request()
    const first = visitor.copy().confirm(impUid, '123456')
    await vi.waitFor(() => expect(onVerified).toHaveBeenCalledTimes(1))
    later(10)
    expect(waitOf(await visitor.confirm(impUid, '123456'))).toEqual([409, 'in_progress', 20])
    done()
    expect((await first).status).toBe(200)
  })
})

describe('attempts_exceeded says when another code may be asked for:', () => {
  test('after our own limit, when the tries come back', async () => {
    const shop = createShop({ options: { limits: { attempts: 2 } } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.wrongOtp())
    later(40)
    expect(waitOf(await visitor.confirm(body['impUid'], shop.wrongOtp()))).toEqual([429, 'attempts_exceeded', 560])
    expect(waitOf(await visitor.request())).toEqual([429, 'attempts_exceeded', 560])
    later(560)
    expect((await visitor.request()).status).toBe(200)
  })

  test('after the carrier’s limit, when the resend wait is over', async () => {
    const { visitor, confirmOtp, impUid } = createSlowShop()
    await visitor.request()
    later(12)
    confirmOtp.mockImplementationOnce(refuseWith('attempts_exceeded'))
    expect(waitOf(await visitor.confirm(impUid, '123456'))).toEqual([429, 'attempts_exceeded', 18])
    later(18)
    expect((await visitor.request()).status).toBe(200)
  })
})

describe('what PortOne or Danal refuses', () => {
  test.each([
    ['rate_limited', 429, 60],
    ['carrier_unavailable', 503, 5],
    ['timeout', 504, 5],
    ['network', 502, 5],
    ['misconfigured', 500, undefined],
    ['identity_mismatch', 422, undefined],
  ] as const)('as %s', async (code, status, retryAfter) => {
    const { visitor, requestOtp, confirmOtp, impUid } = createSlowShop({ limits: NO_LIMITS })
    requestOtp.mockImplementationOnce(refuseWith(code))
    expect(waitOf(await visitor.request())).toEqual([status, code, retryAfter])
    await visitor.request()
    confirmOtp.mockImplementationOnce(refuseWith(code))
    expect(waitOf(await visitor.confirm(impUid, '123456'))).toEqual([status, code, retryAfter])
  })

  test('as sms_uncertain: as long as the resend wait it has begun', async () => {
    const { visitor, requestOtp } = createSlowShop({ limits: NO_LIMITS })
    for (const wait of [30, 60, 120]) {
      requestOtp.mockImplementationOnce(async () => {
        throw new ProviderError('sms_uncertain', { outcome: 'unknown' })
      })
      expect(waitOf(await visitor.request())).toEqual([504, 'sms_uncertain', wait])
      expect(waitOf(await visitor.request())).toEqual([429, 'resend_too_soon', wait])
      later(wait)
    }
  })
})

test('a store that is down', async () => {
  const store = memoryStore()
  store.hit = async () => {
    throw new Error('down')
  }
  expect(waitOf(await createShop({ store }).visitor().request())).toEqual([503, 'carrier_unavailable', 5])
})

test('a challenge that is lost does not come back', async () => {
  const visitor = createShop().visitor()
  expect(waitOf(await visitor.confirm('imp_1', '123456'))).toEqual([409, 'challenge_lost', undefined])
})

test.each(['ipPer10Minutes', 'sessionPer10Minutes', 'phonePer10Minutes'] as const)('%s', async (limit) => {
  const limits = { ...NO_LIMITS, [limit]: 1 }
  const visitor = createShop({ options: { limits } }).visitor()
  await visitor.request()
  later(200.5)
  expect(waitOf(await visitor.request(hong))).toEqual([429, 'rate_limited', 400])
})
