import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as classic from 'zod'
import * as z from 'zod/mini'
import type { ExtraSchema } from '../extraSchema.js'
import type { JsonObject } from '../json.js'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'

type Schema = ExtraSchema<JsonObject | undefined>

const REFUSED = { status: 400, body: { code: 'invalid_input' } }
const strict = z.strictObject({ coupon: z.string().check(z.maxLength(20)) })

function createShopWith(extraSchema?: Schema) {
  return createShop({ options: { limits: NO_LIMITS, ...(extraSchema && { extraSchema }) } })
}

/** A schema by hand, as the standard describes it. */
const standard = (validate: (value: unknown) => unknown) =>
  ({ '~standard': { version: 1, vendor: 'shop', validate } }) as Schema

describe('without a schema', () => {
  test.each([{}, { coupon: 'x' }, null, [], 'x', 0, false])('an extra of %j is refused', async (extra) => {
    const shop = createShopWith()
    expect(await shop.visitor().request({ ...hong, extra })).toMatchObject(REFUSED)
    expect(shop.urls).toHaveLength(0)
  })
})

describe.each<[string, Schema]>([
  ['zod/mini', strict],
  ['zod', classic.strictObject({ coupon: classic.string().max(20) })],
  ['an asynchronous one', strict.check(z.refine(async () => true))],
])('a schema of %s', (_vendor, schema) => {
  test.each([{}, { coupon: 1 }, { coupon: 'x'.repeat(21) }, { coupon: 'x', pg: 'y' }, null, [], 'x'])(
    'refuses %j, and it costs nothing',
    async (extra) => {
      const shop = createShopWith(schema)
      const hit = vi.spyOn(shop.store, 'hit')
      const answer = await shop.visitor().request({ ...hong, extra })
      expect(answer).toMatchObject(REFUSED)
      expect(Object.keys(answer.body)).toEqual(['code', 'message'])
      expect(shop.urls).toHaveLength(0)
      expect(hit).not.toHaveBeenCalled()
      expect(shop.events.at(-1)).toEqual({ type: 'refused', step: 'request', code: 'invalid_input' })
    },
  )

  test('is asked when a browser sends no extra: a required field cannot be left out', async () => {
    expect(await createShopWith(schema).visitor().request()).toMatchObject(REFUSED)
  })

  test('lets through what fits', async () => {
    const visitor = createShopWith(schema).visitor()
    expect(await visitor.request({ ...hong, extra: { coupon: 'A-1' } })).toMatchObject({ status: 200 })
  })
})

test('a schema without required fields needs no extra', async () => {
  const shop = createShopWith(z.object({ coupon: z.optional(z.string()) }))
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  await visitor.confirm(body['impUid'], shop.otp())
  expect(await visitor.take()).toMatchObject({ extra: {} })
})

test('an asynchronous refusal is waited for', async () => {
  const schema = standard(async () => {
    await new Promise((done) => setTimeout(done, 5))
    return { issues: [{ message: 'no' }] }
  })
  const shop = createShopWith(schema)
  expect(await shop.visitor().request({ ...hong, extra: {} })).toMatchObject(REFUSED)
  expect(shop.urls).toHaveLength(0)
})

describe('a schema is not asked', () => {
  test.each<[string, object]>([
    ['of a malformed identity', { ...hong, phone: 'x', extra: {} }],
    ['of malformed terms', { ...hong, terms: [{}], extra: {} }],
    ['of an unknown key', { ...hong, pg: 'x', extra: {} }],
  ])('%s: the merchant’s checks may cost more than ours', async (_what, body) => {
    const validate = vi.fn<(value: unknown) => unknown>(() => ({ value: {} }))
    expect(await createShopWith(standard(validate)).visitor().request(body)).toMatchObject(REFUSED)
    expect(validate).not.toHaveBeenCalled()
  })
})

describe('a schema that', () => {
  const canary = `카나리 ${hong.phone}`
  test.each<[string, (value: unknown) => unknown]>([
    [
      'throws',
      () => {
        throw new Error(canary)
      },
    ],
    ['rejects', async () => Promise.reject(new Error(canary))],
    ['answers nothing', () => undefined],
    ['answers no value', () => ({})],
    ['answers null', () => ({ value: null })],
    ['answers a list', () => ({ value: [canary] })],
    ['answers a date inside', () => ({ value: { [canary]: new Date() } })],
    ['answers a bigint inside', () => ({ value: { canary: 1n } })],
  ])('%s lets nobody through, and nothing of it is told', async (_what, validate) => {
    const lines = vi.spyOn(console, 'error')
    const shop = createShopWith(standard(validate))
    const { status, body } = await shop.visitor().request({ ...hong, extra: { note: canary } })
    expect([status, body['code']]).toEqual([500, 'unknown'])
    expect(shop.urls).toHaveLength(0)
    expect(shop.events).toContainEqual({ type: 'hook_failed', hook: 'extraSchema' })
    expect(JSON.stringify([body, shop.events])).not.toContain('카나리')
    expect(lines).not.toHaveBeenCalled()
  })
})

describe('a prototype below extra or terms', () => {
  const text = JSON.stringify({ ...hong, extra: { a: {} }, terms: [] })
  test.each([
    text.replace('"a":{}', '"__proto__":{"isAdmin":true}'),
    text.replace('"a":{}', '"a":{"__proto__":{"isAdmin":true}}'),
    text.replace('"a":{}', '"a":[[{"__proto__":1}]]'),
    text.replace('"a":{}', String.raw`"\u005f_proto__":{"isAdmin":true}`),
    text.replace('[]', '[{"id":"sms","acceptedAt":"2026-06-01T00:00:00Z","__proto__":{"version":"1"}}]'),
  ])('is refused by the loosest schema: %s', async (body) => {
    const validate = vi.fn<(value: unknown) => unknown>((value) => ({ value }))
    const shop = createShopWith(standard(validate))
    expect(await shop.visitor().post('/otp/request', body)).toMatchObject(REFUSED)
    expect(validate).not.toHaveBeenCalled()
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  test('is refused however deep a body of 4 KiB goes', async () => {
    const shop = createShopWith(standard((value) => ({ value })))
    const deep = `${'['.repeat(1800)}{"__proto__":1}${']'.repeat(1800)}`
    expect(await shop.visitor().post('/otp/request', text.replace('"a":{}', `"a":${deep}`))).toMatchObject(REFUSED)
  })
})

test('whatever a browser sends beside an identity, no malformed request sends an SMS or fails', async () => {
  const shop = createShopWith(standard((value) => ({ value })))
  let sent = 0
  const key = fc.constantFrom('extra', 'terms', 'company', 'pg', 'identity', 'asked')
  const anything = fc.dictionary(key, fc.jsonValue(), { noNullPrototype: true })
  // Of anything at all too little fits to say much about what does.
  const fitting = fc.record({ extra: fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }) })
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, fitting), async (beside: Record<string, unknown>) => {
      const { extra, terms, ...unknown } = beside
      const isObject = typeof extra === 'object' && extra !== null && !Array.isArray(extra)
      const isEmpty = terms === undefined || (Array.isArray(terms) && terms.length === 0)
      const fits = (extra === undefined || isObject) && isEmpty && Object.keys(unknown).length === 0
      // JSON of more than 4 KiB is refused for its length.
      if (JSON.stringify(beside).length > 3000 || JSON.stringify(beside).includes('__proto__')) return
      const { status } = await shop.visitor().request({ ...hong, ...beside })
      expect(status).toBe(fits ? 200 : 400)
      if (fits) sent += 1
      expect(shop.calls(REQUEST)).toBe(sent)
    }),
  )
  expect(sent).toBeGreaterThan(5)
})
