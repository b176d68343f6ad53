import {
  type CertificationAdapter,
  CertificationError,
  type CertificationErrorCode,
  type Identity,
  type OtpAnswer,
  type OtpChallenge,
} from '@certification-form/core'

/** The code a scripted adapter accepts unless told otherwise. */
export const SCRIPTED_OTP = '123456'

/**
 * How one call ends: `accepted` (a confirm still checks the code), `never` (no answer until it is aborted), or the
 * refusal with that code.
 */
export type ScriptedOutcome = 'accepted' | 'never' | CertificationErrorCode | CertificationError

export interface ScriptedAdapterOptions<Result> {
  /** How requests end, one after the other; the last goes on for ever. Default all accepted. */
  request?: ScriptedOutcome | readonly ScriptedOutcome[]
  /** How confirms end, likewise. */
  confirm?: ScriptedOutcome | readonly ScriptedOutcome[]
  /** The right code. Default {@link SCRIPTED_OTP}. */
  otp?: string
  /** Milliseconds before each answer, on the timers of the page: a fake clock moves them. Default 0. */
  delay?: number
  /** Seconds a code is good for. Default 180. */
  expiresIn?: number
  /** Seconds until another code. Default 30. */
  resendIn?: number
  /** Wrong codes allowed. Default 5. */
  attempts?: number
  /** What a confirm resolves with. Default `{ status: 'verified' }`, as the server package answers. */
  result?: Result
}

export interface ScriptedAdapter<Result> extends CertificationAdapter<Result> {
  /** The identities requests were made with, and the challenge each was to replace. */
  readonly requests: { identity: Identity; previous: OtpChallenge | undefined }[]
  readonly answers: OtpAnswer[]
}

/** Takes the outcomes in order and stays at the last. */
function script(outcomes: ScriptedOutcome | readonly ScriptedOutcome[] = 'accepted'): () => ScriptedOutcome {
  const list = typeof outcomes === 'string' || outcomes instanceof CertificationError ? [outcomes] : [...outcomes]
  return () => (list.length > 1 ? list.shift() : list[0]) ?? 'accepted'
}

function wait(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new CertificationError('aborted'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    if (delay !== Infinity) setTimeout(resolve, delay)
  })
}

/** Waits, then refuses when the script says so. */
async function play(outcome: ScriptedOutcome, delay: number, signal: AbortSignal): Promise<void> {
  await wait(outcome === 'never' ? Infinity : delay, signal)
  if (outcome instanceof CertificationError) throw outcome
  if (outcome !== 'accepted' && outcome !== 'never') throw new CertificationError(outcome)
}

/**
 * An adapter without a server, for tests and stories: each request answers a new `impUid`, as PortOne V1 does, and only
 * the newest one's code is accepted.
 *
 * @example createScriptedAdapter({ request: ['network', 'accepted'] }) // fails once, then works
 */
export function createScriptedAdapter<Result = { status: 'verified' }>(
  options: ScriptedAdapterOptions<Result> = {},
): ScriptedAdapter<Result> {
  const { otp = SCRIPTED_OTP, delay = 0, expiresIn = 180, resendIn = 30, attempts = 5 } = options
  const { result = { status: 'verified' } as Result } = options
  const nextRequest = script(options.request)
  const nextConfirm = script(options.confirm)
  const requests: ScriptedAdapter<Result>['requests'] = []
  const answers: OtpAnswer[] = []
  let newest = ''
  let attemptsLeft = attempts
  return {
    requests,
    answers,
    async requestOtp(identity, { signal, previous }) {
      requests.push({ identity, previous })
      const impUid = `imp_scripted_${requests.length}`
      await play(nextRequest(), delay, signal)
      newest = impUid
      return { impUid, expiresIn, resendIn, attemptsLeft }
    },
    async confirmOtp(answer, { signal }) {
      answers.push(answer)
      await play(nextConfirm(), delay, signal)
      if (answer.impUid !== newest) throw new CertificationError('challenge_lost')
      if (answer.otp === otp) return result
      // Tries are kept across resends, as the server does.
      attemptsLeft -= 1
      throw new CertificationError(attemptsLeft > 0 ? 'otp_mismatch' : 'attempts_exceeded', { attemptsLeft })
    },
  }
}
