import { CertificationError, type CertificationErrorCode } from '@certification-form/core'

/**
 * How one call ends: `accepted` (a confirm still checks the code), `wrong` (a confirm counts the code as a wrong one,
 * whatever it is), `never` (no answer until it is aborted), or the refusal with that code.
 */
export type ScriptedOutcome = 'accepted' | 'wrong' | 'never' | CertificationErrorCode | CertificationError

/** One outcome for every call, or one after the other, the last for ever, or what follows from what the call is given. */
export type Script<Given> = ScriptedOutcome | readonly ScriptedOutcome[] | ((given: Given) => ScriptedOutcome)

/** The outcome of each call of a script, in order. */
export function playScript<Given>(script: Script<Given>): (given: Given) => ScriptedOutcome {
  if (typeof script === 'function') return script
  const list = typeof script === 'string' || script instanceof CertificationError ? [script] : [...script]
  return () => (list.length > 1 ? list.shift() : list[0]) ?? 'accepted'
}

function wait(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(new CertificationError('aborted'))
    }
    // Infinity would overflow the timer's 32 bits and end at once.
    const timer = delay === Infinity ? undefined : setTimeout(finish, delay)
    function finish() {
      signal.removeEventListener('abort', abort)
      resolve()
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** Waits, then refuses when the outcome is a refusal. */
export async function playOutcome(outcome: ScriptedOutcome, delay: number, signal: AbortSignal): Promise<void> {
  await wait(outcome === 'never' ? Infinity : delay, signal)
  if (outcome instanceof CertificationError) throw outcome
  if (outcome !== 'accepted' && outcome !== 'wrong' && outcome !== 'never') throw new CertificationError(outcome)
}
