import type { StackName } from './stackName.js'

/** What a figure must be: at most this much, exactly this much, or anything, when it is told to compare with. */
export type Target = number | { exactly: number } | 'any'

/** One attack, and what of it may come through. */
export interface Figure {
  /** Default both. */
  on?: readonly StackName[]
  attack: string
  /** By what is counted. */
  targets: Readonly<Record<string, Target>>
}

/** The table of all attacks, in the order in which they are run and told. */
export const FIGURES = {
  wrongCodes: {
    attack: '10,000 parallel wrong codes for one challenge, and 20 more one by one',
    targets: { 'reached PortOne': 5 },
  },
  resends: {
    attack: '50 resends × 5 guesses, with every limit on sending opened and every wait over',
    targets: { 'reached PortOne': 5 },
  },
  foreignChallenge: {
    attack: '10,000 confirms of another session’s `impUid` with its right code',
    targets: { accepted: 0, 'reached PortOne': 0 },
  },
  rightCodes: {
    attack: '10,000 parallel right codes',
    targets: { 'calls of PortOne': { exactly: 1 }, '`onVerified`': { exactly: 1 } },
  },
  take: {
    attack: '10,000 parallel `takeVerified` of one result',
    targets: { 'took the person': { exactly: 1 } },
  },
  onePhone: {
    attack: 'one phone, from 10,000 sessions and addresses',
    targets: { SMS: { exactly: 3 } },
  },
  oneAddress: {
    attack: 'one address, 10,000 phones, each with a forged `X-Forwarded-For`',
    targets: { SMS: { exactly: 10 } },
  },
  coldStart: {
    attack: '10,000 requests to processes that have just started',
    targets: { 'token calls per process': { exactly: 1 } },
  },
  interleavings: {
    attack: '500 confirms racing a request for another phone',
    targets: { 'bound to the wrong phone': 0, 'verified twice': 0 },
  },
  faults: {
    attack: 'every fault of the sandbox, met by a request, a confirm and the reading of a lost confirm',
    targets: { 'accepted wrongly': 0, 'ms after the deadline': 100, 'secrets and personal data told': 0 },
  },
  guard: {
    attack: 'every method × content type × `Sec-Fetch-Site` × `Origin`',
    targets: { 'let in wrongly': 0, 'kept out wrongly': 0 },
  },
  bodies: {
    attack: 'bodies of 10 MB, chunked, lying about their length',
    targets: { 'let in': 0, 'MiB more afterwards': 5, 'MiB more meanwhile': 8 },
  },
  patterns: {
    attack: 'bodies of 4 KiB made to keep a pattern busy',
    targets: { 'ms of processor time for the worst': 5 },
  },
  crashes: {
    attack: '`kill -9` between PortOne’s answer and the commit, 100 times',
    targets: { 'stuck after 15 s': 0, 'verified twice': 0 },
  },
  openChallenges: {
    on: ['redis'],
    attack: '1,000,000 open challenges in Redis',
    targets: { 'times as slow as with 1,000': 1.25, 'bytes each': 4096 },
  },
  cpu: {
    attack: 'processor time of the whole handler, beside a bare Hono POST that parses the same JSON',
    targets: {
      'times a bare POST: a request': 2.2,
      'a confirm': 2.2,
      'the duties of a request, with no handler around them': 'any',
    },
  },
} as const satisfies Record<string, Figure>

export type FigureId = keyof typeof FIGURES

/** What an attack came to, by the same names as its targets. */
export type Measured<Id extends FigureId> = Record<keyof (typeof FIGURES)[Id]['targets'], number> & {
  /** What else is worth telling. */
  note?: string
}

export function isMet(value: number, target: Target): boolean {
  if (target === 'any') return !Number.isNaN(value)
  return typeof target === 'number' ? value <= target : value === target.exactly
}

/** The stacks an attack is run on. */
export function stacksOf(id: FigureId): readonly StackName[] {
  const { on }: Figure = FIGURES[id]
  return on ?? ['memory', 'redis']
}
