import type { Keyring, Purpose } from '../keyring.js'
import type { Counter, Store, Tally } from './store.js'

// No digest has them in its alphabet. The colon is between the parts of every key.
const BETWEEN = '|'
const PARTS = ':'

/** The digests of a value under every secret: in the key of a counter, each of them counts. */
export function digestsUnderAll({ all }: Keyring, purpose: Purpose, value: string): string {
  return all.map((keys) => keys.digest(purpose, value)).join(BETWEEN)
}

function spread(counter: Counter): Counter[] {
  const { key, limit, window, cost = 1 } = counter
  const digests = key.split(PARTS).find((part) => part.includes(BETWEEN))
  if (digests === undefined) return [counter]
  return digests.split(BETWEEN).map((digest) => ({ key: key.replace(digests, digest), limit, window, cost }))
}

function strictest([first, ...others]: readonly [Tally, ...Tally[]]): Tally {
  return others.reduce((held, other) => (other.count > held.count ? other : held), first)
}

/**
 * A store whose counters count under every secret while there are two, and refuse under the stricter. So who has given
 * both for as long as the longest window lasts, a day, drops the previous one and no count begins anew.
 */
export function countUnderAll(store: Store): Store {
  return {
    ...store,
    async hit(counters) {
      if (counters.every(({ key }) => !key.includes(BETWEEN))) return store.hit(counters)
      const groups = counters.map(spread)
      const all = groups.flat()
      const tallies = await store.hit(all)
      const merged: Tally[] = []
      let at = 0
      for (const group of groups) {
        const [first, ...others] = tallies.slice(at, at + group.length)
        if (!first) break
        merged.push(strictest([first, ...others]))
        at += group.length
        // Refused under one, the others were not reached: left behind, giving back would take from what was counted before.
        const missed = group.slice(1 + others.length)
        const limit = Number.MAX_SAFE_INTEGER
        if (missed.length > 0)
          await store.hit(missed.map(({ key, window, cost = 1 }) => ({ key, limit, window, cost })))
      }
      return merged
    },
  }
}
