import { setTimeout as sleep } from 'node:timers/promises'
import {
  FAKE_CI_MARKER,
  FAKE_DI_MARKER,
  FAULTS,
  type FaultCall,
  type FaultId,
  SCENARIOS,
} from '@certification-form/sandbox'
import type { Measured } from '../figures.js'
import type { Answer } from '../line.js'
import { CONFIRM, REQUEST, addressOf, hong, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'
import { repeat } from './visit.js'

/** Of a request: 10 s for PortOne. Of a confirm: 10 s, and 5 s twice to read what became of it. */
const DEADLINE_MS = { request: 10_000, confirm: 20_300 }

const OF_A_PHONE = SCENARIOS.filter(({ requestFault, confirmFault, slow }) => requestFault ?? confirmFault ?? slow)

interface Outcome {
  /** Of a confirm that was answered with success. */
  accepted: string | undefined
  /** Milliseconds after the deadline. */
  late: number
  text: string
}

/** A visitor who was sent a code. */
interface Asked {
  phone: string
  address: string
  cookie: string | undefined
  impUid: string
}

async function timed(run: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  const begin = performance.now()
  const answer = await run()
  return { answer, ms: performance.now() - begin }
}

async function ask(stack: Stack, phone: string, address: string): Promise<{ outcome: Outcome; asked?: Asked }> {
  const { answer, ms } = await timed(() => stack.post({ path: REQUEST, body: { ...hong, phone }, address }))
  const outcome = { accepted: undefined, late: ms - DEADLINE_MS.request, text: answer.text }
  if (answer.status !== 200) return { outcome }
  return { outcome, asked: { phone, address, cookie: answer.cookie, impUid: String(answer.body['impUid']) } }
}

async function confirm(stack: Stack, { phone, address, cookie, impUid }: Asked): Promise<Outcome> {
  const body = { impUid, otp: await stack.otp(phone) }
  const { answer, ms } = await timed(() => stack.post({ path: CONFIRM, body, cookie, address }))
  const accepted = answer.status === 200 ? impUid : undefined
  return { accepted, late: ms - DEADLINE_MS.confirm, text: answer.text }
}

type Fault = readonly [call: FaultCall, fault: FaultId, times?: number]

/** As many visitors at once as there are faults, each of which is met by one of them. */
async function meet(stack: Stack, begin: number, met: { request?: Fault[]; confirm?: Fault[] }): Promise<Outcome[]> {
  await stack.putFaults(met.request ?? [])
  const visits = await Promise.all(
    repeat(FAULTS.length, (at) => ask(stack, phoneOf(begin + at), addressOf(begin + at))),
  )
  await stack.putFaults(met.confirm ?? [])
  const asked = visits.flatMap((visit) => (visit.asked ? [visit.asked] : []))
  const confirmed = await Promise.all(asked.map((one) => confirm(stack, one)))
  return [...visits.map(({ outcome }) => outcome), ...confirmed]
}

/** What the sandbox does by the phone; those that take the token away from everybody come one after the other. */
async function meetScenarios(stack: Stack): Promise<Outcome[]> {
  const visit = async (phone: string, at: number) => {
    const { outcome, asked } = await ask(stack, phone, addressOf(at))
    return asked ? [outcome, await confirm(stack, asked)] : [outcome]
  }
  const alone = SCENARIOS.filter(({ requestFault }) => requestFault?.startsWith('token') === true)
  const together = OF_A_PHONE.filter((scenario) => !alone.includes(scenario))
  const outcomes = await Promise.all(together.map(({ phone }, at) => visit(phone, at)))
  for (const [at, { phone }] of alone.entries()) outcomes.push(await visit(phone, 1000 + at))
  return outcomes.flat()
}

async function meetAll(stack: Stack): Promise<Outcome[]> {
  const each = (call: FaultCall, times?: number) => FAULTS.map(({ id }): Fault => [call, id, times])
  const outcomes = await meetScenarios(stack)
  outcomes.push(...(await meet(stack, 2000, { request: each('request') })))
  outcomes.push(...(await meet(stack, 3000, { confirm: each('confirm') })))
  // A record is read when the confirm's answer was lost, and once more when that fails.
  const lost: Fault = ['confirm', 'reset-after', FAULTS.length]
  outcomes.push(...(await meet(stack, 4000, { confirm: [lost, ...each('read', 2)] })))
  await stack.putFaults([])
  return outcomes
}

/** The longest an honest visitor had to wait until `work` was done: what of a delay is the machine's. */
async function longestWaitDuring(stack: Stack, work: Promise<unknown>): Promise<number> {
  const state = { isOver: false }
  const end = () => (state.isOver = true)
  work.then(end, end)
  let longest = 0
  while (!state.isOver) {
    // Refused for its fields, before PortOne and its faults.
    const { ms } = await timed(() => stack.post({ path: REQUEST, body: { ...hong, phone: '' } }))
    longest = Math.max(longest, ms)
    await sleep(20)
  }
  return longest
}

async function countWrong(stack: Stack, outcomes: readonly Outcome[]): Promise<number> {
  let wrong = 0
  for (const { accepted } of outcomes) if (accepted !== undefined && !(await stack.isCertified(accepted))) wrong += 1
  return wrong
}

export async function faults(stack: Stack): Promise<Measured<'faults'>> {
  const visits = meetAll(stack)
  const machine = await longestWaitDuring(stack, visits)
  const outcomes = await visits
  const late = Math.max(0, ...outcomes.map((one) => one.late))
  const canaries = [hong.name, hong.birth, FAKE_CI_MARKER, FAKE_DI_MARKER, 'sandbox-imp-secret', '010300', '0100000']
  const told = [...outcomes.map(({ text }) => text), ...stack.events(), ...stack.printed()]
  return {
    'accepted wrongly': await countWrong(stack, outcomes),
    'ms after the deadline': Math.max(0, late - machine),
    'secrets and personal data told': told.filter((text) => canaries.some((one) => text.includes(one))).length,
    note:
      `${OF_A_PHONE.length} by phone and ${FAULTS.length} in front of each call; ${told.length} texts looked at; ` +
      `${Math.round(late)} ms, of which the machine ${Math.round(machine)}`,
  }
}
