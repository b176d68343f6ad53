'use client'
import { useEffect, useState } from 'react'

/**
 * Whole seconds until a deadline, rounded up, at least 0. Counts from the deadline and the clock, never by subtracting,
 * so it is right again after a background tab or sleep.
 *
 * @param deadline milliseconds since 1970; 0 for none
 * @param from what the first render counts from: rendering reads no clock
 */
export function useSecondsLeft(deadline: number, from: number): number {
  const [now, setNow] = useState(from)
  useEffect(() => {
    if (!deadline) return undefined
    let timer = setTimeout(tick)
    function tick() {
      clearTimeout(timer)
      // One look at the clock: at a second one the deadline may have come, and the last second would stand for good.
      const moment = Date.now()
      setNow(moment)
      const left = deadline - moment
      if (left > 0) timer = setTimeout(tick, left % 1000 || 1000)
    }
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [deadline])
  return Math.max(0, Math.ceil((deadline - Math.max(now, from)) / 1000))
}
