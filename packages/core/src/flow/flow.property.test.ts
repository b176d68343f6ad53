import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Flow, type TimedChallenge, isExpired, reduceFlow } from './flow.js'
import { type Move, type Result, moves } from './test-flow.js'

/** Checks the moves that `isMeant` of many walks through the flow, each of events in a random order. */
function always(isMeant: (move: Move) => boolean, check: (move: Move) => void, numRuns = 200): void {
  fc.assert(
    fc.property(moves, (walk) => {
      for (const move of walk.filter(isMeant)) check(move)
    }),
    { numRuns },
  )
}

const any = () => true

function challengeOf(flow: Flow<Result>): TimedChallenge | undefined {
  return flow.step === 'otp' ? flow.challenge : undefined
}

/** The challenge that is answered or may be answered again. */
function liveOf(flow: Flow<Result>): TimedChallenge | undefined {
  return flow.step === 'identity' ? flow.kept : challengeOf(flow)
}

/** The names in a flow and in its challenge, as one text. */
function shapeOf(flow: Flow<Result>): string {
  const live = liveOf(flow)
  const inner = live ? `: ${Object.keys(live).toSorted().join(' ')}` : ''
  return `${flow.step}: ${Object.keys(flow).toSorted().join(' ')}${inner}`
}

const CHALLENGE_KEYS = 'attemptsLeft expiresAt impUid resendAt startedAt'

describe('in whatever order events come', () => {
  it('the walks reach every place, or the rest proves nothing', () => {
    const reached = new Map<string, number>()
    const count = ({ before, event, after }: Move) => {
      const move = after === before ? 'ignored' : `${before.step} → ${after.step} by ${event.type}`
      reached.set(move, (reached.get(move) ?? 0) + 1)
    }
    always(any, count, 1000)
    for (const move of [
      'identity → otp by challenged',
      'otp → otp by challenged',
      'otp → verified by confirmed',
      'otp → otp by confirmFailed',
      'otp → identity by confirmFailed',
      'otp → identity by edited',
      'identity → otp by resumed',
      'verified → identity by reset',
      'ignored',
    ]) {
      expect(reached.get(move) ?? 0, move).toBeGreaterThan(10)
    }
  })

  it('the flow has a possible shape', () => {
    always(any, ({ after }) => {
      expect([
        'identity: attempt step',
        'identity: attempt kept step',
        `identity: attempt kept step: ${CHALLENGE_KEYS}`,
        `otp: attempt challenge step: ${CHALLENGE_KEYS}`,
        'verified: attempt result step',
      ]).toContain(shapeOf(after))
      expect(Number.isSafeInteger(after.attempt)).toBe(true)
    })
  })

  it('verified comes only of a confirm of the challenge that is being answered', () => {
    const becomesVerified = ({ before, after }: Move) => before.step !== 'verified' && after.step === 'verified'
    always(becomesVerified, ({ before, event, after }) => {
      expect(before.step).toBe('otp')
      expect(event).toEqual({ type: 'confirmed', impUid: challengeOf(before)?.impUid, result: expect.anything() })
      expect(after).toMatchObject({ result: event.type === 'confirmed' && event.result })
    })
  })

  it('verified is left by reset only, and until then stays the same object', () => {
    const isVerified = ({ before }: Move) => before.step === 'verified'
    always(
      (move) => isVerified(move) && move.event.type !== 'reset',
      ({ before, after }) => expect(after).toBe(before),
    )
    always(
      (move) => isVerified(move) && move.event.type === 'reset',
      ({ after }) => expect(after.step).toBe('identity'),
    )
  })

  it('a challenge comes only of the newest request, and the answer of an older one changes nothing', () => {
    const isNewest = ({ before, event }: Move) =>
      event.type === 'challenged' && event.attempt === before.attempt && before.step !== 'verified'
    always(isNewest, ({ event, after }) => {
      expect(challengeOf(after)).toEqual(event.type === 'challenged' && event.challenge)
    })
    always(
      (move) => move.event.type === 'challenged' && !isNewest(move),
      ({ before, after }) => expect(after).toBe(before),
    )
  })

  it('a challenge that was replaced, given up, ended or used never comes back', () => {
    fc.assert(
      fc.property(moves, (walk) => {
        // Deadlines and tries change within a challenge; when it began does not, and here no two begin alike.
        const lives = walk.map(({ after }) => liveOf(after)?.startedAt)
        const begins = lives.filter((life, index) => life !== undefined && life !== lives[index - 1])
        expect(new Set(begins).size).toBe(begins.length)
      }),
      { numRuns: 200 },
    )
  })

  it('leaving the OTP step or beginning a request makes every answer under way an old one', () => {
    always(any, ({ before, after }) => expect(after.attempt).toBeGreaterThanOrEqual(before.attempt))
    const outdates = ({ before, event, after }: Move) =>
      (before.step === 'otp' && after.step !== 'otp') ||
      (event.type === 'requesting' && before.step !== 'verified') ||
      event.type === 'reset'
    always(outdates, ({ before, after }) => expect(after.attempt).toBe(before.attempt + 1))
  })

  it('tries and deadlines of a challenge change by the server’s word only', () => {
    const changes = (key: keyof TimedChallenge) => (move: Move) => {
      const [was, is] = [liveOf(move.before), liveOf(move.after)]
      return was !== undefined && is !== undefined && move.event.type !== 'challenged' && was[key] !== is[key]
    }
    always(changes('attemptsLeft'), ({ before, event, after }) => {
      const error = { code: 'otp_mismatch', attemptsLeft: liveOf(after)?.attemptsLeft }
      expect(event).toMatchObject({ type: 'confirmFailed', impUid: liveOf(before)?.impUid, error })
    })
    always(changes('expiresAt'), ({ before, event, after }) => {
      const at = liveOf(after)?.expiresAt
      expect(event).toMatchObject({ impUid: liveOf(before)?.impUid, error: { code: 'otp_expired' }, at })
      expect(at).toBeLessThan(liveOf(before)?.expiresAt ?? 0)
    })
    always(changes('resendAt'), ({ event, after }) => {
      expect(event).toEqual({ type: 'resendPostponed', until: liveOf(after)?.resendAt })
    })
    always(changes('impUid'), ({ event }) => expect.unreachable(event.type))
    always(changes('startedAt'), ({ event }) => expect.unreachable(event.type))
  })

  it('no tries left ends the challenge', () => {
    const exhausts = ({ before, event }: Move) =>
      event.type === 'confirmFailed' && event.error.attemptsLeft === 0 && challengeOf(before)?.impUid === event.impUid
    always(exhausts, ({ after }) => expect(liveOf(after)).toBeUndefined())
  })

  it('what speaks of another challenge than the one being answered returns the same object', () => {
    const isForeign = ({ before, event }: Move) => 'impUid' in event && challengeOf(before)?.impUid !== event.impUid
    always(isForeign, ({ before, after }) => expect(after).toBe(before))
  })

  it('what does not fit the place returns the same object', () => {
    const isUnfit = ({ before, event }: Move) => {
      const kept = before.step === 'identity' ? before.kept : undefined
      if (event.type === 'edited' || event.type === 'resendPostponed') return before.step !== 'otp'
      return event.type === 'resumed' && (!kept || isExpired(kept, event.at))
    }
    always(isUnfit, ({ before, after }) => expect(after).toBe(before))
  })

  it('stepping back and forward again without a change leaves the challenge as it was', () => {
    always(
      ({ after }) => after.step === 'otp',
      ({ after }) => {
        const back = reduceFlow<Result>(after, { type: 'edited' })
        const forth = reduceFlow<Result>(back, { type: 'resumed', at: (challengeOf(after)?.expiresAt ?? 0) - 1 })
        expect(challengeOf(forth)).toEqual(challengeOf(after))
      },
    )
  })
})
