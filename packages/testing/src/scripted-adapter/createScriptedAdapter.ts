import {
  type AcceptedTerm,
  type CertificationAdapter,
  CertificationError,
  type Identity,
  type OtpAnswer,
  type OtpChallenge,
} from '@certification-form/core'
import { type ScriptedScenario, scenarioOf } from './scenarios.js'
import { type Script, playOutcome, playScript } from './scriptedOutcome.js'

/** The code a scripted adapter accepts unless told otherwise. */
export const SCRIPTED_OTP = '123456'

export interface ScriptedAdapterOptions<Result, Extra extends object = object> {
  /** What happens, by name. What stands beside it goes before it. Default `happy`. */
  scenario?: ScriptedScenario
  /** How requests end, one after the other; the last goes on for ever. Or what follows from what was typed. */
  request?: Script<Identity & Extra>
  /** How confirms end, likewise. */
  confirm?: Script<OtpAnswer>
  /** The right code. Default {@link SCRIPTED_OTP}. */
  otp?: string
  /** Milliseconds before each answer, on the timers of the page: a fake clock moves them. Default 0. */
  delay?: number
  /** Seconds a code is good for, by the page's `Date`. Default 180. */
  expiresIn?: number
  /** Seconds until another code: what the form is told. A request before is answered all the same. Default 30. */
  resendIn?: number
  /** Wrong codes allowed, kept across resends. Default 5. */
  attempts?: number
  /** What a confirm resolves with. Default `{ status: 'verified' }`, as the server package answers. */
  result?: Result
}

/** What one request was made with. */
export interface ScriptedRequest<Extra extends object = object> {
  /** What was typed, with the merchant's own fields beside it. */
  identity: Identity & Extra
  /** The challenge it was to replace. */
  previous: OtpChallenge | undefined
  /** What the person agreed to. Undefined when the form has no terms. */
  terms: readonly AcceptedTerm[] | undefined
}

export interface ScriptedAdapter<Result, Extra extends object = object> extends CertificationAdapter<Result, Extra> {
  readonly requests: ScriptedRequest<Extra>[]
  readonly answers: OtpAnswer[]
}

function settle<Result, Extra extends object>({ scenario = 'happy', ...own }: ScriptedAdapterOptions<Result, Extra>) {
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  const defaults = {
    request: 'accepted' as Script<Identity & Extra>,
    confirm: 'accepted' as Script<OtpAnswer>,
    otp: SCRIPTED_OTP,
    delay: 0,
    expiresIn: 180,
    resendIn: 30,
    attempts: 5,
    result: { status: 'verified' } as Result,
  }
  return { ...defaults, ...scenarioOf(scenario), ...given }
}

/**
 * An adapter without a server, for tests and stories: each request answers a new `impUid`, as PortOne V1 does, and only
 * the newest one's code is accepted, for as long as it is good.
 *
 * @typeParam Result what a confirm resolves with
 * @typeParam Extra the merchant's own fields, recorded with the identity
 * @example createScriptedAdapter({ scenario: 'wrongOtpOnce' })
 * @example createScriptedAdapter({ request: ['network', 'accepted'] }) // fails once, then works
 */
export function createScriptedAdapter<Result = { status: 'verified' }, Extra extends object = object>(
  options: ScriptedAdapterOptions<Result, Extra> = {},
): ScriptedAdapter<Result, Extra> {
  const settings = settle(options)
  const { otp, delay, expiresIn, resendIn, result } = settings
  const nextRequest = playScript(settings.request)
  const nextConfirm = playScript(settings.confirm)
  const requests: ScriptedRequest<Extra>[] = []
  const answers: OtpAnswer[] = []
  let newest = { impUid: '', expiresAt: 0 }
  let attemptsLeft = settings.attempts
  return {
    requests,
    answers,
    async requestOtp(identity, { signal, previous, terms }) {
      requests.push({ identity, previous, terms })
      const impUid = `imp_scripted_${requests.length}`
      await playOutcome(nextRequest(identity), delay, signal)
      newest = { impUid, expiresAt: Date.now() + expiresIn * 1000 }
      return { impUid, expiresIn, resendIn, attemptsLeft }
    },
    async confirmOtp(answer, { signal }) {
      answers.push(answer)
      const outcome = nextConfirm(answer)
      await playOutcome(outcome, delay, signal)
      if (answer.impUid !== newest.impUid) throw new CertificationError('challenge_lost')
      if (Date.now() >= newest.expiresAt) throw new CertificationError('otp_expired')
      if (answer.otp === otp && outcome !== 'wrong') return result
      // Tries are kept across resends, as the server does.
      attemptsLeft = Math.max(0, attemptsLeft - 1)
      throw new CertificationError(attemptsLeft > 0 ? 'otp_mismatch' : 'attempts_exceeded', { attemptsLeft })
    },
  }
}
