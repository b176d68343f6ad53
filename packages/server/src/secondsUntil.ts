/** Whole seconds until a moment (milliseconds since 1970), rounded up so that nobody comes back too early; at least 0. */
export function secondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000))
}
