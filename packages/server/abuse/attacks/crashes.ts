import { setTimeout as sleep } from 'node:timers/promises'
import type { Measured } from '../figures.js'
import { type Answer, Line } from '../line.js'
import { addressOf, phoneOf, rawPost } from '../post.js'
import type { Stack } from '../stack.js'
import { challenge, confirmation } from './visit.js'

const KILLS = 100
/** How long a check may keep others out after its process died. */
const LOCK_MS = 15_000

const isStuck = ({ status, body }: Answer) => body['code'] === 'in_progress' || status === 0 || status >= 500

/** Kills the process that confirms a code, and comes back with the same code when the lock is over. */
async function crash(stack: Stack, index: number): Promise<() => Promise<Answer>> {
  const process = index % stack.processes
  const visitor = await challenge(stack, { phone: phoneOf(index), address: addressOf(index) })
  const confirm = confirmation(visitor, visitor.otp)
  const impUid = String(visitor.impUid)
  await stack.tellOne(process, { ask: 'die', impUid, at: index % 2 === 0 ? 'answered' : 'committing' })
  const line = await Line.open(stack.port(process))
  const { status } = await line.send(rawPost(confirm))
  if (status !== 0) throw new Error(`The process that was to be killed answered ${status}`)
  const over = performance.now() + LOCK_MS
  await stack.restart(process)
  return async () => {
    await sleep(Math.max(0, over - performance.now()))
    return stack.post(confirm)
  }
}

export async function crashes(stack: Stack): Promise<Measured<'crashes'>> {
  const returns: (() => Promise<Answer>)[] = []
  for (let index = 0; index < KILLS; index += 1) returns.push(await crash(stack, index))
  // Last, so that nobody meets a process that is about to be killed.
  const answers = await Promise.all(returns.map((comeBack) => comeBack()))
  const people = stack.verified().map(({ impUid }) => impUid)
  const verified = answers.filter(({ status }) => status === 200).length
  const lost = answers.filter(({ body }) => body['code'] === 'challenge_lost').length
  return {
    'stuck after 15 s': answers.filter(isStuck).length,
    'verified twice': people.length - new Set(people).size,
    note: `${verified} then verified, ${lost} had to ask for another code`,
  }
}
