import * as fc from 'fast-check'
import type { Store } from '../store/store.js'
import { modelCommands } from './test-modelCommands.js'
import { assertInvariants, createWorld } from './test-modelWorld.js'

export interface ModelRun {
  /** Of the store, for the figures. */
  name: string
  runs: { numRuns: number; seed?: number }
  /** Enough of them to meet everything. */
  meetsAll: boolean
  createStore: () => Promise<Store>
  travel: (seconds: number) => Promise<void>
}

// A property that never gets there says nothing. In a tenth of the runs that the memory store has, the first list is met
// dozens of times, and the second in all of them: never to meet one of them would take longer than anybody runs this.
const OFTEN = [
  'request: accepted',
  'request: rate_limited',
  'request: resend_too_soon',
  'right: accepted',
  'right: challenge_lost',
  'wrong: otp_mismatch',
  'stranger: accepted',
  'abort',
  'tabs: not verified',
]
const SOMETIMES = [
  'request: attempts_exceeded',
  'request: identity_mismatch',
  'request: sms_uncertain',
  'request: carrier_unavailable',
  'resend: accepted',
  'right: otp_expired',
  'wrong: attempts_exceeded',
  'stranger: rate_limited',
  'tabs: verified',
  'take: somebody',
]

/** Runs random orders of everything that may happen against the handler on a store, and prints what they met; answers what was not met. */
export async function runModel({ name, runs, meetsAll, createStore, travel }: ModelRun): Promise<string[]> {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.commands([modelCommands], { maxCommands: 40, size: 'max' }), async (commands) => {
      const store = await createStore()
      const { model, real } = createWorld({ store, seen, travel })
      await fc.asyncModelRun(() => ({ model, real }), commands)
      assertInvariants(real)
    }),
    runs,
  )
  const lines = [...seen].map(([what, times]) => `${what} × ${times}`).toSorted((a, b) => a.localeCompare(b))
  process.stdout.write(`${runs.numRuns} runs on ${name}: ${lines.join(', ')}\n`)
  const demanded = meetsAll ? [...OFTEN, ...SOMETIMES] : OFTEN
  return demanded.filter((what) => !seen.has(what))
}
