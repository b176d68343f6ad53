// Spread over a tenth to a third of a second: many servers must not come back in the same instant.
const MIN_PAUSE_MS = 100
const JITTER_MS = 200

/** For calls that change nothing: a second try after a short random pause. */
export async function retryOnce<T>(run: () => Promise<T>, isWorthIt: (error: unknown) => boolean): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isWorthIt(error)) throw error
    await new Promise((resolve) => {
      setTimeout(resolve, MIN_PAUSE_MS + Math.random() * JITTER_MS)
    })
    return run()
  }
}
