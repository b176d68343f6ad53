import type { Emit } from '../events.js'
import { Refusal } from '../refusal.js'
import type { Store } from './store.js'

// A restart or failover takes about this long; nobody gains from asking faster.
const RETRY_AFTER_SECONDS = 5

/** A store whose failure refuses the visitor with 503: nothing is ever let through uncounted. */
export function guardStore(store: Store, emit: Emit): Store {
  const guard = async <T>(operation: keyof Store, run: () => Promise<T>): Promise<T> => {
    try {
      return await run()
    } catch {
      emit({ type: 'store_failed', operation })
      throw new Refusal('carrier_unavailable', { retryAfter: RETRY_AFTER_SECONDS })
    }
  }
  return {
    hit: (counters) => guard('hit', () => store.hit(counters)),
    get: (key) => guard('get', () => store.get(key)),
    put: (key, value, ttl) => guard('put', () => store.put(key, value, ttl)),
    cas: (key, expected, value, ttl) => guard('cas', () => store.cas(key, expected, value, ttl)),
    take: (key) => guard('take', () => store.take(key)),
  }
}
