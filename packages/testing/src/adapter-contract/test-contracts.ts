import type { CertificationAdapter, OtpChallenge } from '@certification-form/core'
import { createScriptedAdapter } from '../scripted-adapter/createScriptedAdapter.js'
import { PERSON } from '../test-person.js'
import { adapterContract } from './adapterContract.js'
import type { AdapterContractOptions } from './adapterContractOptions.js'

export const OTP = '471938'
export const EXTRAS = { referrer: '추천인 코드 77' }

type Adapter = CertificationAdapter<unknown, typeof EXTRAS>

/** A wrapper that breaks one thing of a good adapter; it may note the calls it makes. */
export type Break = (good: Adapter, calls: string[]) => Partial<Adapter>

/** A break, the case that must catch it, and the sentence it says. */
export type BrokenRow = [what: string, caught: string, says: RegExp, breakIt: Break]

function scripted(otp = OTP): Adapter {
  return createScriptedAdapter<unknown, typeof EXTRAS>({
    otp,
    request: ({ name }) => (name === '거절당함' ? 'identity_mismatch' : 'accepted'),
  })
}

/** Notes a call when it begins, unless it was given up before. */
function noting(adapter: Adapter, calls: string[]): Adapter {
  const note = (path: string, { signal }: { signal: AbortSignal }) => void (signal.aborted || calls.push(path))
  return {
    requestOtp(identity, context) {
      note('/otp/request', context)
      return adapter.requestOtp(identity, context)
    },
    confirmOtp(answer, context) {
      note('/otp/confirm', context)
      return adapter.confirmOtp(answer, context)
    },
  }
}

/** The contract of a scripted adapter with everything a merchant could provide, broken in one place. */
export function contractOf(
  breakIt: Break = () => ({}),
  options: Partial<AdapterContractOptions<unknown, typeof EXTRAS>> = {},
) {
  const calls: string[] = []
  const broken = (good: Adapter): Adapter => {
    const noted = noting(good, calls)
    return { ...noted, ...breakIt(noted, calls) }
  }
  return adapterContract<unknown, typeof EXTRAS>({
    createAdapter: () => broken(scripted()),
    person: { ...PERSON, ...EXTRAS },
    otp: OTP,
    allowResend: () => undefined,
    refusedPerson: { ...PERSON, ...EXTRAS, name: '거절당함' },
    leadingZero: { createAdapter: () => broken(scripted('048271')), otp: '048271' },
    createUnreachableAdapter: () => broken(createScriptedAdapter<unknown, typeof EXTRAS>({ scenario: 'offline' })),
    createSilentAdapter: () =>
      broken(createScriptedAdapter<unknown, typeof EXTRAS>({ request: 'never', confirm: 'never' })),
    calls: () => calls,
    timeout: 200,
    ...options,
  })
}

/** The cases that failed, with what they say. */
export async function failuresOf({ cases }: ReturnType<typeof contractOf>): Promise<Map<string, string>> {
  const failures = new Map<string, string>()
  for (const { name, run } of cases) {
    await run().catch((error: unknown) => failures.set(name, error instanceof Error ? error.message : String(error)))
  }
  return failures
}

export const withImpUid = (challenge: OtpChallenge, impUid: unknown): OtpChallenge => ({
  ...challenge,
  impUid: impUid as string,
})
