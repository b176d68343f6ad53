// Often enough to see memory that is held for a moment only.
const TICK_MS = 5
// Timers drift by a millisecond or two each time without anything being late.
const DRIFT_MS = 3

export interface Strain {
  /**
   * Milliseconds from the deadline to now. The deadline is when a plain timer of this process says so, and the time in
   * which the process did not get to run since then is left out: on a machine that is busy with anything else, nothing
   * here could be faster. Below 0 before the deadline.
   */
  overdue: number
  /** Bytes by which the memory of this process ever grew. */
  grown: number
}

/** Watches this process while something runs that has to end within so many milliseconds. */
export function watchStrain(within: number): () => Strain {
  const begin = performance.now()
  const memory = process.memoryUsage.rss()
  let most = memory
  let late = 0
  let last = begin
  let deadline: number | undefined
  const tick = (): void => {
    const now = performance.now()
    const gap = now - last - TICK_MS
    if (deadline !== undefined && gap > DRIFT_MS) late += gap
    last = now
    most = Math.max(most, process.memoryUsage.rss())
  }
  const ticks = setInterval(tick, TICK_MS)
  const timer = setTimeout(() => {
    tick()
    deadline = performance.now()
  }, within)
  return () => {
    tick()
    clearInterval(ticks)
    clearTimeout(timer)
    const now = performance.now()
    return { overdue: deadline === undefined ? now - begin - within : now - deadline - late, grown: most - memory }
  }
}
