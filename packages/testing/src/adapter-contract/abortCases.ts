import type { ContractCase } from './contractCase.js'
import { type Call, type RefusalExpectation, Trial } from './trial.js'
import { violation } from './violation.js'

// A person who has left waits for nothing; a second is generous to a slow machine.
const PROMPT_MS = 1000
// Calls made after an abort are made by code that had been waiting for something: it comes soon or not at all.
const AFTERMATH_MS = 50

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

const BEFORE: RefusalExpectation = {
  when: 'although its signal had fired before the call',
  why: 'The person has left or edited, and an SMS they do not want costs a try and money.',
  remedy: "Begin with: if (signal.aborted) throw new CertificationError('aborted').",
  codes: ['aborted'],
  within: PROMPT_MS,
}

const MEANWHILE: RefusalExpectation = {
  when: 'although its signal fired while it was under way',
  why: 'The answer would come to a form that has moved on.',
  remedy: "Hand the signal to fetch, and throw new CertificationError('aborted') when it fires.",
  codes: ['aborted'],
  within: PROMPT_MS,
}

/** Makes a call, aborts it in the same turn, before any answer can be there, and expects it refused. */
async function abortAtOnce(trial: Trial, makeCall: (signal: AbortSignal) => Call): Promise<void> {
  const controller = new AbortController()
  const { name, make } = makeCall(controller.signal)
  const abortAfterwards = () => {
    const call = make()
    controller.abort()
    return call
  }
  await trial.refusalOf({ name, make: abortAfterwards }, MEANWHILE)
}

async function makeNoCallAfterAbort(trial: Trial): Promise<void> {
  const count = () => trial.options.calls?.().length ?? 0
  const atFirst = count()
  const signal = AbortSignal.abort()
  await trial.endOf(trial.request({ signal }))
  await trial.endOf(trial.confirm({ impUid: 'imp_of_nobody', otp: trial.wrongOtp('582914') }, signal))
  await pause(AFTERMATH_MS)
  const controller = new AbortController()
  const call = trial.request(controller)
  const before = count()
  let underWay = 0
  const make = () => {
    const answer = call.make()
    underWay = count()
    controller.abort()
    return answer
  }
  await trial.endOf({ ...call, make })
  await pause(AFTERMATH_MS)
  if (before === atFirst && count() === underWay) return
  throw violation(
    `The adapter called the server ${before - atFirst + count() - underWay} time(s) after its signal had fired.`,
    'Each call may send an SMS or burn a try of somebody who has left.',
    'Check signal.aborted before each call and hand the signal to fetch.',
  )
}

async function leaveOtherCallsAlone(trial: Trial): Promise<void> {
  const controller = new AbortController()
  const given = trial.request(controller)
  const make = () => {
    const call = given.make()
    controller.abort()
    return call
  }
  const [, end] = await Promise.all([trial.endOf({ ...given, make }), trial.endOf(trial.request())])
  if (end !== 'aborted') return
  throw violation(
    'An abort of one requestOtp ended another one that was under way.',
    'Two forms on a page, or a resend after an edit, share an adapter.',
    'Listen to the signal of the call, and keep no AbortController outside of it.',
  )
}

async function endUnansweredCalls({ options }: Trial): Promise<void> {
  const trial = await Trial.start(options, options.createSilentAdapter)
  const answer = { impUid: 'imp_of_nobody', otp: trial.wrongOtp('582914') }
  const calls = [
    (signal: AbortSignal) => trial.request({ signal }),
    (signal: AbortSignal) => trial.confirm(answer, signal),
  ]
  for (const makeCall of calls) {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), AFTERMATH_MS)
    await trial.refusalOf(makeCall(controller.signal), MEANWHILE)
  }
}

/** What leaving and editing must do. */
export const ABORT_CASES: readonly ContractCase[] = [
  {
    name: 'a signal that has fired before the call ends it at once',
    run: async (trial) => {
      const signal = AbortSignal.abort()
      await trial.refusalOf(trial.request({ signal }), BEFORE)
      const otp = trial.wrongOtp('582914')
      await trial.refusalOf(trial.confirm({ impUid: 'imp_of_nobody', otp }, signal), BEFORE)
    },
  },
  {
    name: 'a signal that fires during requestOtp ends it',
    run: (trial) => abortAtOnce(trial, (signal) => trial.request({ signal })),
  },
  {
    name: 'a signal that fires during confirmOtp ends it',
    run: async (trial) => {
      const { impUid, ...rest } = await trial.challenge()
      const otp = await trial.otpOf({ impUid, ...rest })
      await abortAtOnce(trial, (signal) => trial.confirm({ impUid, otp }, signal))
    },
  },
  {
    name: 'a signal ends a call that the server never answers',
    needs: 'createSilentAdapter',
    run: endUnansweredCalls,
  },
  { name: 'no call is made after a signal has fired', needs: 'calls', run: makeNoCallAfterAbort },
  { name: 'an abort of one call leaves another alone', run: leaveOtherCallsAlone },
]
