import { describe, expect, it } from 'vitest'
import type { CertificationErrorCode } from '../errors.js'
import { type Flow, type FlowEvent, INITIAL_FLOW, isExpired, mayResend, reduceFlow, startChallenge } from './flow.js'
import { CHALLENGE, PLACES, type Result, deepFreeze } from './test-flow.js'

type Place = keyof typeof PLACES
type Outcome = Record<Place, object | 'same'>

const NEXT: typeof CHALLENGE = { ...CHALLENGE, impUid: 'next', startedAt: 50_000 }
const RESULT = { user: 'someone' }

const back = { step: 'identity', attempt: 5, kept: undefined }
const nowhere: Outcome = { identity: 'same', 'identity, stepped back': 'same', otp: 'same', verified: 'same' }
const otp = (changes: object) => ({ ...PLACES.otp, challenge: { ...CHALLENGE, ...changes } })

function failed(code: CertificationErrorCode, attemptsLeft?: number, changes: object = {}): FlowEvent<Result> {
  return { type: 'confirmFailed', impUid: 'new', error: { code, attemptsLeft }, at: 60_000, ...changes }
}

// Every event in every place: what becomes of the flow, or that it stays the same object.
const TABLE: [string, FlowEvent<Result>, Outcome][] = [
  [
    'requesting',
    { type: 'requesting' },
    {
      identity: { ...PLACES.identity, attempt: 5 },
      'identity, stepped back': { ...PLACES['identity, stepped back'], attempt: 5 },
      otp: { ...PLACES.otp, attempt: 5 },
      verified: 'same',
    },
  ],
  [
    'challenged by the newest request',
    { type: 'challenged', attempt: 4, challenge: NEXT },
    {
      identity: { step: 'otp', attempt: 4, challenge: NEXT },
      'identity, stepped back': { step: 'otp', attempt: 4, challenge: NEXT },
      otp: { step: 'otp', attempt: 4, challenge: NEXT },
      verified: 'same',
    },
  ],
  ['challenged by an older request', { type: 'challenged', attempt: 3, challenge: NEXT }, nowhere],
  ['challenged by a request that was never made', { type: 'challenged', attempt: 5, challenge: NEXT }, nowhere],
  ['resendPostponed', { type: 'resendPostponed', until: 99_000 }, { ...nowhere, otp: otp({ resendAt: 99_000 }) }],
  [
    'confirmed for this challenge',
    { type: 'confirmed', impUid: 'new', result: RESULT },
    { ...nowhere, otp: { step: 'verified', attempt: 5, result: RESULT } },
  ],
  ['confirmed for another challenge', { type: 'confirmed', impUid: 'old', result: RESULT }, nowhere],
  ['a wrong code with tries left', failed('otp_mismatch', 2), { ...nowhere, otp: otp({ attemptsLeft: 2 }) }],
  ['a wrong code without a word on tries', failed('otp_mismatch'), nowhere],
  ['a wrong code with no tries left', failed('otp_mismatch', 0), { ...nowhere, otp: back }],
  ['a wrong code for another challenge', failed('otp_mismatch', 0, { impUid: 'old' }), nowhere],
  ['too many wrong codes', failed('attempts_exceeded'), { ...nowhere, otp: back }],
  ['too many wrong codes for another challenge', failed('attempts_exceeded', 0, { impUid: 'old' }), nowhere],
  ['a challenge the server does not know', failed('challenge_lost'), { ...nowhere, otp: back }],
  ['another challenge the server does not know', failed('challenge_lost', 0, { impUid: 'old' }), nowhere],
  ['too old a code', failed('otp_expired', 3, { at: 60_000 }), { ...nowhere, otp: otp({ expiresAt: 60_000 }) }],
  ['too old a code, as was known', failed('otp_expired', 3, { at: 999_000 }), { ...nowhere, otp: otp({}) }],
  ['too old a code of another challenge', failed('otp_expired', 3, { impUid: 'old' }), nowhere],
  ['edited', { type: 'edited' }, { ...nowhere, otp: { ...back, kept: CHALLENGE } }],
  [
    'resumed in time',
    { type: 'resumed', at: 180_999 },
    { ...nowhere, 'identity, stepped back': { step: 'otp', attempt: 4, challenge: CHALLENGE } },
  ],
  ['resumed too late', { type: 'resumed', at: 181_000 }, nowhere],
  [
    'identityChanged',
    { type: 'identityChanged' },
    { identity: back, 'identity, stepped back': back, otp: back, verified: 'same' },
  ],
  [
    'reset',
    { type: 'reset' },
    {
      identity: { step: 'identity', attempt: 5 },
      'identity, stepped back': { step: 'identity', attempt: 5 },
      otp: { step: 'identity', attempt: 5 },
      verified: { step: 'identity', attempt: 5 },
    },
  ],
]

const ROWS = TABLE.flatMap(([name, event, outcome]) =>
  (Object.keys(PLACES) as Place[]).map((place) => ({ name, event, place, expected: outcome[place] })),
)

describe('reduceFlow', () => {
  it.each(ROWS)('$name in $place', ({ event, place, expected }) => {
    const flow = deepFreeze(PLACES[place])
    const next = reduceFlow<Result>(flow, deepFreeze(event))
    expect(next).toEqual(expected === 'same' ? flow : expected)
    expect(next === flow).toBe(expected === 'same')
  })

  it('has a row for every event', () => {
    const types = new Set(TABLE.map(([, { type }]) => type))
    const all: Record<FlowEvent['type'], true> = {
      requesting: true,
      challenged: true,
      resendPostponed: true,
      confirmed: true,
      confirmFailed: true,
      edited: true,
      resumed: true,
      identityChanged: true,
      reset: true,
    }
    expect([...types].toSorted()).toEqual(Object.keys(all).toSorted())
  })
})

const ABOUT_THE_PERSON = [
  'identity_mismatch',
  'mvno_required',
  'mvno_not_applicable',
  'line_ineligible',
  'blocked_by_user',
  'age_not_allowed',
] as const

it.each(ABOUT_THE_PERSON)('%s ends the challenge: its code can no longer be right', (code) => {
  expect(reduceFlow<Result>(PLACES.otp, failed(code))).toEqual({ step: 'identity', attempt: PLACES.otp.attempt + 1 })
})

describe('a late answer', () => {
  const FIRST = { ...CHALLENGE, impUid: 'first' }

  it('of a request that a resend overtook is dropped, in whichever order they arrive', () => {
    let flow = reduceFlow<Result>(PLACES.otp, { type: 'requesting' })
    const first = flow.attempt
    flow = reduceFlow(flow, { type: 'requesting' })
    const second = flow.attempt
    const firstLate = [
      { type: 'challenged', attempt: second, challenge: NEXT },
      { type: 'challenged', attempt: first, challenge: FIRST },
    ] satisfies FlowEvent<Result>[]
    for (const order of [firstLate, firstLate.toReversed()]) {
      const end = order.reduce<Flow<Result>>((at, event) => reduceFlow(at, event), flow)
      expect(end).toMatchObject({ step: 'otp', challenge: { impUid: 'next' } })
    }
  })

  it.each<FlowEvent<Result>>([
    { type: 'edited' },
    { type: 'identityChanged' },
    { type: 'reset' },
    failed('challenge_lost'),
    failed('otp_mismatch', 0),
    { type: 'confirmed', impUid: 'new', result: RESULT },
  ])('of a resend is dropped after %o', (left: FlowEvent<Result>) => {
    const asked = reduceFlow<Result>(PLACES.otp, { type: 'requesting' })
    const gone = reduceFlow(asked, left)
    expect(gone.step).not.toBe('otp')
    expect(reduceFlow(gone, { type: 'challenged', attempt: asked.attempt, challenge: NEXT })).toBe(gone)
  })

  it('of a confirm is dropped after a resend replaced its challenge', () => {
    const asked = reduceFlow<Result>(PLACES.otp, { type: 'requesting' })
    const replaced = reduceFlow(asked, { type: 'challenged', attempt: asked.attempt, challenge: NEXT })
    expect(reduceFlow(replaced, { type: 'confirmed', impUid: 'new', result: RESULT })).toBe(replaced)
  })

  it('of a confirm is dropped after the person stepped back, and counts for nothing when they changed their mind', () => {
    const stepped = reduceFlow<Result>(PLACES.otp, { type: 'edited' })
    expect(reduceFlow(stepped, { type: 'confirmed', impUid: 'new', result: RESULT })).toBe(stepped)
    const changed = reduceFlow(stepped, { type: 'identityChanged' })
    expect(reduceFlow(changed, { type: 'resumed', at: 2000 })).toBe(changed)
    expect(reduceFlow(changed, { type: 'confirmed', impUid: 'new', result: RESULT })).toBe(changed)
  })
})

it('the way of a visitor: identity, wrong code, resend, verified, and again', () => {
  const first = reduceFlow<Result>(INITIAL_FLOW, { type: 'requesting' })
  expect(INITIAL_FLOW).toEqual({ step: 'identity', attempt: 0 })
  const sent = reduceFlow<Result>(first, { type: 'challenged', attempt: first.attempt, challenge: CHALLENGE })
  const wrong = reduceFlow(sent, failed('otp_mismatch', 2))
  expect(wrong).toMatchObject({ step: 'otp', challenge: { attemptsLeft: 2, expiresAt: CHALLENGE.expiresAt } })
  const again = reduceFlow(wrong, { type: 'requesting' })
  const resent = reduceFlow(again, { type: 'challenged', attempt: again.attempt, challenge: NEXT })
  const verified = reduceFlow(resent, { type: 'confirmed', impUid: 'next', result: RESULT })
  expect(verified).toMatchObject({ step: 'verified', result: RESULT })
  expect(reduceFlow(verified, { type: 'reset' })).toMatchObject({ step: 'identity' })
})

describe('a challenge', () => {
  const defaults = { expiresIn: 180, resendIn: 30 }

  it('has its deadlines counted from when the answer arrived', () => {
    expect(startChallenge({ impUid: 'a', expiresIn: 300, resendIn: 60, attemptsLeft: 5 }, 1000, defaults)).toEqual({
      impUid: 'a',
      startedAt: 1000,
      expiresAt: 301_000,
      resendAt: 61_000,
      attemptsLeft: 5,
    })
  })

  it('takes the defaults for what the server does not tell, but not for zero', () => {
    expect(startChallenge({ impUid: 'a' }, 1000, defaults)).toMatchObject({ expiresAt: 181_000, resendAt: 31_000 })
    expect(startChallenge({ impUid: 'a' }, 1000, defaults).attemptsLeft).toBeUndefined()
    const zero = startChallenge({ impUid: 'a', expiresIn: 0, resendIn: 0 }, 1000, defaults)
    expect(zero).toMatchObject({ expiresAt: 1000, resendAt: 1000 })
  })

  it('expires and may be resent on the millisecond, each at its own', () => {
    expect(isExpired(CHALLENGE, 180_999)).toBe(false)
    expect(isExpired(CHALLENGE, 181_000)).toBe(true)
    expect(mayResend(CHALLENGE, 30_999)).toBe(false)
    expect(mayResend(CHALLENGE, 31_000)).toBe(true)
    expect(isExpired(CHALLENGE, 31_000)).toBe(false)
  })
})
