// Often enough to see memory that is held for a moment only.
const TICK_MS = 5
// Timers drift by a millisecond or two each time without anything being late.
const DRIFT_MS = 10

export interface Strain {
  /** Milliseconds in which this process did not get to run: a timer that ended then could not be noticed. */
  late: number
  /** Bytes by which its memory ever grew. */
  grown: number
}

/** Watches this process while something runs, on a machine that may be busy with anything else. */
export function watchStrain(): () => Strain {
  const begin = process.memoryUsage.rss()
  let most = begin
  let late = 0
  let last = performance.now()
  const tick = (): void => {
    const now = performance.now()
    const gap = now - last - TICK_MS
    if (gap > DRIFT_MS) late += gap
    last = now
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(tick, TICK_MS)
  return () => {
    clearInterval(timer)
    tick()
    return { late, grown: most - begin }
  }
}
