import type { CertificationError } from '@certification-form/core'
import type { ContractCase } from './contractCase.js'
import { Trial } from './trial.js'
import { violation } from './violation.js'

const MISMATCH = {
  when: 'for a wrong code',
  why: 'Only otp_mismatch keeps the person at the code they can correct; anything else loses it or lets strangers in.',
  remedy: 'Reject unless the server says that the code was right.',
  codes: ['otp_mismatch'],
} as const

function checkAttemptsFell({ attemptsLeft }: CertificationError, before: number | undefined): void {
  if (attemptsLeft === undefined || before === undefined || attemptsLeft < before) return
  throw violation(
    `confirmOtp told ${attemptsLeft} attemptsLeft after a wrong code, and ${before} before it.`,
    'People are told how often they may still try, and would be locked out without a warning.',
    'Hand on the count the server tells after this try, or leave attemptsLeft out.',
  )
}

async function refuseWrongCodes(trial: Trial): Promise<void> {
  const challenge = await trial.challenge()
  const otp = await trial.otpOf(challenge)
  const wrong = trial.confirm({ impUid: challenge.impUid, otp: trial.wrongOtp(otp) })
  const first = await trial.refusalOf(wrong, MISMATCH)
  checkAttemptsFell(first, challenge.attemptsLeft)
  if ((first.attemptsLeft ?? 0) > 1) checkAttemptsFell(await trial.refusalOf(wrong, MISMATCH), first.attemptsLeft)
  // A typing error must not cost the challenge.
  await trial.answerOf(trial.confirm({ impUid: challenge.impUid, otp }))
}

async function keepLeadingZeros({ options }: Trial): Promise<void> {
  const trial = await Trial.start({ ...options, ...options.leadingZero })
  const challenge = await trial.challenge()
  const otp = await trial.otpOf(challenge)
  if (!otp.startsWith('0')) {
    throw new Error(
      'adapterContract() was given `leadingZero`, but the code does not begin with 0. Let it lead to one that does.',
    )
  }
  const end = await trial.endOf(trial.confirm({ impUid: challenge.impUid, otp }))
  if (end === 'answered') return
  throw violation(
    `confirmOtp was refused with ${end} for a right code that begins with 0.`,
    'One code in ten does, and as a number it loses its zeros.',
    'Send the code as the string it is.',
  )
}

async function confirmTwiceAtOnce(trial: Trial): Promise<void> {
  const challenge = await trial.challenge()
  const call = trial.confirm({ impUid: challenge.impUid, otp: await trial.otpOf(challenge) })
  const ends = await Promise.all([trial.endOf(call), trial.endOf(call)])
  if (ends.includes('answered')) return
  throw violation(
    `confirmOtp was refused both times (${ends.join(', ')}) when it was called twice at once with the right code.`,
    'Somebody with two tabs would lose a verification that the carrier has granted.',
    'Let one of the calls through and refuse the other with in_progress.',
  )
}

/** What a confirm must answer. */
export const CONFIRM_CASES: readonly ContractCase[] = [
  {
    name: 'confirmOtp resolves for the right code',
    run: async (trial) => {
      const challenge = await trial.challenge()
      await trial.answerOf(trial.confirm({ impUid: challenge.impUid, otp: await trial.otpOf(challenge) }))
    },
  },
  { name: 'confirmOtp refuses a wrong code with otp_mismatch, then takes the right one', run: refuseWrongCodes },
  {
    name: 'confirmOtp refuses a challenge it does not know',
    run: async (trial) => {
      const otp = trial.wrongOtp('582914')
      await trial.refusalOf(trial.confirm({ impUid: 'imp_of_nobody', otp }), {
        when: 'for an impUid that no challenge has',
        why: 'A session that has ended must be told from a wrong code, and never pass for a right one.',
        remedy: 'Reject unless the server says that the code was right.',
        codes: ['challenge_lost', 'otp_expired', 'otp_mismatch'],
      })
    },
  },
  { name: 'confirmOtp keeps the zeros a code begins with', needs: 'leadingZero', run: keepLeadingZeros },
  { name: 'two confirms at once do not undo each other', run: confirmTwiceAtOnce },
]
