import { ABORT_CASES } from './abortCases.js'
import type { AdapterContractOptions } from './adapterContractOptions.js'
import { CHALLENGE_CASES } from './challengeCases.js'
import { CONFIRM_CASES } from './confirmCases.js'
import { type ContractCase, REASONS } from './contractCase.js'
import { PRIVACY_CASES, hasPage } from './privacyCases.js'
import { Trial } from './trial.js'

/** One thing an adapter has to keep to. */
export interface AdapterContractCase {
  name: string
  /** Rejects with an Error that says what the adapter did, why it matters and what to do. Runs on the real clock. */
  run: () => Promise<void>
}

export interface AdapterContract {
  readonly cases: readonly AdapterContractCase[]
  /** What could not be tried, and why: hand it to your test runner's `skip` so that it is seen. */
  readonly absent: readonly { readonly name: string; readonly reason: string }[]
}

const CASES: readonly ContractCase[] = [...CHALLENGE_CASES, ...CONFIRM_CASES, ...ABORT_CASES, ...PRIVACY_CASES]

/**
 * What every adapter has to keep to, as cases for any test runner. For adapters written by hand: what
 * `createHttpAdapter` and the scripted adapter keep to is tested here.
 *
 * @example
 * const { cases, absent } = adapterContract({ createAdapter: createOurAdapter, person, otp: '123456' })
 * for (const { name, run } of cases) test(name, run)
 * for (const { name, reason } of absent) test.skip(`${name}: ${reason}`)
 */
export function adapterContract<Result = unknown, Extra extends object = object>(
  options: AdapterContractOptions<Result, Extra>,
): AdapterContract {
  // The cases hand on what they are given and look at no field of the merchant's own.
  const given = options as unknown as AdapterContractOptions
  const isMissing = ({ needs }: ContractCase) =>
    needs === 'page' ? !hasPage() : needs !== undefined && given[needs] === undefined
  return {
    cases: CASES.filter((one) => !isMissing(one)).map(({ name, run }) => ({
      name,
      run: async () => run(await Trial.start(given)),
    })),
    absent: CASES.filter(isMissing).map(({ name, needs }) => ({ name, reason: needs ? REASONS[needs] : '' })),
  }
}
