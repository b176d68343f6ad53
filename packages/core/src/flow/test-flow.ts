import * as fc from 'fast-check'
import { CERTIFICATION_ERROR_CODES } from '../errors.js'
import { type Flow, type FlowEvent, INITIAL_FLOW, type TimedChallenge, reduceFlow } from './flow.js'

export type Result = { user: string }

export const CHALLENGE: TimedChallenge = {
  impUid: 'new',
  startedAt: 1000,
  expiresAt: 181_000,
  resendAt: 31_000,
  attemptsLeft: 3,
}

/** One flow in each place a visitor can be, at attempt 4. */
export const PLACES = {
  identity: { step: 'identity', attempt: 4 },
  'identity, stepped back': { step: 'identity', attempt: 4, kept: CHALLENGE },
  otp: { step: 'otp', attempt: 4, challenge: CHALLENGE },
  verified: { step: 'verified', attempt: 4, result: { user: 'me' } },
} as const satisfies Record<string, Flow<Result>>

/** Frozen all the way down: a reducer that writes into its arguments throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

// Few names, so that events often speak of the current challenge and often of one that is gone.
const impUid = fc.constantFrom('a', 'b')
const attemptsLeft = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
const moment = fc.nat(400_000)

const challenge = fc.record({
  impUid,
  startedAt: moment,
  expiresAt: moment,
  resendAt: moment,
  attemptsLeft,
})

// Half of them what the flow has an answer to, half any code.
const code = fc.oneof(
  fc.constantFrom(
    'otp_mismatch' as const,
    'otp_expired' as const,
    'attempts_exceeded' as const,
    'challenge_lost' as const,
  ),
  fc.constantFrom(...CERTIFICATION_ERROR_CODES),
)
const error = fc.record({ code, attemptsLeft })

const event: fc.Arbitrary<FlowEvent<Result>> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ type: 'requesting' as const }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('challenged' as const), attempt: fc.constant(0), challenge }) },
  fc.record({ type: fc.constant('resendPostponed' as const), until: moment }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('confirmed' as const), impUid, result: fc.record({ user: fc.string() }) }),
  },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('confirmFailed' as const), impUid, error, at: moment }) },
  { weight: 4, arbitrary: fc.constant({ type: 'edited' as const }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('resumed' as const), at: moment }) },
  fc.constant({ type: 'identityChanged' as const }),
  fc.constant({ type: 'reset' as const }),
)

/** An event, and for `challenged` how many requests ago its own was made: 0 is the newest, −1 none yet. */
const plan = fc.array(
  fc.record({ event, back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 3 })) }),
  { maxLength: 40, size: 'max' },
)

/** One event and what the flow made of it. */
export interface Move {
  before: Flow<Result>
  event: FlowEvent<Result>
  after: Flow<Result>
}

/** Walks through the flow from its start, by events in any order. No two challenges of a walk begin alike. */
export const moves: fc.Arbitrary<Move[]> = plan.map((steps) => {
  let flow: Flow<Result> = INITIAL_FLOW
  return steps.map(({ event: planned, back }, index) => {
    const before = deepFreeze(flow)
    const actual =
      planned.type === 'challenged'
        ? { ...planned, attempt: before.attempt - back, challenge: { ...planned.challenge, startedAt: index } }
        : planned
    flow = reduceFlow(before, deepFreeze(actual))
    return { before, event: actual, after: flow }
  })
})
