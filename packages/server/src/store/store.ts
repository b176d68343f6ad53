/** Something counted in a fixed window that begins with its first hit. */
export interface Counter {
  key: string
  /** How many hits fit into the window. */
  limit: number
  /** Seconds. */
  window: number
  /** What one hit counts, a whole number. 0 only looks and begins no window, a negative number gives back. Default 1. */
  cost?: number
}

export interface Tally {
  /** After the hit. Above the counter's limit: refused. */
  count: number
  /** Seconds until the window ends. */
  resetIn: number
}

/**
 * Where sessions, results and counters live. Every operation is atomic: get-then-set cannot cap anything. Values are
 * text; times to live are seconds. An operation that fails throws, and the visitor is refused.
 */
export interface Store {
  /**
   * Hits counters in their order and stops after the first that is over its limit, so that who is refused by one
   * drains none of those behind it.
   *
   * Giving back takes from the window that runs now and never goes below zero: a counter with nothing left, or whose
   * window has ended, is forgotten, and its next window begins with its next hit. So what was hit in one window and is
   * given back in the next makes room for one hit more there. Give back at once, as a request does within its 10 s.
   *
   * @returns a tally for each counter that was hit; refused when the last one is over its limit
   */
  hit(counters: readonly Counter[]): Promise<Tally[]>
  get(key: string): Promise<string | undefined>
  put(key: string, value: string, ttl: number): Promise<void>
  /** Writes only while the key still holds `expected`; `undefined` means that it holds nothing. */
  cas(key: string, expected: string | undefined, value: string, ttl: number): Promise<boolean>
  /** Reads and deletes: of many callers one gets the value. */
  take(key: string): Promise<string | undefined>
}
