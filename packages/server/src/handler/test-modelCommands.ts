import * as fc from 'fast-check'
import { expect } from 'vitest'
import { type Visitor, hong } from '../test-shop.js'
import { type Caller, type Model, PHONES, type World, assertInvariants, calling, note } from './test-modelWorld.js'

type Command = fc.AsyncCommand<Model, World>
type Answer = Awaited<ReturnType<Visitor['post']>>

/** The server's refusals that come before it looks at who is asked for. */
const EARLY = new Set(['resend_too_soon', 'in_progress', 'attempts_exceeded', 'rate_limited'])

/** What one tab does. It changes nothing of the browser but through the answer. */
interface TabAction {
  name: string
  /** The phone it asks for, if it does. */
  phone?: string
  run(tab: Visitor): Promise<Answer>
}

function request(phone: string): TabAction {
  return { name: 'request', phone, run: (tab) => tab.request({ ...hong, phone, carrier: 'KT' }) }
}

function confirm(name: 'right' | 'wrong', impUid: string, otp: string): TabAction {
  return { name, run: (tab) => tab.confirm(impUid, otp) }
}

/** The newest code, one before it, or one of nobody. */
type Which = 'newest' | 'older' | 'forged'

function answerOf({ known }: Model, which: Which, right: boolean): TabAction | undefined {
  const sent = which === 'older' ? known.at(-2) : known.at(-1)
  if (!sent) return undefined
  const wrong = sent.otp === '000000' ? '111111' : '000000'
  return confirm(
    right ? 'right' : 'wrong',
    which === 'forged' ? 'imp_000000000000' : sent.impUid,
    right ? sent.otp : wrong,
  )
}

function keepAnswer(model: Model, world: World, { phone, name }: TabAction, { status, body }: Answer): void {
  note(world, `${name}: ${status === 200 ? 'accepted' : String(body['code'])}`)
  if (phone === undefined || status !== 200) return
  expect(body['attemptsLeft']).toBeGreaterThan(0)
  model.known.push({ impUid: String(body['impUid']), phone, otp: world.shop.otp(phone) })
}

interface Tab {
  action: TabAction
  tab: Visitor
  caller: Caller
}

async function runTab({ posts }: World, { action, tab, caller }: Tab): Promise<Answer> {
  const answer = await calling.run(caller, () => action.run(tab))
  // Only a request begins a session; a confirm that was right goes on under a new id.
  if (action.phone === undefined) return answer
  caller.session = tab.cookie ?? `refused ${posts.length}`
  const at = Date.now()
  posts.push({ at, caller, phone: action.phone, reached: !EARLY.has(String(answer.body['code'])) })
  return answer
}

/** Runs what tabs of one browser do, all at once. `isHeard`: the browser waits for the answers. */
async function act(model: Model, world: World, actions: readonly TabAction[], isHeard = true): Promise<Answer[]> {
  const { visitor } = world
  const before = visitor.cookie
  const tabs = actions.map((action) => ({ action, tab: visitor.copy(), caller: { session: before ?? '' } }))
  for (const { phone } of actions) if (phone !== undefined) world.asking.add(phone)
  const answers = await Promise.all(tabs.map((tab) => runTab(world, tab)))
  world.asking.clear()
  const reached = actions.flatMap(({ phone }, at) => {
    const isEarly = EARLY.has(String(answers[at]?.body['code']))
    return phone === undefined || isEarly ? [] : [phone]
  })
  // Of a session that the browser was never told of, nothing can be verified.
  const isKnown = isHeard || before !== undefined
  if (isKnown && reached.length > 0) model.asked = new Set(reached)
  const cookie = tabs.map(({ tab }) => tab.cookie).findLast((kept) => kept !== before)
  if (isHeard && cookie !== undefined) visitor.cookie = cookie
  answers.forEach((answer, at) => {
    const action = actions[at]
    if (action && isHeard) keepAnswer(model, world, action, answer)
  })
  assertInvariants(world)
  return answers
}

function command(name: string, run: Command['run'], check: Command['check'] = () => true): Command {
  return { check, run, toString: () => name }
}

const knows = ({ known }: Readonly<Model>) => known.length > 0

const phone = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(PHONES[0], PHONES[1]) }, fc.constant(PHONES[2]))
const which = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Which>('newest') },
  fc.constantFrom<Which>('older', 'forged'),
)

function confirming(right: boolean) {
  return (of: Which): Command =>
    command(
      `${right ? 'right' : 'wrong'}(${of})`,
      async (model, world) => {
        const action = answerOf(model, of, right)
        if (!action) return
        const [answer] = await act(model, world, [action])
        if (answer?.status !== 200) return
        assertMayVerify(model, of, right)
      },
      knows,
    )
}

/** Only the newest code verifies, when it is right, and of whom was asked for last. */
function assertMayVerify(model: Model, of: Which, right: boolean): void {
  expect({ of, right }).toEqual({ of: 'newest', right: true })
  expect([...model.asked]).toContain(model.known.at(-1)?.phone)
}

function assertRefused(status: number): void {
  expect(status).not.toBe(200)
}

function assertAtMostOne(results: number): void {
  expect(results).toBeLessThanOrEqual(1)
}

/** Several tabs of one browser at once, which share its cookies. */
const otherTab = fc
  .array(fc.oneof(phone, fc.constantFrom('right' as const, 'wrong' as const)), { minLength: 2, maxLength: 4 })
  .map((doings): Command => {
    return command(`tabs(${doings.join(', ')})`, async (model, world) => {
      const actions = doings.flatMap((doing) => {
        if (doing !== 'right' && doing !== 'wrong') return request(doing)
        return answerOf(model, 'newest', doing === 'right') ?? []
      })
      const hooked = world.hooked.length
      await act(model, world, actions)
      assertAtMostOne(world.hooked.length - hooked)
      note(world, `tabs: ${world.hooked.length > hooked ? 'verified' : 'not verified'}`)
    })
  })

/** Somebody with another browser and address, who knows the phone and guesses. */
const stranger = phone.map((wanted): Command => {
  return command(`stranger(${wanted})`, async (_model, world) => {
    const somebody = world.shop.visitor(`198.51.100.${world.posts.length % 250}`)
    const caller = { session: '' }
    const answer = await runTab(world, { action: request(wanted), tab: somebody, caller })
    note(world, `stranger: ${answer.status === 200 ? 'accepted' : String(answer.body['code'])}`)
    for (let guess = 0; answer.status === 200 && guess < 4; guess += 1) {
      const otp = world.shop.wrongOtp(wanted)
      const { status } = await calling.run(caller, () => somebody.confirm(answer.body['impUid'], otp))
      assertRefused(status)
    }
    assertInvariants(world)
  })
})

/** Leaves before the answer: neither the code nor a new cookie is known to the browser. */
const abort = phone.map((wanted): Command => {
  return command(`abort(${wanted})`, async (model, world) => {
    await act(model, world, [request(wanted)], false)
    note(world, 'abort')
  })
})

const timeout = fc.constantFrom('lost' as const, 'unreached' as const).map((fault): Command => {
  return command(`timeout(${fault})`, async (_model, world) => {
    world.fault = fault
    note(world, `timeout: ${fault}`)
  })
})

// Multiples of the shortest wait, so that no window ends between two of them by the time a run takes.
const clock = fc.constantFrom(30, 30, 60, 60, 120, 180, 600, 3600, 86_400).map((seconds): Command => {
  return command(`clock(${seconds})`, (_model, world) => world.travel(seconds))
})

const take = fc.constant(
  command('take', async (_model, world) => {
    const person = await world.visitor.take()
    note(world, `take: ${person ? 'somebody' : 'nobody'}`)
    if (person) world.taken.push({ impUid: person.impUid, phone: person.phone })
    assertInvariants(world)
  }),
)

const resend = fc.constant(
  command(
    'resend',
    async (model, world) => {
      const { phone: again = PHONES[0] } = model.known.at(-1) ?? {}
      await act(model, world, [{ ...request(again), name: 'resend' }])
    },
    knows,
  ),
)

/** Everything a visitor, their other tabs, strangers, the network and the clock may do. */
export const modelCommands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: phone.map((wanted) =>
      command(`request(${wanted})`, async (model, world) => void (await act(model, world, [request(wanted)]))),
    ),
  },
  { weight: 3, arbitrary: resend },
  { weight: 4, arbitrary: which.map(confirming(true)) },
  { weight: 6, arbitrary: which.map(confirming(false)) },
  { weight: 2, arbitrary: abort },
  { weight: 2, arbitrary: timeout },
  { weight: 3, arbitrary: otherTab },
  { weight: 3, arbitrary: stranger },
  { weight: 7, arbitrary: clock },
  { weight: 2, arbitrary: take },
)
