import { CertificationError } from '@certification-form/core'
import { type BrokenRow, OTP } from './test-contracts.js'

const A_WRONG_CODE = 'confirmOtp refuses a wrong code with otp_mismatch, then takes the right one'

export const BROKEN_CONFIRMS: BrokenRow[] = [
  [
    'refuses the right code',
    'confirmOtp resolves for the right code',
    /refused with otp_mismatch where/,
    (good) => ({
      confirmOtp: (answer, context) => good.confirmOtp({ ...answer, otp: '000000' }, context),
    }),
  ],
  [
    'takes a wrong code',
    A_WRONG_CODE,
    /confirmOtp resolved for a wrong code/,
    (good) => ({
      confirmOtp: (answer, context) => good.confirmOtp({ ...answer, otp: OTP }, context),
    }),
  ],
  [
    'calls a wrong code unknown',
    A_WRONG_CODE,
    /refused with unknown for a wrong code/,
    (good) => ({
      confirmOtp: (...given) =>
        good.confirmOtp(...given).catch((error: CertificationError) => {
          throw error.code === 'otp_mismatch' ? new CertificationError('unknown') : error
        }),
    }),
  ],
  [
    'tells the tries of before',
    A_WRONG_CODE,
    /told 5 attemptsLeft after a wrong code, and 5 before/,
    (good) => ({
      confirmOtp: (...given) =>
        good.confirmOtp(...given).catch((error: CertificationError) => {
          throw error.attemptsLeft === undefined ? error : new CertificationError(error.code, { attemptsLeft: 5 })
        }),
    }),
  ],
  [
    'loses the challenge with a wrong code',
    A_WRONG_CODE,
    /refused with challenge_lost where/,
    (good) => {
      let isLost = false
      return {
        confirmOtp: async (answer, context) => {
          if (isLost && answer.otp === OTP) throw new CertificationError('challenge_lost')
          isLost = answer.otp !== OTP
          return good.confirmOtp(answer, context)
        },
      }
    },
  ],
  [
    'takes any challenge',
    'confirmOtp refuses a challenge it does not know',
    /impUid that no challenge has/,
    (good) => ({
      confirmOtp: async (answer, context) => {
        if (answer.impUid === 'imp_of_nobody' && !context.signal.aborted) return { status: 'verified' }
        return good.confirmOtp(answer, context)
      },
    }),
  ],
  [
    'makes the code a number',
    'confirmOtp keeps the zeros a code begins with',
    /as a number it loses its zeros/,
    (good) => ({
      confirmOtp: ({ impUid, otp }, context) => good.confirmOtp({ impUid, otp: String(Number(otp)) }, context),
    }),
  ],
  [
    'loses both of two confirms',
    'two confirms at once do not undo each other',
    /in_progress, in_progress/,
    (good) => {
      let underWay = 0
      return {
        confirmOtp: async (answer, context) => {
          underWay += 1
          try {
            await Promise.resolve()
            if (underWay > 1) throw new CertificationError('in_progress')
            return await good.confirmOtp(answer, context)
          } finally {
            setTimeout(() => (underWay -= 1))
          }
        },
      }
    },
  ],
]
