/** A clock that stands still until it is moved. */
export function createTestClock(start = Date.UTC(2026, 0, 1)) {
  let time = start
  return {
    now: () => time,
    advanceSeconds: (seconds: number) => {
      time += seconds * 1000
    },
  }
}
