/** Thrown when a deadline passes. */
export class DeadlineError extends Error {
  constructor() {
    super('The deadline passed')
    this.name = 'DeadlineError'
  }
}

/**
 * What `work` resolves with, unless that takes longer than `ms` milliseconds. A timer rather than
 * `AbortSignal.timeout`: a process that waits for nothing but that one ends.
 *
 * @throws DeadlineError
 */
export async function expire<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError()), ms)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The same for work that can be given up: its signal is aborted at the deadline.
 *
 * @throws DeadlineError even if `run` ignores the signal
 */
export async function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  try {
    return await expire(ms, run(controller.signal))
  } catch (error) {
    controller.abort()
    throw error
  }
}
