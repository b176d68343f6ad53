import { setTimeout as sleep } from 'node:timers/promises'
import type { Measured } from '../figures.js'
import type { Answer } from '../line.js'
import { REQUEST, TAKE, addressOf, hong, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'
import { challenge, confirmation, repeat } from './visit.js'

const RACES = 500
const AT_ONCE = 25
const SPREAD_MS = 40

interface Race {
  /** The first code was confirmed. */
  confirmed: boolean
  /** A code for the other phone was sent. */
  resent: boolean
  isWrong: boolean
}

const after = async (ms: number, run: () => Promise<Answer>): Promise<Answer> => {
  await sleep(ms)
  return run()
}

/**
 * Confirms the code of one phone while a code for another one is asked for. The person to be taken must be of the phone
 * asked for last: once the other phone's code is out, the first phone's result is nobody's any more.
 */
async function race(stack: Stack, index: number): Promise<Race> {
  const [first, second] = [phoneOf(2 * index), phoneOf(2 * index + 1)]
  const address = addressOf(index)
  const visitor = await challenge(stack, { phone: first, address })
  const [confirmed, resent] = await Promise.all([
    after(Math.random() * SPREAD_MS, () => stack.post({ ...confirmation(visitor, visitor.otp), address })),
    after(Math.random() * SPREAD_MS, () =>
      stack.post({ path: REQUEST, body: { ...hong, phone: second }, cookie: visitor.cookie, address }),
    ),
  ])
  const cookies = [...new Set([confirmed.cookie, resent.cookie, visitor.cookie])].filter((one) => one !== undefined)
  let taken: unknown
  for (const cookie of cookies) {
    const { body } = await stack.post({ path: TAKE, cookie })
    if (body['taken'] === true) taken = body['phone']
  }
  // Nobody has confirmed the second phone.
  const isWrong = taken !== undefined && (taken !== first || resent.status === 200)
  return { confirmed: confirmed.status === 200, resent: resent.status === 200, isWrong }
}

export async function interleavings(stack: Stack): Promise<Measured<'interleavings'>> {
  const races: Race[] = []
  while (races.length < RACES) {
    const begin = races.length
    races.push(...(await Promise.all(repeat(AT_ONCE, (index) => race(stack, begin + index)))))
  }
  const people = stack.verified()
  const twice = people.length - new Set(people.map(({ impUid }) => impUid)).size
  const confirmed = races.filter((one) => one.confirmed).length
  const resent = races.filter((one) => one.resent).length
  return {
    'bound to the wrong phone': races.filter(({ isWrong }) => isWrong).length,
    'verified twice': twice,
    note: `${confirmed} confirms and ${resent} requests won`,
  }
}
