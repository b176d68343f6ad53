import { type RedisClient, sendBy } from './redisClient.js'
import { createScript } from './redisScript.js'
import type { Counter, Store, Tally } from './store.js'

export type { IoredisClient, NodeRedisClient, RedisClient } from './redisClient.js'

// rate-limiter-flexible's Redis limiter asks once for each counter, and a request has eleven.
const HIT = `
local tallies = {}
for i, key in ipairs(KEYS) do
  local limit, window, cost = tonumber(ARGV[3 * i - 2]), ARGV[3 * i - 1], tonumber(ARGV[3 * i])
  local held = tonumber(redis.call('GET', key) or 0)
  local count = held + cost
  local left = tonumber(window)
  if count <= 0 then
    count = 0
    if held > 0 then redis.call('DEL', key) end
  elseif held == 0 then
    redis.call('SET', key, count, 'PX', window)
  else
    if cost ~= 0 then redis.call('INCRBY', key, cost) end
    left = redis.call('PTTL', key)
    if left < 0 then
      redis.call('PEXPIRE', key, window)
      left = tonumber(window)
    end
  end
  tallies[#tallies + 1] = count
  tallies[#tallies + 1] = left
  if count > limit then break end
end
return tallies`

const SWAP = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`

export interface RedisStoreOptions {
  /** Put before every key, for two shops on one server: their budget would otherwise be one. Default ''. */
  prefix?: string
}

/** Whole milliseconds, as Redis wants them. */
function toMs(seconds: number): string {
  return String(Math.max(1, Math.ceil(seconds * 1000)))
}

/** A client that was told to reply in Buffers would have every comparison fail: refuse rather than guess. */
function readText(reply: unknown): string | undefined {
  if (reply === null) return undefined
  if (typeof reply === 'string') return reply
  throw new Error('Redis replied with no text. Pass redisStore() a client that replies in strings.')
}

function readTallies(reply: unknown): Tally[] {
  const numbers = Array.isArray(reply) ? reply.map(Number) : [Number.NaN]
  if (!numbers.every(Number.isSafeInteger)) throw new Error('Redis replied with no counts.')
  return numbers.flatMap((count, at) => (at % 2 === 0 ? [{ count, resetIn: (numbers[at + 1] ?? 0) / 1000 }] : []))
}

function argumentsOf({ limit, window, cost = 1 }: Counter): string[] {
  return [String(limit), toMs(window), String(cost)]
}

/**
 * Keeps everything on a Redis 7 or Valkey server, for any number of processes. Each operation is one atomic round trip,
 * every key expires, and a server that does not answer within 2 seconds is down: the visitor is refused with 503. The
 * connection stays yours: connect it, listen to its `error` events and close it.
 *
 * @throws Error for a client of another package
 * @example createCertification({ store: redisStore(await createClient({ url }).connect()), … })
 * @example createCertification({ store: redisStore(new Redis(url)), … })
 */
export function redisStore(client: RedisClient, { prefix = '' }: RedisStoreOptions = {}): Store {
  const send = sendBy(client)
  const hit = createScript(send, HIT)
  const swap = createScript(send, SWAP)
  return {
    async hit(counters) {
      if (counters.length === 0) return []
      const keys = counters.map(({ key }) => prefix + key)
      return readTallies(await hit(keys, counters.flatMap(argumentsOf)))
    },
    get: async (key) => readText(await send('GET', prefix + key)),
    async put(key, value, ttl) {
      await send('SET', prefix + key, value, 'PX', toMs(ttl))
    },
    async cas(key, expected, value, ttl) {
      if (expected !== undefined) return (await swap([prefix + key], [expected, value, toMs(ttl)])) === 1
      return (await send('SET', prefix + key, value, 'PX', toMs(ttl), 'NX')) === 'OK'
    },
    take: async (key) => readText(await send('GETDEL', prefix + key)),
  }
}
