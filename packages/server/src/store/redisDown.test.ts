import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'
import { redisStore } from './redisStore.js'
import { CLIENTS, type OpenClient, type TestRedis, startRedis } from './test-redis.js'

const DOWN = { status: 503, body: { code: 'carrier_unavailable', retryAfter: 5 } }

describe.each(CLIENTS)('a Redis server that is down, behind a client of %s', (_name, open) => {
  let server: TestRedis
  let opened: OpenClient
  beforeEach(async () => {
    server = await startRedis()
    opened = await open(server.port)
  })
  afterEach(async () => {
    opened.close()
    await server.stop()
  })
  const openShop = () => createShop({ store: redisStore(opened.client), options: { limits: NO_LIMITS } })

  test('is a 503 for everybody, and over when it is back', async () => {
    const shop = openShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await server.stop()
    const begin = performance.now()
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject(DOWN)
    for (let ask = 0; ask < 20; ask += 1) expect(await shop.visitor().request()).toMatchObject(DOWN)
    await expect(visitor.take()).rejects.toMatchObject({ code: 'carrier_unavailable' })
    // A lost connection is known to be lost: nobody waits for it.
    expect(performance.now() - begin).toBeLessThan(5000)
    expect(shop.calls(REQUEST)).toBe(1)
    expect(shop.events).toContainEqual({ type: 'store_failed', operation: 'hit' })
    expect(JSON.stringify(shop.events)).not.toContain(hong.phone)

    await server.start()
    const back = shop.visitor()
    const answer = await vi.waitFor(
      async () => {
        const next = await back.request()
        expect(next.status).toBe(200)
        return next
      },
      { timeout: 15_000, interval: 100 },
    )
    expect(await back.confirm(answer.body['impUid'], shop.otp())).toMatchObject({ status: 200 })
    expect(await back.take()).toMatchObject({ phone: hong.phone })
  })

  test('runs nothing later of what it refused', async () => {
    const store = redisStore(opened.client)
    await store.put('before', '1', 60)
    await server.stop()
    // Through every state of a client that tries to connect again.
    for (let write = 0; write < 100; write += 1) {
      await expect(store.put(`refused-${write}`, '1', 60)).rejects.toThrow(/./)
      await sleep(5)
    }
    await server.start()
    await vi.waitFor(() => store.put('after', '1', 60), { timeout: 15_000, interval: 100 })
    expect(await opened.send('KEYS', '*')).toEqual(['after'])
  })

  test('or hangs is a 503 after two seconds', async () => {
    const shop = openShop()
    await shop.visitor().request()
    server.freeze()
    const begin = performance.now()
    expect(await shop.visitor().request()).toMatchObject(DOWN)
    expect(performance.now() - begin).toBeLessThan(4000)
    expect(shop.calls(REQUEST)).toBe(1)
    server.thaw()
    expect(await shop.visitor().request()).toMatchObject({ status: 200 })
  })
})
