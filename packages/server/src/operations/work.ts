import { Refusal } from '../refusal.js'
import { expire } from '../withDeadline.js'

/** What was left when waiting ended. */
export interface Closed {
  /** Calls still being worked on: 0 unless `within` was too short. */
  unfinished: number
}

/** The calls that are being worked on, and whether any more may begin. */
export interface Work {
  readonly isClosing: boolean
  /**
   * A call of a browser.
   *
   * @throws Refusal `carrier_unavailable` while closing
   */
  run<T>(call: () => Promise<T>): Promise<T>
  /** A call of the merchant's own routes, which close by themselves: waited for, never refused. */
  track<T>(call: () => Promise<T>): Promise<T>
  /** @param within seconds */
  close(within: number): Promise<Closed>
}

// Another process answers at once; one that has to be started first takes about this long.
const RETRY_AFTER_SECONDS = 5

export function createWork(): Work {
  let isClosing = false
  let count = 0
  let waiting: (() => void)[] = []
  const track = async <T>(call: () => Promise<T>): Promise<T> => {
    count += 1
    try {
      return await call()
    } finally {
      count -= 1
      if (count === 0) for (const resolve of waiting.splice(0)) resolve()
    }
  }
  return {
    get isClosing() {
      return isClosing
    },
    async run(call) {
      if (isClosing) throw new Refusal('carrier_unavailable', { retryAfter: RETRY_AFTER_SECONDS })
      return track(call)
    },
    track,
    async close(within) {
      isClosing = true
      const idle = new Promise<void>((resolve) => {
        if (count === 0) resolve()
        else waiting.push(resolve)
      })
      // Nothing is cut off at the deadline: the caller decides what becomes of the rest.
      await expire(within * 1000, idle).catch(() => undefined)
      return { unfinished: count }
    },
  }
}
