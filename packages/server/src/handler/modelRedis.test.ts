import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { redisStore } from '../store/redisStore.js'
import { CLIENTS, type OpenClient, type TestRedis, startRedis } from '../store/test-redis.js'
import { runModel } from './test-model.js'

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

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

// Redis has no clock to be moved, so every key's end is.
const BRING_NEARER = `
for _, key in ipairs(redis.call('KEYS', '*')) do
  redis.call('PEXPIRE', key, math.max(redis.call('PTTL', key) - ARGV[1], 0))
end`

test('the same on a real Redis server', async () => {
  const unmet = await runModel({
    name: 'Redis',
    runs: { numRuns: 60 },
    meetsAll: false,
    async createStore() {
      await opened.send('FLUSHALL')
      return redisStore(opened.client)
    },
    async travel(seconds) {
      vi.setSystemTime(Date.now() + seconds * 1000)
      await opened.send('EVAL', BRING_NEARER, '0', String(seconds * 1000))
    },
  })
  expect(unmet).toEqual([])
}, 600_000)
