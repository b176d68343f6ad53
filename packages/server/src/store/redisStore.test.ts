import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NodeRedisClient } from './redisClient.js'
import { redisStore } from './redisStore.js'
import type { Counter } from './store.js'
import { CLIENTS, type OpenClient, type TestRedis, startRedis } from './test-redis.js'

let server: TestRedis
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

const counter = (key: string): Counter => ({ key, limit: 3, window: 60 })

describe.each(CLIENTS)('on a client of %s', (_name, open) => {
  let opened: OpenClient
  beforeAll(async () => {
    opened = await open(server.port)
  })
  afterAll(() => opened.close())
  beforeEach(() => opened.send('FLUSHALL'))

  /** How many commands Redis was asked to run, those inside scripts left out. */
  async function roundTrips(run: () => Promise<unknown>): Promise<number> {
    await opened.send('CONFIG', 'RESETSTAT')
    await run()
    const text = String(await opened.send('INFO', 'commandstats'))
    const calls = [...text.matchAll(/cmdstat_([\w|]+):calls=(\d+)/g)].map(([, name, count]) => [name, Number(count)])
    const { evalsha, ...others } = Object.fromEntries(calls.filter(([name]) => !/config|info/.test(String(name))))
    const inScript: string[] = evalsha ? ['get', 'set', 'incrby', 'pttl', 'pexpire', 'del'] : []
    const outside = Object.entries(others as Record<string, number>).filter(([name]) => !inScript.includes(name))
    return (evalsha ?? 0) + outside.reduce((sum, [, count]) => sum + count, 0)
  }

  test('each operation is one round trip', async () => {
    const store = redisStore(opened.client)
    await opened.send('SCRIPT', 'FLUSH')
    const hits = Array.from({ length: 11 }, (_, index) => counter(`counter-${index}`))
    const hit = () => store.hit(hits)
    const swap = () => store.cas('a', '1', '1', 60)
    // What the server does not know yet is asked for by name, then sent.
    await hit()
    await store.put('a', '1', 60)
    await swap()
    const operations = {
      hit,
      swap,
      get: () => store.get('a'),
      put: () => store.put('a', '1', 60),
      create: () => store.cas('b', undefined, '1', 60),
      take: () => store.take('a'),
    }
    for (const [name, run] of Object.entries(operations)) expect([name, await roundTrips(run)]).toEqual([name, 1])
    expect(await roundTrips(() => store.hit([]))).toBe(0)
  })

  test('a server that forgot the scripts is sent them again', async () => {
    const store = redisStore(opened.client)
    await store.hit([counter('a')])
    await opened.send('SCRIPT', 'FLUSH')
    expect(await store.hit([counter('a')])).toMatchObject([{ count: 2 }])
  })

  test('what keeps no time is given one: nobody is locked out for ever', async () => {
    const store = redisStore(opened.client)
    await opened.send('SET', 'a', '9')
    expect(await store.hit([counter('a')])).toEqual([{ count: 10, resetIn: 60 }])
    expect(Number(await opened.send('PTTL', 'a'))).toBeGreaterThan(59_000)
  })

  test('two prefixes keep apart what has one name', async () => {
    const [one, other] = [redisStore(opened.client, { prefix: 'one:' }), redisStore(opened.client)]
    await one.put('a', '1', 60)
    await one.hit([counter('b')])
    expect(await one.cas('c', undefined, '1', 60)).toBe(true)
    expect(await one.cas('c', '1', '2', 60)).toBe(true)
    expect([await other.get('a'), await other.take('a'), await other.get('c')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(await other.hit([{ ...counter('b'), cost: 0 }])).toMatchObject([{ count: 0 }])
    expect(await one.take('a')).toBe('1')
  })

  test('a key of another kind is an error, not a zero', async () => {
    const store = redisStore(opened.client)
    await opened.send('LPUSH', 'a', 'x')
    await expect(store.hit([counter('a')])).rejects.toThrow('WRONGTYPE')
    await expect(store.get('a')).rejects.toThrow('WRONGTYPE')
    await opened.send('SET', 'b', 'text')
    await expect(store.hit([counter('b')])).rejects.toThrow(/./)
  })
})

describe('a client', () => {
  test('of neither package is refused, with what to pass', () => {
    expect(() => redisStore({} as NodeRedisClient)).toThrow(/`redis` \(createClient\) or `ioredis` \(new Redis\)/)
  })

  test.each([[Buffer.from('1')], [1], [undefined], [['1']]])(
    'that replies %o counts nothing as text',
    async (reply) => {
      const store = redisStore({ sendCommand: () => Promise.resolve(reply) })
      await expect(store.get('a')).rejects.toThrow('replies in strings')
      await expect(store.take('a')).rejects.toThrow('replies in strings')
      expect(await store.cas('a', '1', '2', 60)).toBe(reply === 1)
      expect(await store.cas('a', undefined, '2', 60)).toBe(false)
    },
  )

  test.each([[null], ['OK'], [[Buffer.from('x'), 1]], [[1.5, 1]]])(
    'that replies %o lets nobody through',
    async (reply) => {
      const store = redisStore({ sendCommand: () => Promise.resolve(reply) })
      await expect(store.hit([counter('a')])).rejects.toThrow('no counts')
    },
  )
})
