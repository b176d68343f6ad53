import type { AlarmEvent, Emit } from '../events.js'
import type { Counter, Store, Tally } from '../store/store.js'
import type { Limits } from './limits.js'

const MINUTE = 60
const HOUR = 3600
const NO_LIMIT = Number.MAX_SAFE_INTEGER

// Early enough to raise the budget of a campaign before people are refused.
const LOW_BUDGET = 0.8

// Of codes that people ask for themselves, most are typed in. Vonage blocks on the same figure without publishing its
// numbers; these are ours. Below 50, five people who changed their minds would be an alarm.
const LOWEST_CONVERSION = 0.3
const FEWEST_SENT = 50

const VERIFIED: Counter = { key: `cf:verified:${HOUR}`, limit: NO_LIMIT, window: HOUR }
const SENT: Counter = { key: `cf:sent:${HOUR}`, limit: NO_LIMIT, window: HOUR }

/** To be hit when a code was sent, along with whatever else is; its tallies come last. */
export const SENT_COUNTERS: readonly Counter[] = [SENT, { ...VERIFIED, cost: 0 }]

/** To be hit when somebody was verified. */
export const VERIFIED_COUNTERS: readonly Counter[] = [VERIFIED]

/** To be hit when the budget refused, along with whatever else is; its tally comes last. */
export const SPENT_COUNTER: Counter = alarmCounter('budget_spent', MINUTE)

// Kept in the store: of many processes one tells, and once in a window rather than for each visitor.
function alarmCounter(alarm: AlarmEvent['alarm'], window: number): Counter {
  return { key: `cf:alarm:${alarm}:${window}`, limit: NO_LIMIT, window }
}

/** What whoever runs the shop should be woken for. Each is told once in its window, by one of all processes. */
export interface Alarms {
  /** @param budget the tally of the shop's SMS in this minute */
  afterCharge(budget: Tally | undefined): Promise<void>
  /** @param tallies those of a hit that ended with {@link SPENT_COUNTER} */
  afterSpent(tallies: readonly Tally[]): void
  /**
   * @param tallies those of a hit that ended with {@link SENT_COUNTERS}
   * @param young how many of the codes were sent within this minute: nobody can have typed those yet
   */
  afterSent(tallies: readonly Tally[], young: number): Promise<void>
}

export function createAlarms(store: Store, { globalPerMinute: limit }: Limits, emit: Emit): Alarms {
  const raise = async (event: AlarmEvent, window: number): Promise<void> => {
    const [tally] = await store.hit([alarmCounter(event.alarm, window)])
    if (tally?.count === 1) emit(event)
  }
  return {
    async afterCharge(budget) {
      // One request of a window meets this very count; after some were given back, a few.
      if (budget?.count === Math.ceil(limit * LOW_BUDGET))
        await raise({ type: 'alarm', alarm: 'budget_low', limit }, MINUTE)
    },
    afterSpent(tallies) {
      if (tallies.at(-1)?.count === 1) emit({ type: 'alarm', alarm: 'budget_spent', limit })
    },
    async afterSent(tallies, young) {
      const [sent, verified] = tallies.slice(-2).map(({ count }) => count)
      if (sent === undefined || verified === undefined) return
      const isLow = sent - young >= FEWEST_SENT && verified < (sent - young) * LOWEST_CONVERSION
      if (isLow) await raise({ type: 'alarm', alarm: 'conversion_low', sent, verified }, HOUR)
    },
  }
}
