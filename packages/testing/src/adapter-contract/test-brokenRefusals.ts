import { CertificationError } from '@certification-form/core'
import { type BrokenRow, type Break, EXTRAS } from './test-contracts.js'

const A_REFUSED_PERSON = 'a person who cannot be verified is refused with a known code'

const refusing = (error: (thrown: CertificationError) => unknown): Break => {
  return (good) => ({
    async requestOtp(identity, context) {
      try {
        return await good.requestOtp(identity, context)
      } catch (thrown) {
        if (!(thrown instanceof CertificationError)) throw thrown
        throw thrown.code === 'identity_mismatch' ? error(thrown) : thrown
      }
    },
  })
}

export const BROKEN_REFUSALS: BrokenRow[] = [
  ['throws a plain error', A_REFUSED_PERSON, /no CertificationError \(Error\)/, refusing(() => new Error('no'))],
  ['throws no error', A_REFUSED_PERSON, /no CertificationError \(a string\)/, refusing(() => 'identity_mismatch')],
  [
    'throws a code of its own',
    A_REFUSED_PERSON,
    /no CertificationError/,
    refusing(() => Object.assign(new Error('no'), { code: 'E_CARRIER' })),
  ],
  [
    'keeps the request as a cause',
    A_REFUSED_PERSON,
    /holds what was typed \(phone\)/,
    refusing((thrown) =>
      Object.assign(thrown, { cause: { config: { data: JSON.stringify({ phone: '010-2345-6789' }) } } }),
    ),
  ],
  [
    'keeps the merchant’s own field in an error',
    A_REFUSED_PERSON,
    /\(referrer\)/,
    refusing((thrown) => Object.assign(thrown, { body: new Map([['referrer', EXTRAS.referrer]]) })),
  ],
  [
    'says the name in the message',
    A_REFUSED_PERSON,
    /\(name\)/,
    refusing((thrown) =>
      Object.defineProperty(thrown, 'message', { value: '거절당함 님은 안 돼요', enumerable: false }),
    ),
  ],
  [
    'resolves for who was refused',
    A_REFUSED_PERSON,
    /resolved for a person whom the server refuses/,
    (good) => ({
      requestOtp: (...given) =>
        good.requestOtp(...given).catch((error: CertificationError) => {
          if (error.code === 'identity_mismatch') return { impUid: 'imp_1' }
          throw error
        }),
    }),
  ],
  [
    'calls an unreachable server unknown',
    'a server that cannot be reached is a network error',
    /refused with unknown/,
    (good) => ({
      confirmOtp: (...given) =>
        good.confirmOtp(...given).catch((error: CertificationError) => {
          throw error.code === 'network' ? new CertificationError('unknown') : error
        }),
    }),
  ],
  [
    'puts the phone into an address',
    'nothing typed is in the address of a call',
    /\(phone\) in the address/,
    (good, calls) => ({
      requestOtp: (identity, context) => {
        if (!context.signal.aborted) calls.push(`/otp/request?to=${identity.phone}`)
        return good.requestOtp(identity, context)
      },
    }),
  ],
]
