import type { AcceptedTerm, Carrier } from '@certification-form/core'
import { expect, describe, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import type { RequiredTerms } from '../requiredTerms.js'
import { REQUEST, createShop, hong } from '../test-shop.js'

const term = (id: string): AcceptedTerm => ({ id, version: '1', acceptedAt: '2026-06-01T00:00:00.000Z' })
const REFUSED = { status: 400, body: { code: 'invalid_input' } }

function createShopWith(requiredTerms?: RequiredTerms) {
  const onVerified = vi.fn<OnVerified>()
  return { ...createShop({ options: { onVerified, ...(requiredTerms && { requiredTerms }) } }), onVerified }
}

describe('a request that lacks a required term', () => {
  test.each<[string, object]>([
    ['without terms', {}],
    ['with none', { terms: [] }],
    ['with some', { terms: [term('sms')] }],
    ['with others', { terms: [term('sms'), term('marketing')] }],
    ['with the like', { terms: [term('sms'), term('Privacy'), term('privacy ')] }],
  ])('%s is refused, and costs nothing', async (_what, terms) => {
    const shop = createShopWith(['sms', 'privacy'])
    const hit = vi.spyOn(shop.store, 'hit')
    expect(await shop.visitor().request({ ...hong, ...terms })).toMatchObject(REFUSED)
    expect(shop.urls).toHaveLength(0)
    expect(hit).not.toHaveBeenCalled()
    expect(shop.events).toEqual([{ type: 'refused', step: 'request', code: 'invalid_input' }])
  })

  test('is told no field: none of the identity is wrong', async () => {
    const { body } = await createShopWith(['sms']).visitor().request()
    expect(Object.keys(body)).toEqual(['code', 'message'])
  })
})

describe('required terms', () => {
  test('let a request through that names them all, in any order and among others', async () => {
    const terms = [term('marketing'), term('privacy'), term('sms')]
    const visitor = createShopWith(['sms', 'privacy']).visitor()
    expect(await visitor.request({ ...hong, terms })).toMatchObject({ status: 200 })
  })

  test('may be those of the carrier', async () => {
    const requiredTerms = (carrier: Carrier) => [`sms-${carrier}`]
    const shop = createShopWith(requiredTerms)
    const terms = [term('sms-SKT')]
    expect(await shop.visitor().request({ ...hong, terms })).toMatchObject({ status: 200 })
    expect(await shop.visitor().request({ ...hong, carrier: 'KT', terms })).toMatchObject(REFUSED)
  })

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error(`bug with ${hong.phone}`)
      },
    ],
    ['answers nothing', () => undefined],
    ['answers a promise', async () => []],
    ['answers one id', () => 'sms'],
  ])('of a function that %s let nobody through', async (_what, requiredTerms) => {
    const shop = createShopWith(requiredTerms as RequiredTerms)
    const { status, body } = await shop.visitor().request({ ...hong, terms: [term('sms')] })
    expect([status, body['code']]).toEqual([500, 'unknown'])
    expect(shop.calls(REQUEST)).toBe(0)
    expect(shop.events).toContainEqual({ type: 'hook_failed', hook: 'requiredTerms' })
    expect(JSON.stringify([body, shop.events])).not.toContain(hong.phone)
  })

  test('by default are none: what is sent is kept, what is malformed is refused', async () => {
    const shop = createShopWith()
    const visitor = shop.visitor()
    for (const terms of [null, {}, [{ id: 'sms' }], [{ ...term('sms'), label: 'x' }], Array(21).fill(term('sms'))]) {
      expect(await visitor.request({ ...hong, terms })).toMatchObject(REFUSED)
    }
    expect(shop.urls).toHaveLength(0)
    const { body } = await visitor.request({ ...hong, terms: [term('sms')] })
    await visitor.confirm(body['impUid'], shop.otp())
    expect(shop.onVerified.mock.calls[0]?.[2].terms).toMatchObject([term('sms')])
  })
})
