/** Milliseconds after which a call of PortOne is given up; a second try of a call has as much again. */
export interface Deadlines {
  /** The token of V1. A call that waits for it waits no longer than its own deadline. */
  token: number
  request: number
  confirm: number
  /** Also deletes. */
  read: number
}

// A carrier's answer takes seconds; longer than this nobody waits for it in front of a form.
export const DEFAULT_DEADLINES: Readonly<Deadlines> = { token: 5000, request: 10_000, confirm: 10_000, read: 5000 }

/**
 * The defaults with what was given.
 *
 * @throws Error for what is longer: locks in the store (15 s) and the browser's patience (30 s) end soon after
 */
export function resolveDeadlines(provider: string, given: Partial<Deadlines> = {}): Deadlines {
  const deadlines = { ...DEFAULT_DEADLINES }
  for (const call of Object.keys(DEFAULT_DEADLINES) as (keyof Deadlines)[]) {
    const milliseconds = given[call]
    if (milliseconds === undefined) continue
    if (!Number.isInteger(milliseconds) || milliseconds < 1 || milliseconds > DEFAULT_DEADLINES[call]) {
      throw new Error(
        `${provider}() was given deadlines.${call} = ${milliseconds}. It has to be 1 to ${DEFAULT_DEADLINES[call]} ` +
          'whole milliseconds: with more, a lock of this server could end while PortOne is still asked. Leave it out ' +
          'for the default, which is the longest.',
      )
    }
    deadlines[call] = milliseconds
  }
  return deadlines
}
