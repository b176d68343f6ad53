import { expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import { createCertification } from '../createCertification.js'
import { ProviderError } from '../provider/provider.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { portoneV2 } from '../provider/portone/v2/portoneV2.js'
import { memoryStore } from '../store/memoryStore.js'
import { SECRET, createShop, type Shop } from '../test-shop.js'

const deletions = ({ sandbox }: Shop) => sandbox.requests.filter(({ method }) => method === 'DELETE').length

async function verify(
  options: NonNullable<Parameters<typeof createShop>[0]>['options'],
  shop = createShop({ options }),
) {
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const impUid = String(body['impUid'])
  const confirm = () => visitor.copy().confirm(impUid, shop.otp())
  return { shop, visitor, impUid, confirm, answer: await visitor.confirm(impUid, shop.otp()) }
}

test('the record at PortOne is deleted once, and the person is there to take all the same', async () => {
  const { shop, visitor, impUid, confirm, answer } = await verify({ deleteAfterVerified: true })
  expect(answer).toMatchObject({ status: 200, body: { status: 'verified' } })
  expect(await shop.provider.readCertification(impUid)).toBeUndefined()
  await Promise.all([confirm(), confirm()])
  expect(await confirm()).toMatchObject({ status: 200 })
  expect(deletions(shop)).toBe(1)
  expect(await visitor.take()).toMatchObject({ impUid, name: '홍길동', ci: expect.any(String) })
})

test('it is not without being asked', async () => {
  const { shop, impUid } = await verify({})
  expect(deletions(shop)).toBe(0)
  expect(await shop.provider.readCertification(impUid)).toMatchObject({ impUid })
})

test('of 50 confirms at once one deletes', async () => {
  const shop = createShop({ options: { deleteAfterVerified: true } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  await Promise.all(Array.from({ length: 50 }, () => visitor.copy().confirm(body['impUid'], shop.otp())))
  expect(deletions(shop)).toBe(1)
})

test('somebody who was not verified is not deleted', async () => {
  const shop = createShop({ options: { deleteAfterVerified: true } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  await visitor.confirm(body['impUid'], shop.wrongOtp())
  expect(deletions(shop)).toBe(0)
})

test('somebody whom onVerified turned down is deleted, too', async () => {
  const onVerified: OnVerified = () => {
    throw new Error('no')
  }
  const { shop, answer } = await verify({ deleteAfterVerified: true, onVerified })
  expect(answer.status).toBe(500)
  expect(deletions(shop)).toBe(1)
})

test('it comes after onVerified and after the result was stored', async () => {
  const store = memoryStore()
  const steps: string[] = []
  const put = store.put.bind(store)
  vi.spyOn(store, 'put').mockImplementation(async (key, value, seconds) => {
    if (key.startsWith('cf:result:')) steps.push('stored')
    await put(key, value, seconds)
  })
  const onVerified: OnVerified = () => {
    steps.push('told')
  }
  const shop = createShop({ store, options: { deleteAfterVerified: true, onVerified } })
  vi.spyOn(shop.provider, 'deleteCertification').mockImplementation(async () => {
    steps.push('deleted')
  })
  await verify({}, shop)
  expect(steps).toEqual(['told', 'stored', 'deleted'])
})

test.each([
  ['a refusal of PortOne', new ProviderError('carrier_unavailable', { outcome: 'unknown' }), 'carrier_unavailable'],
  ['a fault of the provider', new Error('홍길동 01012345678'), 'unknown'],
])('%s refuses nobody, and is told', async (_what, thrown, code) => {
  const shop = createShop({ options: { deleteAfterVerified: true } })
  vi.spyOn(shop.provider, 'deleteCertification').mockRejectedValue(thrown)
  const { answer, visitor, confirm } = await verify({}, shop)
  expect(answer).toMatchObject({ status: 200, body: { status: 'verified' } })
  expect(shop.events).toContainEqual({ type: 'delete_failed', code })
  expect(JSON.stringify(shop.events)).not.toContain('홍길동')
  await confirm()
  expect(shop.events.filter(({ type }) => type === 'delete_failed')).toHaveLength(1)
  expect(await visitor.take()).not.toBeNull()
})

test.each([
  [200, 0, 'resolves', 1],
  // Somebody else has deleted it.
  [404, -1, 'resolves', 1],
  // Deleting twice does no harm, so what failed is tried again.
  [500, -1, 'carrier_unavailable', 2],
  [200, 1, 'carrier_unavailable', 2],
  [403, -1, 'misconfigured', 1],
])('PortOne answering a delete with %i, code %i: %s after %i calls', async (status, code, expected, calls) => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  let deletes = 0
  const send: typeof fetch = async (input, init) => {
    const { url, method } = new Request(input, init)
    if (url.endsWith('getToken')) {
      return Response.json({ code: 0, response: { access_token: 't', now: 0, expired_at: 1800 } })
    }
    if (method === 'DELETE' && url.endsWith('/certifications/imp_1')) deletes += 1
    return Response.json({ code, message: 'no', response: null }, { status })
  }
  const provider = portoneV1({ impKey: 'k', impSecret: 's', fetch: send })
  const outcome = await provider.deleteCertification?.('imp_1').then(
    () => 'resolves',
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  )
  expect([outcome, deletes]).toEqual([expected, calls])
  vi.restoreAllMocks()
})

test('with a provider that cannot delete it does not start', () => {
  const provider = portoneV2({ apiSecret: 's', channelKey: 'c' })
  const options = { provider, store: memoryStore(), secret: SECRET }
  expect(() => createCertification({ ...options, deleteAfterVerified: true })).toThrow(
    /deleteAfterVerified.*cannot delete.*stay on record.*use portoneV1/,
  )
  expect(() => createCertification({ ...options, deleteAfterVerified: false })).not.toThrow()
})
