/**
 * How an adapter broke its contract: what it did, what that does to people, what to change. Holds no value that was
 * typed: it is printed by test runners and kept by build machines.
 */
export function violation(what: string, why: string, remedy: string): Error {
  return new Error(`${what} ${why} ${remedy}`)
}
