import Limiter from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import { isProduction } from '../environment.js'
import { ExpiringMap } from './expiringMap.js'
import type { Counter, Store, Tally } from './store.js'

export interface MemoryStoreOptions {
  /**
   * One process that never restarts under load may use it in production. Default false: several processes would each
   * count for themselves, so that limits hold several times over and half the confirms miss their session.
   */
  allowInProduction?: boolean
}

/** One limiter serves every window: it counts, and `hit` compares with each counter's own limit. */
async function hitOne(limiter: InstanceType<typeof Limiter>, { key, window, cost = 1 }: Counter): Promise<Tally> {
  const result = cost === 0 ? await limiter.get(key) : await limiter.penalty(key, cost, { customDuration: window })
  // get() finds a window that has ended until its timer fires.
  if (!result || result.msBeforeNext <= 0) return { count: 0, resetIn: window }
  if (result.consumedPoints > 0) return { count: result.consumedPoints, resetIn: result.msBeforeNext / 1000 }
  // The limiter would go on from below zero, and so let more through than fits.
  await limiter.delete(key)
  return { count: 0, resetIn: window }
}

async function hitAll(limiter: InstanceType<typeof Limiter>, counters: readonly Counter[]): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const counter of counters) {
    const tally = await hitOne(limiter, counter)
    tallies.push(tally)
    if (tally.count > counter.limit) break
  }
  return tallies
}

/**
 * Keeps everything in this process: for development, tests and a single process.
 *
 * @throws Error in production without `allowInProduction`
 * @example createCertification({ store: memoryStore(), … })
 */
export function memoryStore({ allowInProduction = false }: MemoryStoreOptions = {}): Store {
  if (isProduction() && !allowInProduction) {
    throw new Error(
      'memoryStore() refuses NODE_ENV=production: with several processes every limit would hold once per process and ' +
        'confirms would miss their session. Use a shared store, or memoryStore({ allowInProduction: true }) when there ' +
        'is exactly one process.',
    )
  }
  const limiter = new Limiter({ points: Number.MAX_SAFE_INTEGER, duration: 1, keyPrefix: '' })
  const values = new ExpiringMap()
  let last: Promise<unknown> = Promise.resolve()
  return {
    hit(counters) {
      // The limiter answers in promises, so that calls would come between each other's steps.
      const tallies = last.then(() => hitAll(limiter, counters))
      last = tallies.catch(() => undefined)
      return tallies
    },
    get: async (key) => values.get(key),
    put: async (key, value, ttl) => values.set(key, value, ttl),
    async cas(key, expected, value, ttl) {
      if (values.get(key) !== expected) return false
      values.set(key, value, ttl)
      return true
    },
    async take(key) {
      const value = values.get(key)
      values.delete(key)
      return value
    },
  }
}
