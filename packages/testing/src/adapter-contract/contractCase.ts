import type { AdapterContractOptions } from './adapterContractOptions.js'
import type { Trial } from './trial.js'

/** What a case may need that not every merchant can give. */
export type Need = 'page' | (keyof AdapterContractOptions & keyof typeof REASONS)

/** A case before it has an adapter. */
export interface ContractCase {
  name: string
  needs?: Need
  run: (trial: Trial) => Promise<void>
}

/** Why a case is absent. */
export const REASONS = {
  page: 'there is no page here; run it in jsdom or a browser too',
  allowResend: 'without `allowResend` the server cannot be brought to send another code',
  refusedPerson: 'without `refusedPerson` nobody is known to be refused',
  leadingZero: 'without `leadingZero` no code is known to begin with 0',
  createUnreachableAdapter: 'without `createUnreachableAdapter` every server answers',
  createSilentAdapter: 'without `createSilentAdapter` every server answers',
  calls: 'without `calls` nobody sees what the adapter sends',
} as const
