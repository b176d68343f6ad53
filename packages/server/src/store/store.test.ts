import { afterAll, describe } from 'vitest'
import { redisStore } from './redisStore.js'
import { describeStore } from './test-describeStore.js'
import { CLIENTS, startRedis } from './test-redis.js'

describe.each(CLIENTS)('on a client of %s', (_name, open) => {
  const ends: (() => unknown)[] = []
  afterAll(async () => {
    for (const end of ends.toReversed()) await end()
  })

  describeStore('redisStore', async () => {
    const server = await startRedis()
    ends.push(server.stop)
    const { client, close } = await open(server.port)
    ends.push(close)
    return redisStore(client, { prefix: 'shop:' })
  })
})
