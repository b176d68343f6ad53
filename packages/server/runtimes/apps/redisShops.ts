import { once } from 'node:events'
import { redisStore } from '@certification-form/server/redis'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { createShop, type Shop } from './shop.js'

/** A shop on Redis with each client. None where no Redis was given. */
export async function redisShops(): Promise<Record<string, Shop>> {
  const url = process.env['REDIS_URL']
  if (!url) return {}
  const redis = createClient({ url })
  redis.on('error', () => undefined)
  await redis.connect()
  const ioredis = new Redis(url, { enableOfflineQueue: false, autoResendUnfulfilledCommands: false })
  ioredis.on('error', () => undefined)
  await once(ioredis, 'ready')
  return {
    'redisStore(redis)': createShop(redisStore(redis, { prefix: 'redis:' })),
    'redisStore(ioredis)': createShop(redisStore(ioredis, { prefix: 'ioredis:' })),
  }
}
