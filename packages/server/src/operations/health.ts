import type { CertificationErrorCode } from '@certification-form/core'
import { type CertificationProvider, ProviderError } from '../provider/provider.js'
import type { Store } from '../store/store.js'
import { DeadlineError, expire } from '../withDeadline.js'
import type { Work } from './work.js'

export interface HealthCheck {
  /** `unchecked`: the provider has no way to check its credentials. */
  status: 'ok' | 'failed' | 'unchecked'
  /** Why it failed. `misconfigured`: PortOne refuses the credentials. */
  code?: CertificationErrorCode
  /** How long the check took, in milliseconds. */
  ms: number
  /** When it was made, in milliseconds since 1970: an answer is given again for a while. */
  checkedAt: number
}

/** Codes and numbers, so that it may be answered to whoever asks. */
export interface Health {
  /**
   * Whether visitors should be sent to this process: not while it closes, without its store, or with credentials that
   * PortOne refuses. PortOne being down is no reason, since no other process would fare better.
   */
  ready: boolean
  /** `close()` was called. */
  closing: boolean
  /** Whether it takes a write: one that is full or only a replica is of no use. */
  store: HealthCheck
  provider: HealthCheck
}

// A probe every second asks PortOne for one token a minute, and finds out within 10 s that it is back.
const PROVIDER_OK_MS = 60_000
const PROVIDER_FAILED_MS = 10_000
const STORE_MS = 1000
// Probes give up after seconds; a check that was given up goes on and is over by the time of the next.
const PROVIDER_DEADLINE_MS = 5000
const STORE_DEADLINE_MS = 3000

async function check(deadline: number, run: () => Promise<unknown>): Promise<HealthCheck> {
  const checkedAt = Date.now()
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  try {
    await expire(deadline, run())
    return { status: 'ok', ms: took(), checkedAt }
  } catch (error) {
    const code = error instanceof DeadlineError ? 'timeout' : ProviderError.from(error).code
    return { status: 'failed', code, ms: took(), checkedAt }
  }
}

/** One check at a time, and its answer again until `lasts` milliseconds after it began. */
function remember(run: () => Promise<HealthCheck>, lasts: (last: HealthCheck) => number): () => Promise<HealthCheck> {
  let last: HealthCheck | undefined
  let pending: Promise<HealthCheck> | undefined
  const renew = async () => {
    try {
      last = await run()
      return last
    } finally {
      pending = undefined
    }
  }
  return async () => {
    if (last && Date.now() < last.checkedAt + lasts(last)) return last
    pending ??= renew()
    return pending
  }
}

async function checkStore(store: Store): Promise<HealthCheck> {
  const found = await check(STORE_DEADLINE_MS, () => store.put('cf:health', '1', 10))
  // Whatever a store throws: to whoever asks it is not there.
  return found.code === 'unknown' ? { ...found, code: 'carrier_unavailable' } : found
}

async function checkProvider(provider: CertificationProvider): Promise<HealthCheck> {
  if (!provider.checkCredentials) return { status: 'unchecked', ms: 0, checkedAt: Date.now() }
  return check(PROVIDER_DEADLINE_MS, async () => provider.checkCredentials?.())
}

export function createHealthCheck(
  { provider, store }: { provider: CertificationProvider; store: Store },
  work: Pick<Work, 'isClosing'>,
): () => Promise<Health> {
  const askProvider = remember(
    () => checkProvider(provider),
    ({ status }) => (status === 'failed' ? PROVIDER_FAILED_MS : PROVIDER_OK_MS),
  )
  const askStore = remember(
    () => checkStore(store),
    () => STORE_MS,
  )
  return async () => {
    const [stored, provided] = await Promise.all([askStore(), askProvider()])
    const closing = work.isClosing
    const ready = !closing && stored.status === 'ok' && provided.code !== 'misconfigured'
    return { ready, closing, store: stored, provider: provided }
  }
}
