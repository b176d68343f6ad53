import type { OtpChallenge } from '@certification-form/core'
import type { ContractCase } from './contractCase.js'
import type { Trial } from './trial.js'
import { violation } from './violation.js'

function checkImpUid({ impUid }: OtpChallenge): void {
  if (typeof impUid === 'string' && impUid !== '') return
  throw violation(
    `requestOtp resolved with an impUid that is ${impUid === '' ? 'empty' : `a ${typeof impUid}`}.`,
    'confirmOtp is given it back and must find the challenge by it.',
    'Resolve with the handle of the challenge as a string, as your server told it.',
  )
}

function checkSeconds(challenge: OtpChallenge, name: 'expiresIn' | 'resendIn'): void {
  const value: unknown = challenge[name]
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0)) return
  throw violation(
    `requestOtp resolved with an ${name} that is no number of seconds.`,
    'The timer would stand still, run out at once or show NaN.',
    `Give ${name} in seconds from now as a finite number that is not negative, or leave it out.`,
  )
}

function checkAttempts({ attemptsLeft }: OtpChallenge): void {
  const value: unknown = attemptsLeft
  if (value === undefined || (Number.isInteger(value) && (value as number) >= 0)) return
  throw violation(
    'requestOtp resolved with an attemptsLeft that is no count.',
    'The form tells people how often they may still try.',
    'Give attemptsLeft as a whole number from 0, or leave it out.',
  )
}

function checkChallenge(challenge: OtpChallenge): void {
  checkImpUid(challenge)
  checkSeconds(challenge, 'expiresIn')
  checkSeconds(challenge, 'resendIn')
  checkAttempts(challenge)
}

async function resend(trial: Trial): Promise<{ first: OtpChallenge; firstOtp: string; second: OtpChallenge }> {
  const first = await trial.challenge()
  const firstOtp = await trial.otpOf(first)
  await trial.options.allowResend?.(first)
  const second = await trial.challenge({ previous: Object.freeze({ ...first }) })
  return { first, firstOtp, second }
}

async function refuseTheOldCode(trial: Trial): Promise<void> {
  const { first, firstOtp, second } = await resend(trial)
  if (first.impUid === second.impUid && firstOtp === (await trial.otpOf(second))) {
    throw new Error(
      'adapterContract() cannot tell the code of a resend from the one before: both challenges have the same impUid ' +
        'and the same code. Let your test server send another code each time, or leave `allowResend` out.',
    )
  }
  await trial.refusalOf(trial.confirm({ impUid: first.impUid, otp: firstOtp }), {
    when: 'for the code of a challenge that a resend has replaced',
    why: 'Who asks for another code is told that the one before no longer counts.',
    remedy: 'Let the server forget the challenge before when it sends another.',
    codes: ['challenge_lost', 'otp_mismatch', 'otp_expired'],
  })
}

async function leaveTheIdentityAlone(trial: Trial): Promise<void> {
  const { options } = trial
  // Not frozen: what is looked for is a change, not how the adapter takes being kept from one.
  const given = structuredClone(options.person)
  // How it ends is for other cases.
  await trial.endOf(trial.request({ person: given })).catch(() => undefined)
  const changed = Object.keys({ ...given, ...options.person }).filter(
    (key) => JSON.stringify(Reflect.get(given, key)) !== JSON.stringify(Reflect.get(options.person, key)),
  )
  if (changed.length === 0) return
  throw violation(
    `requestOtp changed the identity it was given (${changed.join(', ')}).`,
    'A resend is made with the same object, and what people typed would change under their hands.',
    'Make a copy before you rename or format fields.',
  )
}

/** What a request must answer, first and again. */
export const CHALLENGE_CASES: readonly ContractCase[] = [
  {
    name: 'requestOtp resolves with a challenge',
    run: async (trial) => checkChallenge(await trial.challenge()),
  },
  { name: 'requestOtp leaves the identity as it was given', run: leaveTheIdentityAlone },
  {
    name: 'a resend answers a challenge whose code is accepted',
    needs: 'allowResend',
    run: async (trial) => {
      const { second } = await resend(trial)
      checkChallenge(second)
      await trial.answerOf(trial.confirm({ impUid: second.impUid, otp: await trial.otpOf(second) }))
    },
  },
  { name: 'the code before a resend is refused', needs: 'allowResend', run: refuseTheOldCode },
  {
    name: 'a person who cannot be verified is refused with a known code',
    needs: 'refusedPerson',
    run: async (trial) => {
      const { refusedPerson } = trial.options
      await trial.refusalOf(trial.request(refusedPerson ? { person: refusedPerson } : {}), {
        when: 'for a person whom the server refuses',
        why: 'The form would wait for a code that never comes.',
        remedy: 'Reject unless the server says that it sent a code.',
      })
    },
  },
]
