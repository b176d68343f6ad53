import type { Context } from 'hono'
import { createKeyring } from '../src/keyring.js'
import { createIdentityParser } from '../src/parseIdentity.js'
import { randomBytes } from '../src/random.js'
import { HEADERS } from '../src/respond.js'

interface Window {
  count: number
  endsAt: number
}

const keys = createKeyring(['a secret of the duties, at least 32 characters long']).current
const parseIdentity = createIdentityParser(undefined)
const windows = new Map<string, Window>()
const records = new Map<string, string>()

function count(key: string, seconds: number, now: number): number {
  let held = windows.get(key)
  if (!held || held.endsAt <= now) {
    held = { count: 0, endsAt: now + seconds * 1000 }
    windows.set(key, held)
  }
  return (held.count += 1)
}

function countAll(ip: string, line: string, phone: string, person: string): void {
  const now = Date.now()
  const spans = [600, 3600, 86_400]
  for (const seconds of spans) {
    count(`ip:${ip}:${seconds}`, seconds, now)
    count(`phone:${phone}:${seconds}`, seconds, now)
  }
  for (const key of [
    'all',
    `session:${line}`,
    `tries:${line}`,
    `tries:${phone}`,
    `refusals:${line}`,
    `person:${person}`,
  ])
    count(key, 600, now)
}

function write(session: string, phone: string, asked: string): void {
  const until = Date.now() + 30_000
  const waits = { [phone]: { sends: 1, until } }
  const merchantUid = randomBytes(20).toString('hex')
  records.set(session, JSON.stringify({ revision: 1, waits, pending: { merchantUid, phone, until } }))
  records.set(
    session,
    JSON.stringify({ revision: 2, waits, challenge: { impUid: merchantUid, asked, expiresAt: until } }),
  )
}

/**
 * What a request for a code has to do whatever the code around it looks like: read, check, four HMACs, one seal, twelve
 * counters, two writes, seven headers. No error is told, nothing is given back, nothing waits: the least that the
 * handler could cost with these duties.
 */
export async function duties(context: Context): Promise<Response> {
  const { headers } = context.req.raw
  const isOurs = headers.get('sec-fetch-site') === 'same-origin' && headers.get('content-type') === 'application/json'
  if (!isOurs || Number(headers.get('content-length')) > 4096) throw new Error('not of the form')
  const identity = parseIdentity(await context.req.json<object>())
  const id = randomBytes(32).toString('base64url')
  const session = keys.digest('session', id)
  const phone = keys.digest('phone', identity.phone)
  const person = keys.digest('identity', identity.phone, identity.name, identity.birth, identity.genderDigit)
  countAll(keys.digest('ip', headers.get('x-forwarded-for') ?? ''), session, phone, person)
  write(session, phone, keys.seal(id, JSON.stringify({ identity })))
  const answer = JSON.stringify({ impUid: 'imp_0', expiresIn: 180, resendIn: 30, attemptsLeft: 5 })
  const cookie = `certification=${id}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax`
  return context.newResponse(answer, 200, { ...HEADERS, 'set-cookie': cookie })
}
