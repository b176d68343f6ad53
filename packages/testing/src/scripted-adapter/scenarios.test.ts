import type { CertificationError, Identity } from '@certification-form/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PERSON } from '../test-person.js'
import { SCRIPTED_OTP, createScriptedAdapter } from './createScriptedAdapter.js'
import { SCENARIOS, type ScriptedScenario } from './scenarios.js'

const WRONG = '000000'
const MVNO_PERSON: Identity = { ...PERSON, isMvno: true }

type Call = Identity | string

/**
 * What each call answers: an identity asks for a code, a string confirms the newest challenge with it. `true` is an
 * answer, `…` none within ten seconds.
 */
async function play(scenario: ScriptedScenario, calls: readonly Call[]): Promise<(true | string)[]> {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const adapter = createScriptedAdapter({ scenario })
  const { signal } = new AbortController()
  let impUid = ''
  const said: (true | string)[] = []
  for (const call of calls) {
    let answer: true | string = '…'
    const asked =
      typeof call === 'string'
        ? adapter.confirmOtp({ impUid, otp: call }, { signal })
        : adapter.requestOtp(call, { signal }).then((challenge) => (impUid = challenge.impUid))
    asked.then(
      () => (answer = true),
      (error: CertificationError) =>
        (answer = `${error.code} ${String(error.retryAfter ?? error.attemptsLeft ?? error.fields)}`),
    )
    await vi.advanceTimersByTimeAsync(10_000)
    said.push(answer)
  }
  return said
}

const EXPECTED: Record<ScriptedScenario, [calls: readonly Call[], answers: readonly (true | string)[]]> = {
  happy: [
    [PERSON, SCRIPTED_OTP],
    [true, true],
  ],
  wrongOtpOnce: [
    [PERSON, SCRIPTED_OTP, WRONG, SCRIPTED_OTP],
    [true, 'otp_mismatch 4', 'otp_mismatch 3', true],
  ],
  otpExpired: [
    [PERSON, SCRIPTED_OTP, PERSON, SCRIPTED_OTP],
    [true, 'otp_expired undefined', true, true],
  ],
  otpExpiresSoon: [
    [PERSON, SCRIPTED_OTP],
    [true, 'otp_expired undefined'],
  ],
  attemptsExceeded: [
    [PERSON, SCRIPTED_OTP],
    [true, 'attempts_exceeded 600'],
  ],
  challengeLost: [
    [PERSON, SCRIPTED_OTP, PERSON, SCRIPTED_OTP],
    [true, 'challenge_lost undefined', true, true],
  ],
  mvnoRequired: [
    [PERSON, PERSON, MVNO_PERSON, SCRIPTED_OTP],
    ['mvno_required undefined', 'mvno_required undefined', true, true],
  ],
  mvnoNotApplicable: [
    [MVNO_PERSON, PERSON, SCRIPTED_OTP],
    ['mvno_not_applicable undefined', true, true],
  ],
  identityMismatch: [
    [PERSON, PERSON],
    ['identity_mismatch undefined', true],
  ],
  identityMismatchFields: [
    [PERSON, PERSON],
    ['identity_mismatch name,birth', true],
  ],
  lineIneligible: [
    [PERSON, PERSON],
    ['line_ineligible undefined', 'line_ineligible undefined'],
  ],
  blockedByUser: [
    [PERSON, PERSON],
    ['blocked_by_user undefined', 'blocked_by_user undefined'],
  ],
  resendTooSoon: [
    [PERSON, PERSON, PERSON, SCRIPTED_OTP],
    [true, 'resend_too_soon 30', true, true],
  ],
  rateLimited: [
    [PERSON, PERSON, SCRIPTED_OTP],
    ['rate_limited 60', true, true],
  ],
  carrierDownThenUp: [
    [PERSON, PERSON],
    ['carrier_unavailable undefined', true],
  ],
  smsUncertain: [
    [PERSON, PERSON],
    ['sms_uncertain undefined', true],
  ],
  misconfigured: [
    [PERSON, PERSON],
    ['misconfigured undefined', 'misconfigured undefined'],
  ],
  slow: [
    [PERSON, SCRIPTED_OTP],
    [true, true],
  ],
  requestNeverAnswers: [
    [PERSON, PERSON],
    ['…', '…'],
  ],
  confirmNeverAnswers: [
    [PERSON, SCRIPTED_OTP],
    [true, '…'],
  ],
  offline: [
    [PERSON, PERSON, SCRIPTED_OTP],
    ['network undefined', 'network undefined', 'network undefined'],
  ],
  offlineOnce: [
    [PERSON, PERSON, SCRIPTED_OTP, SCRIPTED_OTP],
    ['network undefined', true, 'network undefined', true],
  ],
}

describe('the scenario', () => {
  it.each(Object.keys(SCENARIOS) as ScriptedScenario[])('%s plays as it says', async (scenario) => {
    const [calls, answers] = EXPECTED[scenario]
    expect(await play(scenario, calls)).toEqual(answers)
  })

  it('slow takes three seconds for each answer', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const answered = vi.fn<() => void>()
    const { signal } = new AbortController()
    void createScriptedAdapter({ scenario: 'slow' }).requestOtp(PERSON, { signal }).then(answered)
    await vi.advanceTimersByTimeAsync(2999)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(answered).toHaveBeenCalledOnce()
  })

  it('gives way to what stands beside it', async () => {
    const adapter = createScriptedAdapter({ scenario: 'slow', delay: 0, otp: '004821', expiresIn: undefined })
    const { signal } = new AbortController()
    const { impUid, expiresIn } = await adapter.requestOtp(PERSON, { signal })
    expect(expiresIn).toBe(180)
    await expect(adapter.confirmOtp({ impUid, otp: '004821' }, { signal })).resolves.toEqual({ status: 'verified' })
  })

  it('leaves adapters of one name apart', async () => {
    const { signal } = new AbortController()
    for (const adapter of [
      createScriptedAdapter({ scenario: 'rateLimited' }),
      createScriptedAdapter({ scenario: 'rateLimited' }),
    ]) {
      await expect(adapter.requestOtp(PERSON, { signal })).rejects.toMatchObject({ code: 'rate_limited' })
    }
  })
})
