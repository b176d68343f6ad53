import { REQUEST, hong, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'
import type { Measured } from '../figures.js'
import { challenge, confirmation, repeat, statuses } from './visit.js'

const MANY = 10_000

export async function wrongCodes(stack: Stack): Promise<Measured<'wrongCodes'>> {
  const visitor = await challenge(stack, { phone: phoneOf(0) })
  const guess = confirmation(visitor, visitor.wrongOtp)
  const answers = await stack.together(repeat(MANY, () => guess))
  for (let extra = 0; extra < 20; extra += 1) await stack.post(guess)
  const { confirm } = await stack.calls()
  return { 'reached PortOne': confirm, note: statuses(answers) }
}

/** The longest wait there is. */
const OVER_ANY_WAIT_MS = 600_000

/** @param guesses after each resend; the rest of the five follows the last one */
async function guessAcrossResends(stack: Stack, phone: string, guesses: number): Promise<number> {
  const before = (await stack.calls()).confirm
  const visitor = await challenge(stack, { phone })
  let isSent = true
  for (let resend = 0; resend < 50; resend += 1) {
    for (let guess = 0; guess < guesses; guess += 1) await stack.post(confirmation(visitor, visitor.wrongOtp))
    // Further on, the session would end, and with it what was guessed.
    if (isSent) await stack.tell({ ask: 'clock', by: OVER_ANY_WAIT_MS })
    const answer = await stack.post({ path: REQUEST, body: { ...hong, phone }, cookie: visitor.cookie })
    isSent = answer.status === 200
    if (isSent) Object.assign(visitor, { impUid: answer.body['impUid'], cookie: answer.cookie })
  }
  return (await stack.calls()).confirm - before
}

/** Once with all five guesses after each resend, and once with one, so that several resends come through. */
export async function resends(stack: Stack): Promise<Measured<'resends'>> {
  const atOnce = await guessAcrossResends(stack, phoneOf(0), 5)
  const spread = await guessAcrossResends(stack, phoneOf(1), 1)
  return { 'reached PortOne': Math.max(atOnce, spread), note: `${await stack.sms(phoneOf(1))} SMS went out` }
}

/** Sessions of one's own with a challenge, none at all, and made-up ones, in turn. */
export async function foreignChallenge(stack: Stack): Promise<Measured<'foreignChallenge'>> {
  const victim = await challenge(stack, { phone: phoneOf(0) })
  const own = await Promise.all(
    repeat(8, (index) => challenge(stack, { phone: phoneOf(1 + index), address: `198.51.100.${index}` })),
  )
  const cookies = [...own.map(({ cookie }) => cookie), undefined, `certification=${'A'.repeat(43)}`]
  const attacks = repeat(MANY, (index) => ({
    ...confirmation(victim, victim.otp),
    cookie: cookies[index % cookies.length],
  }))
  const answers = await stack.together(attacks)
  const accepted = answers.filter(({ status }) => status === 200).length
  const { confirm } = await stack.calls()
  return { accepted, 'reached PortOne': confirm, note: statuses(answers) }
}
