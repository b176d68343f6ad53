import { CertificationError } from '@certification-form/core'
import { type BrokenRow, OTP, withImpUid } from './test-contracts.js'

const A_CHALLENGE = 'requestOtp resolves with a challenge'

export const BROKEN_REQUESTS: BrokenRow[] = [
  [
    'answers an empty impUid',
    A_CHALLENGE,
    /impUid that is empty/,
    (good) => ({
      requestOtp: async (...given) => withImpUid(await good.requestOtp(...given), ''),
    }),
  ],
  [
    'answers a number as impUid',
    A_CHALLENGE,
    /impUid that is a number/,
    (good) => ({
      requestOtp: async (...given) => withImpUid(await good.requestOtp(...given), 7),
    }),
  ],
  [
    'answers nothing',
    A_CHALLENGE,
    /has no impUid/,
    (good) => ({
      requestOtp: async (...given) => void (await good.requestOtp(...given)) as never,
    }),
  ],
  [
    'answers negative seconds',
    A_CHALLENGE,
    /expiresIn that is no number of seconds/,
    (good) => ({
      requestOtp: async (...given) => ({ ...(await good.requestOtp(...given)), expiresIn: -1 }),
    }),
  ],
  [
    'answers seconds as text',
    A_CHALLENGE,
    /resendIn that is no number/,
    (good) => ({
      requestOtp: async (...given) => ({ ...(await good.requestOtp(...given)), resendIn: '30' as unknown as number }),
    }),
  ],
  [
    'answers endless seconds',
    A_CHALLENGE,
    /expiresIn/,
    (good) => ({
      requestOtp: async (...given) => ({ ...(await good.requestOtp(...given)), expiresIn: Infinity }),
    }),
  ],
  [
    'answers half a try',
    A_CHALLENGE,
    /attemptsLeft that is no count/,
    (good) => ({
      requestOtp: async (...given) => ({ ...(await good.requestOtp(...given)), attemptsLeft: 2.5 }),
    }),
  ],
  [
    'never answers',
    A_CHALLENGE,
    /requestOtp did not end within 200 ms/,
    () => ({
      requestOtp: () => new Promise(() => undefined),
    }),
  ],
  [
    'throws at once',
    A_CHALLENGE,
    /threw at once instead of answering a promise/,
    () => ({
      requestOtp: () => {
        throw new CertificationError('network')
      },
    }),
  ],
  [
    'renames the fields of what it is given',
    'requestOtp leaves the identity as it was given',
    /\(phone\)/,
    (good) => ({
      requestOtp: (identity, context) =>
        good.requestOtp(Object.assign(identity, { phone: `82${identity.phone}` }), context),
    }),
  ],
  [
    'takes the code before a resend',
    'the code before a resend is refused',
    /resend has replaced/,
    (good) => ({
      confirmOtp: async (answer, context) => {
        if (answer.otp === OTP && !context.signal.aborted) return { status: 'verified' }
        return good.confirmOtp(answer, context)
      },
    }),
  ],
  [
    'cannot send again',
    'a resend answers a challenge whose code is accepted',
    /refused with resend_too_soon/,
    (good) => ({
      requestOtp: async (identity, context) => {
        if (context.previous) throw new CertificationError('resend_too_soon')
        return good.requestOtp(identity, context)
      },
    }),
  ],
]
