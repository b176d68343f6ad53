import { CertificationError, createHttpAdapter } from '@certification-form/core'
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import * as z from 'zod/mini'
import type { OnVerified } from '../config.js'
import { createCertification } from '../createCertification.js'
import type { ReceivedTerm, Submission } from '../submission.js'
import { NO_LIMITS, SECRET, SHOP, type Visitor, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const extraSchema = z.strictObject({
  coupon: z.pipe(
    z.string(),
    z.transform((typed: string) => typed.trim().toUpperCase()),
  ),
  plan: z.optional(z.string()),
})
const sms = { id: 'sms', version: 'skt-1', acceptedAt: '2026-05-31T23:59:58.000Z' }
const marketing = { id: 'marketing', acceptedAt: '2026-05-31T23:59:59.000Z' }

function createAskingShop() {
  const onVerified = vi.fn<OnVerified>()
  const options = { onVerified, extraSchema, requiredTerms: ['sms'], limits: NO_LIMITS }
  return { ...createShop({ options }), onVerified }
}

/** What `onVerified` and `takeVerified` get to see of a code that was confirmed. */
async function finish(shop: ReturnType<typeof createAskingShop>, visitor: Visitor, impUid: unknown, otp = shop.otp()) {
  const { status } = await visitor.confirm(impUid, otp)
  return { status, hooked: shop.onVerified.mock.calls[0]?.[2], taken: await visitor.take() }
}

describe('over the adapter of the form', () => {
  const asked = () => {
    const shop = createAskingShop()
    const visitor = shop.visitor()
    const adapter = createHttpAdapter<unknown, { coupon?: string; plan?: string | undefined }>({
      baseUrl: `${SHOP}/api/certification`,
      fetch: visitor.fetch,
    })
    return { shop, visitor, adapter, signal: new AbortController().signal }
  }

  test('terms and the merchant’s fields reach onVerified and takeVerified, and the browser hears nothing of them', async () => {
    const { shop, visitor, adapter, signal } = asked()
    const identity = { ...hong, coupon: ' a-1 ', plan: undefined }
    const { impUid } = await adapter.requestOtp(identity, { signal, terms: [sms, marketing] })
    vi.setSystemTime(Date.now() + 60_000)
    const result = await adapter.confirmOtp({ impUid, otp: shop.otp() }, { signal })
    expect(result).toEqual({ status: 'verified' })
    const receivedAt = '2026-06-01T00:00:00.000Z'
    const received = [
      { ...sms, receivedAt },
      { ...marketing, receivedAt },
    ]
    const submission = { extra: { coupon: 'A-1' }, terms: received }
    const [certification, request, handed] = shop.onVerified.mock.calls[0] ?? []
    expect(handed).toStrictEqual(submission)
    expect(request?.method).toBe('POST')
    expect(await visitor.take()).toStrictEqual({ ...certification, ...submission })
    expect(await visitor.take()).toBeNull()
  })

  test('what the server does not take is refused with a code, before any SMS', async () => {
    const { shop, adapter, signal } = asked()
    const calls = [
      adapter.requestOtp({ ...hong, coupon: 'A' }, { signal }),
      adapter.requestOtp({ ...hong, coupon: 'A' }, { signal, terms: [marketing] }),
      adapter.requestOtp(hong, { signal, terms: [sms] }),
      adapter.requestOtp({ ...hong, coupon: 'A', pg: 'x' } as typeof hong, { signal, terms: [sms] }),
    ]
    for (const call of calls) await expect(call).rejects.toThrow(new CertificationError('invalid_input'))
    expect(shop.urls).toHaveLength(0)
  })
})

test('a server that was told nothing of them hands out a certification without further keys', async () => {
  const onVerified = vi.fn<OnVerified>()
  const shop = createShop({ options: { onVerified } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  await visitor.confirm(body['impUid'], shop.otp())
  expect(onVerified.mock.calls[0]?.[2]).toStrictEqual({})
  const keys = Object.keys((await visitor.take()) ?? {})
  expect(keys).toContain('phone')
  expect(keys).not.toContain('terms')
  expect(keys).not.toContain('extra')
})

describe('asked again', () => {
  const first = { ...hong, extra: { coupon: 'first' }, terms: [sms, marketing] }
  const second = { ...hong, extra: { coupon: 'second' }, terms: [sms] }
  const ofSecond = { extra: { coupon: 'SECOND' }, terms: [{ ...sms, receivedAt: '2026-06-01T00:00:30.000Z' }] }

  test('the newest is what counts', async () => {
    const shop = createAskingShop()
    const visitor = shop.visitor()
    await visitor.request(first)
    vi.setSystemTime(Date.now() + 30_000)
    const { body } = await visitor.request(second)
    const { hooked, taken } = await finish(shop, visitor, body['impUid'])
    expect(hooked).toEqual(ofSecond)
    expect(taken).toMatchObject(ofSecond)
  })

  test('it counts for the code that was sent before, when no other could be sent: a consent was withdrawn', async () => {
    const shop = createAskingShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request(first)
    vi.setSystemTime(Date.now() + 30_000)
    vi.spyOn(shop.sandbox, 'fetch').mockRejectedValueOnce(new TypeError('reset'))
    expect((await visitor.request(second)).status).toBeGreaterThanOrEqual(500)
    const { status, hooked } = await finish(shop, visitor, body['impUid'])
    expect({ status, hooked }).toEqual({ status: 200, hooked: ofSecond })
  })

  test.each<[string, object]>([
    ['too soon', second],
    ['without a required term', { ...second, terms: [] }],
    ['with a field that does not fit', { ...second, extra: {} }],
  ])('%s, it changes nothing', async (_what, body) => {
    const shop = createAskingShop()
    const visitor = shop.visitor()
    const sent = await visitor.request(first)
    expect((await visitor.request(body)).status).toBeGreaterThanOrEqual(400)
    const { hooked } = await finish(shop, visitor, sent.body['impUid'])
    expect(hooked).toMatchObject({ extra: { coupon: 'FIRST' }, terms: [sms, marketing] })
  })
})

test('nobody gets what another session handed in', async () => {
  const shop = createAskingShop()
  const [one, other] = [shop.visitor(), shop.visitor('198.51.100.9')]
  const { body } = await one.request({ ...hong, extra: { coupon: 'one' }, terms: [sms] })
  const otp = shop.otp()
  await other.request({ ...hong, phone: '01055556666', extra: { coupon: 'other' }, terms: [sms, marketing] })
  const { hooked, taken } = await finish(shop, one, body['impUid'], otp)
  expect(hooked).toMatchObject({ extra: { coupon: 'ONE' }, terms: [sms] })
  expect(taken).toMatchObject({ phone: hong.phone, extra: { coupon: 'ONE' } })
})

test('a merchant’s types know what the schema answers', () => {
  const ports = { provider: createShop().provider, store: createShop().store, secret: SECRET }
  const plain = createCertification({ ...ports, onVerified: (person) => ({ id: person.impUid.length }) })
  type Taken<Server extends { takeVerified: (request: Request) => unknown }> = NonNullable<
    Awaited<ReturnType<Server['takeVerified']>>
  >
  expectTypeOf<Taken<typeof plain>['extra']>().toEqualTypeOf<undefined>()
  const asking = createCertification({
    ...ports,
    extraSchema,
    onVerified: (_person, _request, { extra, terms }) => {
      expectTypeOf(extra).toEqualTypeOf<{ coupon: string; plan?: string | undefined }>()
      expectTypeOf(terms).toEqualTypeOf<readonly ReceivedTerm[] | undefined>()
    },
  })
  expectTypeOf<Taken<typeof asking>['extra']['coupon']>().toEqualTypeOf<string>()
  expectTypeOf<Submission['extra']>().toEqualTypeOf<unknown>()
  // @ts-expect-error a date would be a string after its way through the store
  createCertification({ ...ports, extraSchema: z.object({ at: z.date() }) })
  const hook: OnVerified = (_person, _request, { terms = [] }) => ({ consents: terms.length })
  expect([createCertification({ ...ports, extraSchema, onVerified: hook }), plain, asking]).toHaveLength(3)
})
