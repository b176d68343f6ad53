export interface Counts {
  passed: number
  failed: number
  /** Why there is a failure that no test reported. */
  note?: string
}

export function vitestCounts(report: unknown, exitCode: number): Counts
export function playwrightCounts(report: unknown, exitCode: number): Counts
