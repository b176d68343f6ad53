import type { FigureId, Measured } from '../figures.js'
import type { Stack, StackOptions } from '../stack.js'
import { bodies } from './bodies.js'
import { cpu } from './cpu.js'
import { crashes } from './crashes.js'
import { faults } from './faults.js'
import { guard } from './guard.js'
import { foreignChallenge, resends, wrongCodes } from './guessing.js'
import { interleavings } from './interleavings.js'
import { rightCodes, take } from './once.js'
import { openChallenges } from './openChallenges.js'
import { patterns } from './patterns.js'
import { coldStart, oneAddress, onePhone } from './sending.js'

interface Attack<Id extends FigureId> {
  /** What the shop under attack has of its own; why, in the page of the figures. */
  shop?: StackOptions
  /** @param openAnother opens a second shop of the same kind, closed with the first */
  run: (stack: Stack, openAnother: () => Promise<Stack>) => Promise<Measured<Id>>
}

// Wide enough to be out of the way of the limit that is attacked.
const OPEN = 1e6
const NO_BUDGET = { globalPerMinute: OPEN }
const NO_SENDING_LIMITS = {
  ...NO_BUDGET,
  ipPer10Minutes: OPEN,
  ipPerHour: OPEN,
  ipPerDay: OPEN,
  sessionPer10Minutes: OPEN,
  phonePer10Minutes: OPEN,
  phonePerHour: OPEN,
  phonePerDay: OPEN,
}

export const ATTACKS: { readonly [Id in FigureId]: Attack<Id> } = {
  wrongCodes: { run: wrongCodes },
  resends: { shop: { limits: NO_SENDING_LIMITS }, run: resends },
  foreignChallenge: { run: foreignChallenge },
  rightCodes: { run: rightCodes },
  take: { run: take },
  onePhone: { shop: { limits: NO_BUDGET }, run: onePhone },
  oneAddress: { shop: { limits: NO_BUDGET }, run: oneAddress },
  coldStart: { shop: { limits: NO_BUDGET }, run: coldStart },
  interleavings: {
    // A contract without the carriers' approval: PortOne tells no phone that could set a mistake right.
    shop: { limits: NO_SENDING_LIMITS, upstreamMs: 20, portone: { carrierApproved: false } },
    run: interleavings,
  },
  // Slower than the 10 s a call may take.
  faults: { shop: { limits: NO_SENDING_LIMITS, portone: { slowMs: 12_000 } }, run: faults },
  guard: { run: guard },
  bodies: { run: bodies },
  patterns: { run: patterns },
  crashes: { shop: { limits: NO_BUDGET }, run: crashes },
  cpu: { run: cpu },
  openChallenges: { shop: { limits: NO_BUDGET }, run: openChallenges },
}
