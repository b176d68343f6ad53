import { AsyncLocalStorage } from 'node:async_hooks'
import { expect } from 'vitest'
import type { Limits } from '../limits/limits.js'
import type { Store } from '../store/store.js'
import { CONFIRM, NO_LIMITS, REQUEST, type Shop, type Visitor, createShop } from '../test-shop.js'

// A browser, strangers and PortOne's wire around the real handler: what happened there, and what must never have.

/** Low, so that forty steps reach every one of them. The order of the refusals is tested elsewhere. */
const MODEL_LIMITS = {
  ...NO_LIMITS,
  sessionPer10Minutes: 8,
  refusalsPerSessionHour: 2,
  phonePer10Minutes: 3,
  phonePerHour: 4,
  phonePerDay: 6,
  attempts: 3,
  attemptsPerPhoneDay: 7,
  resendWait: 30,
} satisfies Partial<Limits>

/** The last one is refused by PortOne for its name. */
export const PHONES = ['01011112222', '01033334444', '01000003037'] as const

export interface Sent {
  impUid: string
  phone: string
  otp: string
}

/** Whose call it is. Written after the answer, since one without a session, or with one that ended, begins another. */
export interface Caller {
  session: string
}

/** Who is calling, found on the wire however many do at once. One for all worlds: each more slows every promise down. */
export const calling = new AsyncLocalStorage<Caller>()

/** One call on PortOne's wire, or one post of the browser. */
interface Moment {
  at: number
  caller: Caller
  phone: string
}

/** What fc's commands know without asking the server. */
export interface Model {
  /** The codes the browser was told of, oldest first. */
  known: Sent[]
  /** Whose code was asked for last; several, when tabs asked at once. */
  asked: ReadonlySet<string>
}

export interface World {
  shop: Shop
  visitor: Visitor
  /** Phones that are being asked for. */
  asking: Set<string>
  /** The next request or confirm: its answer gets lost, or it never arrives. */
  fault: 'lost' | 'unreached' | undefined
  sms: Moment[]
  refusals: Moment[]
  posts: (Moment & { reached: boolean })[]
  tries: Moment[]
  hooked: { impUid: string; phone: string; mayBe: ReadonlySet<string> }[]
  taken: { impUid: string; phone: string }[]
  /** How often something happened, over all runs. */
  seen: Map<string, number>
  /** Lets time pass for the server and its store. */
  travel: (seconds: number) => Promise<void>
}

export interface WorldOptions {
  store: Store
  seen: Map<string, number>
  travel: (seconds: number) => Promise<void>
}

export function note({ seen }: Pick<World, 'seen'>, what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1)
}

function phoneOf(init: RequestInit | undefined): string {
  const body = typeof init?.body === 'string' ? init.body : '{}'
  return (JSON.parse(body) as { phone: string }).phone
}

/** Writes down what reaches PortOne, and loses what it is told to lose. */
function watchWire(world: World): void {
  const { sandbox } = world.shop
  const original = sandbox.fetch.bind(sandbox)
  const phones = new Map<string, string>()
  // No spy: it would keep every call of every run.
  sandbox.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const isRequest = REQUEST.test(pathname)
    if (!isRequest && !CONFIRM.test(pathname)) return original(input, init)
    const { fault } = world
    const caller = calling.getStore() ?? { session: '' }
    world.fault = undefined
    if (fault === 'unreached') {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
    }
    const at = Date.now()
    const response = await original(input, init)
    const text = await response.clone().text()
    const [sent] = /imp_[0-9]+/.exec(text) ?? []
    if (isRequest) {
      const phone = phoneOf(init)
      if (sent !== undefined) phones.set(sent, phone)
      if (sent !== undefined) world.sms.push({ at, caller, phone })
      // A refusal whose answer was lost has told nobody anything.
      else if (fault !== 'lost') world.refusals.push({ at, caller, phone })
    } else {
      world.tries.push({ at, caller, phone: phones.get(pathname.split('/').at(-1) ?? '') ?? '' })
    }
    if (fault === 'lost') throw new TypeError('other side closed')
    return response
  }
}

export function createWorld({ store, seen, travel }: WorldOptions): { model: Model; real: World } {
  const model: Model = { known: [], asked: new Set() }
  const world = {
    asking: new Set<string>(),
    fault: undefined,
    sms: [],
    refusals: [],
    posts: [],
    tries: [],
    hooked: [],
    taken: [],
    seen,
    travel,
  } as unknown as World
  const onVerified = ({ impUid, phone }: { impUid: string; phone: string }): void => {
    world.hooked.push({ impUid, phone, mayBe: new Set([...model.asked, ...world.asking]) })
  }
  world.shop = createShop({ store, options: { onVerified, limits: MODEL_LIMITS } })
  world.visitor = world.shop.visitor()
  watchWire(world)
  return { model, real: world }
}

/** The most that fell into one fixed window: each begins with the first moment after the last one's end. */
function mostIn(
  seconds: number,
  moments: readonly (Moment & { reached?: boolean })[],
  keyOf: (moment: Moment) => string,
): number {
  let most = 0
  for (const key of new Set(moments.map(keyOf))) {
    let from = Number.NEGATIVE_INFINITY
    let count = 0
    for (const { at, reached = true } of moments.filter((moment) => keyOf(moment) === key)) {
      if (at >= from + seconds * 1000) [from, count] = [at, 0]
      count += reached ? 1 : 0
      most = Math.max(most, count)
    }
  }
  return most
}

const byPhone = ({ phone }: Moment) => phone
const bySession = ({ caller }: Moment) => caller.session
const byLine = ({ caller, phone }: Moment) => `${caller.session} ${phone}`

/** How many challenges these are of. */
function countOf(all: readonly { impUid: string }[]): number {
  return new Set(all.map(({ impUid }) => impUid)).size
}

/** What holds at any moment, whatever was done. */
export function assertInvariants({ sms, refusals, posts, tries, hooked, taken }: World): void {
  const counted = {
    phonePer10Minutes: mostIn(600, sms, byPhone),
    phonePerHour: mostIn(3600, sms, byPhone),
    phonePerDay: mostIn(86_400, sms, byPhone),
    sessionPer10Minutes: mostIn(600, posts, bySession),
    refusalsPerSessionHour: mostIn(3600, refusals, bySession),
    attempts: mostIn(600, tries, byLine),
    attemptsPerPhoneDay: mostIn(86_400, tries, byPhone),
  }
  for (const [limit, count] of Object.entries(counted)) {
    expect(count, limit).toBeLessThanOrEqual(MODEL_LIMITS[limit as keyof typeof counted])
  }
  expect(countOf(hooked), 'results').toBe(hooked.length)
  expect(countOf(taken), 'results taken').toBe(taken.length)
  for (const { phone, mayBe } of hooked) expect([...mayBe], 'the phone asked for last').toContain(phone)
  for (const one of taken) expect(hooked).toContainEqual(expect.objectContaining(one))
}
