import { type FaultOutcome, type FaultWireName, TOLERATED_MS, runFaults } from './test-faultRun.js'

const TOLERATED_MIB = 64

const at = ({ fault, at: call, codes }: FaultOutcome): string => `${fault} at ${call} (${codes.join(', ')})`

/** What no fault may do, as {@link harmOf} says it. */
export const NO_HARM = {
  accepted: [],
  overdue: [],
  grown: [],
  leaks: [],
  printed: [],
  followed: 0,
  lasting: [],
  watchesCanaries: true,
} as const

/** Runs every fault at every call of a wire, prints what it cost, and answers what harm was done. */
export async function harmOf(wire: FaultWireName): Promise<object> {
  const { outcomes, leaks, printed, canaries, followed } = await runFaults(wire)
  const overdue = Math.max(...outcomes.map((one) => one.overdue))
  const grown = Math.max(...outcomes.map((one) => one.grown))
  const accepted = outcomes.filter((one) => one.accepted).map(at)
  process.stdout.write(
    `${outcomes.length} faults on ${wire}: ${accepted.length} accepted, answered ${overdue.toFixed(0)} ms after the ` +
      `deadline at most, ${grown.toFixed(0)} MiB more memory at most, ${leaks.length} of ${canaries} canaries told, ` +
      `${followed} redirects followed\n`,
  )
  return {
    accepted,
    overdue: outcomes.filter((one) => one.overdue > TOLERATED_MS).map((one) => `${at(one)}: ${one.overdue}`),
    grown: outcomes.filter((one) => one.grown > TOLERATED_MIB).map((one) => `${at(one)}: ${one.grown}`),
    leaks,
    printed,
    followed,
    lasting: outcomes.filter((one) => !one.recovered).map(at),
    watchesCanaries: outcomes.length > 0 && canaries > outcomes.length,
  }
}
