import { expect } from 'vitest'
import { type FaultOutcome, type FaultWireName, TOLERATED_MS, runFaults } from './test-faultRun.js'

const at = ({ fault, at: call, codes }: FaultOutcome): string => `${fault} at ${call} (${codes.join(', ')})`

/** Runs every fault at every call of a wire, prints what it cost, and expects that none of them does harm. */
export async function expectNoHarm(wire: FaultWireName): Promise<void> {
  const { outcomes, leaks, printed, canaries, followed } = await runFaults(wire)
  const overdue = Math.max(...outcomes.map((one) => one.overdue))
  const grown = Math.max(...outcomes.map((one) => one.grown))
  const accepted = outcomes.filter((one) => one.accepted)
  process.stdout.write(
    `${outcomes.length} faults on ${wire}: ${accepted.length} accepted, answered ${overdue.toFixed(0)} ms after the ` +
      `deadline at most, ${grown.toFixed(0)} MiB more memory at most, ${leaks.length} of ${canaries} canaries told, ` +
      `${followed} redirects followed\n`,
  )
  expect(accepted.map(at)).toEqual([])
  expect(canaries).toBeGreaterThan(outcomes.length)
  expect(outcomes.filter((one) => one.overdue > TOLERATED_MS).map((one) => `${at(one)}: ${one.overdue}`)).toEqual([])
  expect(outcomes.filter((one) => one.grown > 64).map((one) => `${at(one)}: ${one.grown}`)).toEqual([])
  expect(leaks).toEqual([])
  expect(printed).toEqual([])
  expect(followed).toBe(0)
  expect(outcomes.filter((one) => !one.recovered).map(at)).toEqual([])
}
