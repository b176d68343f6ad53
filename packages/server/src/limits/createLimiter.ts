import type { Emit } from '../events.js'
import { Refusal } from '../refusal.js'
import type { Counter, Store, Tally } from '../store/store.js'
import { SENT_COUNTERS, SPENT_COUNTER, VERIFIED_COUNTERS, createAlarms } from './alarms.js'
import { withJitter } from './jitter.js'
import type { LimitScope, Limits } from './limits.js'
import {
  type Charge,
  IDENTITY_SECONDS,
  type Subject,
  attemptCharges,
  identityCharge,
  requestCharges,
} from './requestCharges.js'

/** What became of a request that was charged: what it did not use is given back. */
export type RequestOutcome =
  /** PortOne was never asked. */
  | 'unasked'
  /** PortOne refused the person: no SMS. */
  | 'refused'
  /** An SMS may have been sent. */
  | 'uncertain'
  | 'sent'

/** A request that may go ahead. */
export interface ChargedRequest {
  /** Tries left for the code that is about to be sent. */
  attemptsLeft: number
  settle(outcome: RequestOutcome): Promise<void>
}

export interface Limiter {
  /**
   * @param isHuman asked before an IP or session refuses, once
   * @throws Refusal `rate_limited`, or `attempts_exceeded` when no try is left
   */
  chargeRequest(subject: Subject, isHuman: () => Promise<boolean>): Promise<ChargedRequest>
  /** @throws Refusal `rate_limited` when too many different people were tried on this phone */
  chargeIdentity(subject: Subject, identity: string): Promise<void>
  /** @returns tries left after this one, and seconds until they are restored. `left` is -1 when there was none. */
  chargeAttempt(subject: Subject): Promise<{ left: number; resetIn: number }>
  giveBackAttempt(subject: Subject): Promise<void>
  /** For the alarm when few of the codes that are sent come back. */
  countVerified(): Promise<void>
}

// An address is shared by a whole carrier's NAT and a session is one person's, so a human may pass them.
// The budget and the phone are not theirs alone to spend.
const PASSABLE: ReadonlySet<LimitScope> = new Set(['ip', 'session'])

const UNUSED: Record<RequestOutcome, ReadonlySet<LimitScope>> = {
  unasked: new Set(['global', 'refusals', 'phone']),
  refused: new Set(['phone']),
  uncertain: new Set(['refusals']),
  sent: new Set(['refusals']),
}

// The budget's minute ends for everybody at the same moment.
const BUDGET_JITTER_SECONDS = 15

const ATTEMPTS: ReadonlySet<LimitScope> = new Set(['attempts'])

function returned(charges: readonly Charge[], scopes: ReadonlySet<LimitScope>): Counter[] {
  const limit = Number.MAX_SAFE_INTEGER
  return charges
    .filter(({ scope }) => scopes.has(scope))
    .map(({ counter: { key, window } }) => ({ key, window, limit, cost: -1 }))
}

export function createLimiter(store: Store, limits: Limits, emit: Emit): Limiter {
  const alarms = createAlarms(store, limits, emit)
  const hit = async (charges: readonly Charge[]) => {
    const tallies = await store.hit(charges.map(({ counter }) => counter))
    const charged = charges.slice(0, tallies.length)
    return { tallies, charged, refused: findRefused(charged, tallies) }
  }
  return {
    async chargeRequest(subject, isHuman) {
      let charges = requestCharges(subject, limits)
      let outcome = await hit(charges)
      if (outcome.refused && PASSABLE.has(outcome.refused.scope) && (await isHuman())) {
        await store.hit(returned(outcome.charged, UNUSED.unasked))
        charges = charges.filter(({ scope }) => !PASSABLE.has(scope))
        outcome = await hit(charges)
      }
      if (outcome.refused) {
        // Who is refused spends none of the shop's budget, or one address could close the shop for everybody; and no
        // SMS or refusal is counted that there was not.
        const isSpent = outcome.refused.scope === 'global'
        const tallies = await store.hit([
          ...returned(outcome.charged, UNUSED.unasked),
          ...(isSpent ? [SPENT_COUNTER] : []),
        ])
        if (isSpent) alarms.afterSpent(tallies)
        throw refusalOf(outcome.refused)
      }
      const [budget] = outcome.tallies
      await alarms.afterCharge(budget)
      return {
        attemptsLeft: attemptsLeft(charges, outcome.tallies, limits),
        async settle(settled) {
          const isSent = settled === 'sent'
          const tallies = await store.hit([...returned(charges, UNUSED[settled]), ...(isSent ? SENT_COUNTERS : [])])
          if (isSent) await alarms.afterSent(tallies, budget?.count ?? 0)
        },
      }
    },
    async chargeIdentity(subject, identity) {
      const key = `cf:identity:${identity}`
      if (!(await store.cas(key, undefined, '1', IDENTITY_SECONDS))) return
      const { refused } = await hit([identityCharge(subject, limits)])
      if (!refused) return
      // Forgotten again: remembered without being counted, it would be free the next time.
      await store.take(key)
      throw refusalOf(refused)
    },
    async chargeAttempt(subject) {
      const { tallies, charged, refused } = await hit(attemptCharges(subject, limits))
      const resetIn = refused?.retryAfter ?? Math.ceil(tallies[0]?.resetIn ?? 0)
      return { left: refused ? -1 : attemptsLeft(charged, tallies, limits), resetIn }
    },
    async giveBackAttempt(subject) {
      await store.hit(returned(attemptCharges(subject, limits), ATTEMPTS))
    },
    async countVerified() {
      await store.hit(VERIFIED_COUNTERS)
    },
  }
}

interface RefusedCharge {
  scope: LimitScope
  retryAfter: number
}

function refusalOf({ scope, retryAfter: shortest }: RefusedCharge): Refusal {
  const retryAfter = scope === 'global' ? withJitter(shortest, BUDGET_JITTER_SECONDS) : shortest
  return new Refusal(scope === 'attempts' ? 'attempts_exceeded' : 'rate_limited', { retryAfter, limit: scope })
}

function findRefused(charges: readonly Charge[], tallies: readonly Tally[]): RefusedCharge | undefined {
  const last = tallies.length - 1
  const charge = charges[last]
  const tally = tallies[last]
  if (!charge || !tally || tally.count <= charge.counter.limit) return undefined
  return { scope: charge.scope, retryAfter: Math.max(1, Math.ceil(tally.resetIn)) }
}

/** From the tallies of {@link attemptCharges}. */
function attemptsLeft(
  charges: readonly Charge[],
  tallies: readonly Tally[],
  { attempts, attemptsPerPhoneDay }: Limits,
): number {
  const [line, phone] = tallies.filter((_tally, at) => charges[at]?.scope === 'attempts')
  return Math.max(0, Math.min(attempts - (line?.count ?? 0), attemptsPerPhoneDay - (phone?.count ?? 0)))
}
