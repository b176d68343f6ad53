import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Shop, type Visitor, createShop, hong } from '../test-shop.js'
import { redisStore } from './redisStore.js'
import { CLIENTS, type OpenClient, type TestRedis, startRedis } from './test-redis.js'

const KIB = 1024
const DAY_MS = 86_400_000

let server: TestRedis
let opened: OpenClient
beforeAll(async () => {
  const [, [, openIoredis]] = CLIENTS
  server = await startRedis()
  opened = await openIoredis(server.port)
})
afterAll(async () => {
  opened.close()
  await server.stop()
})
beforeEach(() => opened.send('FLUSHALL'))

const phone = (index: number) => `010${20_000_000 + index}`
const address = (index: number) => `198.51.${index >> 8}.${index & 255}`

async function keys(): Promise<string[]> {
  return (await opened.send('KEYS', '*')) as string[]
}

/** Of a key, its value and what Redis needs to find it. */
async function usedBy(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map((name) => opened.send('MEMORY', 'USAGE', name)))
  return sizes.reduce((sum: number, size) => sum + Number(size), 0)
}

/** What `visits` left on the server, divided among the visitors. */
async function measure(what: string, visitors: number, visits: () => Promise<void>) {
  await visits()
  const names = await keys()
  const bytes = (await usedBy(names)) / visitors
  const perVisitor = names.length / visitors
  process.stdout.write(`redisStore keeps ${(bytes / KIB).toFixed(1)} KiB in ${perVisitor.toFixed(1)} keys of ${what}\n`)
  return { bytes, perVisitor, times: await Promise.all(names.map((name) => opened.send('PTTL', name).then(Number))) }
}

/** A shop with room for many visitors at once; each limit that holds for one of them as it is by default. */
function openShop() {
  const extraSchema = z.object({ note: z.optional(z.string()) })
  return createShop({ store: redisStore(opened.client), options: { extraSchema, limits: { globalPerMinute: 1e6 } } })
}

async function confirmOnce(shop: Shop, visitor: Visitor, person: { phone: string }, isRight: boolean): Promise<void> {
  const { body, status } = await visitor.request(person)
  expect(status).toBe(200)
  const otp = isRight ? shop.otp(person.phone) : shop.wrongOtp(person.phone)
  expect((await visitor.confirm(body['impUid'], otp)).status).toBe(isRight ? 200 : 422)
}

const forEach = async (count: number, visit: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index += 1) await visit(index)
}

test('a visitor who is verified takes little, and all of it ends', async () => {
  const shop = openShop()
  const { bytes, perVisitor, times } = await measure('a visitor who was verified', 200, () =>
    forEach(200, (index) => confirmOnce(shop, shop.visitor(address(index)), { ...hong, phone: phone(index) }, true)),
  )
  expect(bytes).toBeLessThan(6 * KIB)
  expect(perVisitor).toBeLessThan(20)
  expect(Math.min(...times)).toBeGreaterThan(0)
  expect(Math.max(...times)).toBeLessThanOrEqual(DAY_MS)
})

describe('the heaviest visitor', () => {
  // Five requests in ten minutes is what a session may make, 4 KiB what a body may have.
  const extra = { note: '가'.repeat(1200) }
  const visit = async (shop: Shop, index: number) => {
    const visitor = shop.visitor(address(index))
    await forEach(5, (ask) => {
      const person = { ...hong, extra, phone: phone(10 * index + ask) }
      return confirmOnce(shop, visitor, person, ask === 4)
    })
    return visitor
  }

  test('takes no more than a bound, and all of it ends', async () => {
    const shop = openShop()
    const { bytes, perVisitor, times } = await measure('the heaviest visitor', 40, () =>
      forEach(40, (index) => visit(shop, index)),
    )
    expect(bytes).toBeLessThan(20 * KIB)
    expect(perVisitor).toBeLessThan(50)
    expect(Math.min(...times)).toBeGreaterThan(0)
    expect(Math.max(...times)).toBeLessThanOrEqual(DAY_MS)
  })

  test('adds nothing to it by going on', async () => {
    const shop = openShop()
    const visitor = shop.visitor()
    const ask = (index: number) => visitor.request({ ...hong, phone: phone(index) })
    await forEach(5, ask)
    await forEach(10, () => shop.visitor().request())
    const before = (await keys()).toSorted()
    await forEach(200, async (index) => expect((await ask(100 + index)).status).toBe(429))
    expect((await keys()).toSorted()).toEqual(before)
  })
})
