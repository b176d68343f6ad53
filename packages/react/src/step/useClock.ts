'use client'
import { useEffect, useState } from 'react'

// setTimeout counts in 32 bits.
const LONGEST_TIMEOUT = 2 ** 31 - 1

/** Whether a moment (milliseconds since 1970) has passed; renders once, when it does. */
export function useIsPast(moment: number): boolean {
  const [passed, setPassed] = useState<number>()
  useEffect(() => {
    if (passed === moment) return undefined
    return runAt(
      () => moment,
      () => Date.now() >= moment && setPassed(moment),
    )
  }, [moment, passed])
  return passed === moment
}

/**
 * Whole seconds until a deadline, rounded up, at least 0. Counts from the deadline and the clock, never by subtracting,
 * so it is right again after a background tab or sleep.
 *
 * @param deadline milliseconds since 1970
 * @param from what the first render counts from: rendering reads no clock
 */
export function useSecondsLeft(deadline: number, from: number): number {
  const [now, setNow] = useState(from)
  useEffect(() => {
    const nextChange = () => {
      const left = deadline - Date.now()
      return left <= 0 ? Infinity : Date.now() + (left % 1000 || 1000)
    }
    return runAt(nextChange, () => setNow(Date.now()))
  }, [deadline])
  return Math.max(0, Math.ceil((deadline - Math.max(now, from)) / 1000))
}

/** Calls back soon, then at each next moment, and whenever the page comes back to the front. */
function runAt(nextMoment: () => number, callback: () => void): () => void {
  let timer = setTimeout(run, 0)
  function run() {
    clearTimeout(timer)
    callback()
    const moment = nextMoment()
    const wait = moment - Date.now()
    if (wait > 0 && moment !== Infinity) timer = setTimeout(run, Math.min(wait, LONGEST_TIMEOUT))
  }
  document.addEventListener('visibilitychange', run)
  window.addEventListener('pageshow', run)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', run)
    window.removeEventListener('pageshow', run)
  }
}
