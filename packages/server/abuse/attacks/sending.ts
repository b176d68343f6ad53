import type { Measured } from '../figures.js'
import { REQUEST, addressOf, hong, phoneOf } from '../post.js'
import type { Stack } from '../stack.js'
import { repeat, statuses } from './visit.js'

const MANY = 10_000

/** Without a cookie each request begins a session. */
export async function onePhone(stack: Stack): Promise<Measured<'onePhone'>> {
  const body = { ...hong, phone: phoneOf(0) }
  const answers = await stack.together(repeat(MANY, (index) => ({ path: REQUEST, body, address: addressOf(index) })))
  return { SMS: await stack.sms(), note: statuses(answers) }
}

export async function oneAddress(stack: Stack): Promise<Measured<'oneAddress'>> {
  const attacks = repeat(MANY, (index) => ({
    path: REQUEST,
    body: { ...hong, phone: phoneOf(index) },
    forged: addressOf(index),
  }))
  const answers = await stack.together(attacks)
  return { SMS: await stack.sms(), note: statuses(answers) }
}

export async function coldStart(stack: Stack): Promise<Measured<'coldStart'>> {
  const attacks = repeat(MANY, (index) => ({
    path: REQUEST,
    body: { ...hong, phone: phoneOf(index) },
    address: addressOf(index),
  }))
  const answers = await stack.together(attacks)
  const { token } = await stack.calls()
  return { 'token calls per process': token / stack.processes, note: `${token} in all; ${statuses(answers)}` }
}
