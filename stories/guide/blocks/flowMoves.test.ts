import {
  CERTIFICATION_ERROR_CODES,
  type Flow,
  type FlowEvent,
  INITIAL_FLOW,
  reduceFlow,
  startChallenge,
} from '@certification-form/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FlowDiagram } from './FlowDiagram.js'
import { FLOW_MOVES } from './flowMoves.js'

const NOW = 1_000_000
const LIFE = { expiresIn: 180, resendIn: 30 }
const challenge = startChallenge({ impUid: 'imp_1' }, NOW, LIFE)

const FLOWS: readonly Flow[] = [
  INITIAL_FLOW,
  { step: 'identity', attempt: 2, kept: challenge },
  { step: 'otp', attempt: 1, challenge },
  { step: 'verified', attempt: 3, result: 'yes' },
]

const impUids = ['imp_1', 'imp_other']
const times = [NOW, NOW + 200_000]
const attempts = [0, 1, 2, 3]

/** Each event in every way that could make a difference: of this challenge and another, in time and too late. */
const EVENTS: { [Type in FlowEvent['type']]: readonly FlowEvent[] } = {
  requesting: [{ type: 'requesting' }],
  challenged: attempts.map((attempt) => ({
    type: 'challenged',
    attempt,
    challenge: startChallenge({ impUid: 'imp_2' }, NOW, LIFE),
  })),
  resendPostponed: [{ type: 'resendPostponed', until: NOW + 60_000 }],
  confirmed: impUids.map((impUid) => ({ type: 'confirmed', impUid, result: 'yes' })),
  confirmFailed: impUids.flatMap((impUid) =>
    CERTIFICATION_ERROR_CODES.flatMap((code) =>
      [undefined, 0, 2].map((attemptsLeft) => ({
        type: 'confirmFailed' as const,
        impUid,
        error: { code, attemptsLeft },
        at: NOW + 1000,
      })),
    ),
  ),
  edited: [{ type: 'edited' }],
  resumed: times.map((at) => ({ type: 'resumed', at })),
  identityChanged: [{ type: 'identityChanged' }],
  reset: [{ type: 'reset' }],
}

/** `otp -confirmed-> verified` for whatever changes the flow. */
function movesOfCore(): Set<string> {
  const moves = FLOWS.flatMap((flow) =>
    Object.values(EVENTS)
      .flat()
      .flatMap((event) => {
        const next = reduceFlow(flow, event)
        return next === flow ? [] : [`${flow.step} -${event.type}-> ${next.step}`]
      }),
  )
  return new Set(moves)
}

const told = FLOW_MOVES.flatMap(({ event, ways }) => ways.map(([from, to]) => `${from} -${event}-> ${to}`))

describe('the moves the guide tells of', () => {
  it('are those of the flow, no less and no more', () => {
    expect([...told].toSorted()).toEqual([...movesOfCore()].toSorted())
  })

  it.each(['en', 'ko'] as const)('all stand in the diagram (%s), with their number and their way', (language) => {
    const svg = renderToStaticMarkup(createElement(FlowDiagram, { language }))
    const drawn = [...svg.matchAll(/data-way="([^"]+)"[^>]*>([^<]+)</g)].map(([, way, text]) => `${way} ${text}`)
    const expected = FLOW_MOVES.flatMap(({ ways, name }, index) =>
      ways.map(([from, to]) => `${from} ${to} ${index + 1} ${name[language]}`),
    )
    expect(drawn.toSorted()).toEqual(expected.toSorted())
  })
})
