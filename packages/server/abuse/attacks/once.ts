import type { Measured } from '../figures.js'
import { TAKE, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'
import { challenge, confirmation, expectAnswer, repeat, statuses } from './visit.js'

const MANY = 10_000

export async function rightCodes(stack: Stack): Promise<Measured<'rightCodes'>> {
  const visitor = await challenge(stack, { phone: phoneOf(0) })
  const answers = await stack.together(repeat(MANY, () => confirmation(visitor, visitor.otp)))
  const { confirm } = await stack.calls()
  return { 'calls of PortOne': confirm, '`onVerified`': stack.verified().length, note: statuses(answers) }
}

export async function take(stack: Stack): Promise<Measured<'take'>> {
  const visitor = await challenge(stack, { phone: phoneOf(0) })
  const verified = await stack.post(confirmation(visitor, visitor.otp))
  expectAnswer(verified)
  const answers = await stack.together(repeat(MANY, () => ({ path: TAKE, cookie: verified.cookie })))
  return { 'took the person': answers.filter(({ body }) => body['taken'] === true).length, note: statuses(answers) }
}
