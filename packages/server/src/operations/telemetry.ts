import type { CertificationErrorCode } from '@certification-form/core'
import { type CertificationEvent, type DanalCode, type Step, toDanalCode } from '../events.js'
import type { LimitScope } from '../limits/limits.js'
import { type CertificationProvider, ProviderError, type ProviderOutcome } from '../provider/provider.js'

/** `call` is one call of a browser; the others are calls of the provider within it. */
export type MeasuredWork = 'call' | keyof CertificationProvider

/** What work came to. Closed as events are: words of this package, numbers and four digits. */
export interface WorkFacts {
  step?: Step | 'guard' | undefined
  /** HTTP status of the answer. */
  status?: number | undefined
  code?: CertificationErrorCode | undefined
  limit?: LimitScope | undefined
  danalCode?: DanalCode | undefined
  /** Of a provider's call. */
  outcome?: 'done' | ProviderOutcome | undefined
}

/** Where spans and figures go: {@link openTelemetry} of `@certification-form/server/opentelemetry`. */
export interface Telemetry {
  /** Runs `run` exactly once and hands on what it resolves or rejects with. It tells what it came to before it ends. */
  measure<T>(work: MeasuredWork, run: (tell: (facts: WorkFacts) => void) => Promise<T>): Promise<T>
  count(event: CertificationEvent): void
}

export const NO_TELEMETRY: Telemetry = {
  measure: (_work, run) => run(() => undefined),
  count: () => undefined,
}

const CALLS = {
  requestOtp: true,
  confirmOtp: true,
  readCertification: true,
  checkCredentials: true,
  deleteCertification: true,
} satisfies Record<keyof CertificationProvider, true>

const OUTCOMES: readonly unknown[] = ['refused', 'unreached', 'unknown'] satisfies ProviderOutcome[]

/** A provider of the merchant's own may say anything of itself. */
function factsOf(thrown: unknown): WorkFacts {
  const { code, outcome, danalCode } = ProviderError.from(thrown)
  return {
    outcome: OUTCOMES.includes(outcome) ? outcome : 'unknown',
    code,
    danalCode: toDanalCode(danalCode),
  }
}

type Method = (...args: unknown[]) => Promise<unknown>

/** The provider with each of its calls measured; without telemetry the provider itself. */
export function observeProvider(provider: CertificationProvider, telemetry: Telemetry): CertificationProvider {
  if (telemetry === NO_TELEMETRY) return provider
  const observe = (call: keyof CertificationProvider): Method => {
    const measured: Method = (...args) =>
      telemetry.measure(call, async (tell) => {
        try {
          const result = await (provider[call] as Method).apply(provider, args)
          tell({ outcome: 'done' })
          return result
        } catch (thrown) {
          tell(factsOf(thrown))
          throw thrown
        }
      })
    return measured
  }
  const calls = Object.keys(CALLS) as (keyof CertificationProvider)[]
  const observed = calls.filter((call) => provider[call]).map((call) => [call, observe(call)] as const)
  return Object.fromEntries(observed) as unknown as CertificationProvider
}
