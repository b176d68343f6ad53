import { CertificationError } from '@certification-form/core'
import { type BrokenRow } from './test-contracts.js'

const FIRED_BEFORE = 'a signal that has fired before the call ends it at once'

const deaf = { signal: new AbortController().signal }

export const BROKEN_ABORTS: BrokenRow[] = [
  [
    'ignores a signal that has fired',
    FIRED_BEFORE,
    /although its signal had fired before/,
    (good) => ({
      requestOtp: (identity) => good.requestOtp(identity, deaf),
    }),
  ],
  [
    'ignores one in confirms',
    FIRED_BEFORE,
    /confirmOtp resolved although/,
    (good) => ({
      confirmOtp: async (answer, context) => (context.signal.aborted ? undefined : good.confirmOtp(answer, context)),
    }),
  ],
  [
    'looks at the signal only at first',
    'a signal that fires during requestOtp ends it',
    /while it was under way/,
    (good) => ({
      requestOtp: (identity, { signal }) => good.requestOtp(identity, signal.aborted ? { signal } : deaf),
    }),
  ],
  [
    'looks only at first in confirms',
    'a signal that fires during confirmOtp ends it',
    /while it was under way/,
    (good) => ({
      confirmOtp: (answer, { signal }) => good.confirmOtp(answer, signal.aborted ? { signal } : deaf),
    }),
  ],
  [
    'looks at the signal only when it is answered',
    'a signal ends a call that the server never answers',
    /did not end/,
    (good) => ({
      requestOtp: async (identity, { signal }) => {
        const challenge = await good.requestOtp(identity, deaf)
        if (signal.aborted) throw new CertificationError('aborted')
        return challenge
      },
    }),
  ],
  [
    'throws what fetch throws',
    FIRED_BEFORE,
    /no CertificationError \(AbortError\)/,
    (good) => ({
      requestOtp: async (identity, { signal }) => {
        signal.throwIfAborted()
        return good.requestOtp(identity, { signal })
      },
    }),
  ],
  [
    'calls on after an abort',
    'no call is made after a signal has fired',
    /called the server 1 time/,
    (good, calls) => ({
      requestOtp: async (identity, context) => {
        try {
          return await good.requestOtp(identity, context)
        } catch (error) {
          if (calls.at(-1) === '/otp/request') calls.push('/otp/cancel')
          throw error
        }
      },
    }),
  ],
  [
    'ends all calls with one',
    'an abort of one call leaves another alone',
    /ended another one/,
    (good) => {
      const shared = new AbortController()
      return {
        requestOtp: (identity, { signal }) => {
          if (signal.aborted) return good.requestOtp(identity, { signal })
          signal.addEventListener('abort', () => shared.abort())
          return good.requestOtp(identity, shared)
        },
      }
    },
  ],
]
