interface Entry {
  value: string
  expiresAt: number
}

// Sweeping after as many writes as entries were left costs each write a constant.
const MIN_WRITES_BETWEEN_SWEEPS = 1000

/** Text by key, forgotten when its time is over. */
export class ExpiringMap {
  readonly #entries = new Map<string, Entry>()
  #writesUntilSweep = MIN_WRITES_BETWEEN_SWEEPS

  /** Entries held, ended ones that were not swept yet included. */
  get size(): number {
    return this.#entries.size
  }

  get(key: string): string | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.expiresAt > Date.now() ? entry.value : undefined
  }

  /** @param ttl seconds */
  set(key: string, value: string, ttl: number): void {
    this.#writesUntilSweep -= 1
    if (this.#writesUntilSweep < 0) this.#sweep()
    this.#entries.set(key, { value, expiresAt: Date.now() + ttl * 1000 })
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  #sweep(): void {
    const now = Date.now()
    for (const [key, { expiresAt }] of this.#entries) if (expiresAt <= now) this.#entries.delete(key)
    this.#writesUntilSweep = Math.max(MIN_WRITES_BETWEEN_SWEEPS, this.#entries.size)
  }
}
