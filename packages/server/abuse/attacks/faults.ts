import { setTimeout as sleep } from 'node:timers/promises'
import { FAKE_CI_MARKER, FAKE_DI_MARKER, SCENARIOS, type Scenario } from '@certification-form/sandbox'
import type { Measured } from '../figures.js'
import type { Answer } from '../line.js'
import { CONFIRM, REQUEST, addressOf, hong, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'

/** Of a request: 10 s for PortOne. Of a confirm: 10 s, and 5 s twice to read what became of it. */
const DEADLINE_MS = { request: 10_000, confirm: 20_300 }

const FAULTS = SCENARIOS.filter(({ requestFault, confirmFault, slow }) => requestFault ?? confirmFault ?? slow)

const isOfToken = ({ requestFault }: Scenario) => requestFault?.startsWith('token') === true

interface Outcome {
  isAcceptedWrongly: boolean
  /** Milliseconds after the deadline. */
  late: number
  texts: string[]
}

async function timed(run: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  const begin = performance.now()
  const answer = await run()
  return { answer, ms: performance.now() - begin }
}

async function meet(stack: Stack, { phone }: Scenario, address: string): Promise<Outcome> {
  const body = { ...hong, phone }
  const asked = await timed(() => stack.post({ path: REQUEST, body, address }))
  const late = asked.ms - DEADLINE_MS.request
  const { impUid } = asked.answer.body
  if (asked.answer.status !== 200) return { isAcceptedWrongly: false, late, texts: [asked.answer.text] }
  const confirmation = { impUid, otp: await stack.otp(phone) }
  const { cookie } = asked.answer
  const confirmed = await timed(() => stack.post({ path: CONFIRM, body: confirmation, cookie, address }))
  const isAccepted = confirmed.answer.status === 200
  return {
    isAcceptedWrongly: isAccepted && !(await stack.isCertified(String(impUid))),
    late: Math.max(late, confirmed.ms - DEADLINE_MS.confirm),
    texts: [asked.answer.text, confirmed.answer.text],
  }
}

/** The longest an honest visitor had to wait until `work` was done: what of a delay is the machine's. */
async function longestWaitDuring(stack: Stack, work: Promise<unknown>): Promise<number> {
  const state = { isOver: false }
  const end = () => (state.isOver = true)
  work.then(end, end)
  let longest = 0
  for (let index = 0; !state.isOver; index += 1) {
    const body = { ...hong, phone: phoneOf(index) }
    const { ms } = await timed(() => stack.post({ path: REQUEST, body, address: addressOf(10_000 + index) }))
    longest = Math.max(longest, ms)
    await sleep(20)
  }
  return longest
}

/** All at once, apart from those that take the token away from everybody else. */
async function meetAll(stack: Stack): Promise<Outcome[]> {
  const alone = FAULTS.filter(isOfToken)
  const together = FAULTS.filter((scenario) => !isOfToken(scenario))
  const outcomes = await Promise.all(together.map((scenario, at) => meet(stack, scenario, addressOf(at))))
  for (const [at, scenario] of alone.entries()) outcomes.push(await meet(stack, scenario, addressOf(100 + at)))
  return outcomes
}

export async function faults(stack: Stack): Promise<Measured<'faults'>> {
  const visits = meetAll(stack)
  const machine = await longestWaitDuring(stack, visits)
  const outcomes = await visits
  const late = Math.max(0, ...outcomes.map((one) => one.late))
  const canaries = [hong.name, hong.birth, FAKE_CI_MARKER, FAKE_DI_MARKER, 'sandbox-imp-secret']
  const phones = FAULTS.map(({ phone }) => phone)
  const told = [...outcomes.flatMap(({ texts }) => texts), ...stack.events(), ...stack.printed()]
  return {
    'accepted wrongly': outcomes.filter(({ isAcceptedWrongly }) => isAcceptedWrongly).length,
    'ms after the deadline': Math.max(0, late - machine),
    'secrets and personal data told': told.filter((text) => [...canaries, ...phones].some((one) => text.includes(one)))
      .length,
    note: `${FAULTS.length} faults; ${told.length} answers, events and lines looked at; ${Math.round(late)} ms with the ${Math.round(machine)} an honest visitor waited`,
  }
}
