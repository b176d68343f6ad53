/** The middle of the values, which a busy moment of the machine does not move; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}

/** The median of each, over rounds that measured the same things. */
export function medians<Key extends string>(rounds: readonly Readonly<Record<Key, number>>[]): Record<Key, number> {
  const keys = Object.keys(rounds[0] ?? {}) as Key[]
  return Object.fromEntries(keys.map((key) => [key, median(rounds.map((round) => round[key]))])) as Record<Key, number>
}
