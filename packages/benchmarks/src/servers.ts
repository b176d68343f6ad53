import { median } from './median.js'
import { PERSON } from './page/contender.js'
import type { Comparison } from './report.js'
import { type Answer, type Post, ServerUnderLoad } from './serverLoad.js'

const ROUNDS = 5
// For the compiler.
const WARM_UP = 1
const REQUESTS = 200

const phoneOf = (index: number) => `010${30_000_000 + index}`
const addressOf = (index: number) => `11.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`

export interface Protocol {
  request: string
  confirm: string
  requestBody: (phone: string) => object
  confirmBody: (phone: string, answer: Answer, code: string | undefined) => object
}

export const OURS: Protocol = {
  request: '/api/certification/otp/request',
  confirm: '/api/certification/otp/confirm',
  requestBody: (phone) => ({ ...PERSON, phone }),
  confirmBody: (_phone, { body }) => ({ impUid: body['impUid'] ?? 'imp_1', otp: '123456' }),
}

const BETTER_AUTH: Protocol = {
  request: '/api/auth/phone-number/send-otp',
  confirm: '/api/auth/phone-number/verify',
  requestBody: (phone) => ({ phoneNumber: phone }),
  confirmBody: (phone, _answer, code) => ({ phoneNumber: phone, code }),
}

// The bare routes are sent what ours is.
const SERVERS: Record<string, { title: string; protocol: Protocol }> = {
  hono: { title: 'bare Hono route that parses the same JSON', protocol: OURS },
  express: { title: 'bare Express route that parses the same JSON', protocol: OURS },
  oursOnHono: { title: '**`createCertification`** on Hono', protocol: OURS },
  oursOnExpress: { title: '**`createCertification`** on Express', protocol: OURS },
  betterAuthOnHono: { title: 'better-auth, phone-number plugin, on Hono', protocol: BETTER_AUTH },
}

export const repeat = <Value>(times: number, make: (index: number) => Value) =>
  Array.from({ length: times }, (_, at) => make(at))

/** Each request is another visitor's, with another phone: no limit is met, all counters are kept. */
export function asks({ request, requestBody }: Protocol, from: number, count: number): Post[] {
  return repeat(count, (at) => ({
    path: request,
    body: requestBody(phoneOf(from + at)),
    address: addressOf(from + at),
  }))
}

async function oneRound(server: ServerUnderLoad, protocol: Protocol, from: number): Promise<[number, number]> {
  const asked = asks(protocol, from, REQUESTS)
  const { cost: request, answers } = await server.load(asked)
  const codes = await server.ask<Record<string, string>>('codes')
  const confirms = answers.map((answer, at) => {
    const phone = phoneOf(from + at)
    const body = protocol.confirmBody(phone, answer, codes[phone])
    return { path: protocol.confirm, body, address: addressOf(from + at), cookie: answer.cookie }
  })
  const { cost: confirm } = await server.load(confirms)
  return [request, confirm]
}

/** What a request for a code and the confirm of a right one cost the server, all servers in turn. */
export async function compareServers(): Promise<Comparison[]> {
  const names = Object.keys(SERVERS)
  const running = new Map<string, ServerUnderLoad>()
  const costs = new Map<string, [number, number][]>(names.map((name) => [name, []]))
  try {
    for (const name of names) running.set(name, await ServerUnderLoad.start(name))
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1)
      for (const [name, server] of running) {
        const cost = await oneRound(server, SERVERS[name]?.protocol ?? OURS, round * REQUESTS)
        if (round >= WARM_UP) costs.get(name)?.push(cost)
      }
  } finally {
    await Promise.all([...running.values()].map((server) => server.stop()))
  }
  return [
    {
      name: 'server',
      title: 'Server',
      unit: 'microseconds of processor time per request',
      columns: ['a request for a code', 'a confirm'],
      base: SERVERS['hono']?.title ?? '',
      drawn: [0, 1],
      rows: names.map((name) => ({
        title: SERVERS[name]?.title ?? name,
        values: [0, 1].map((at) => median((costs.get(name) ?? []).map((cost) => cost[at] ?? Number.NaN))),
      })),
    },
  ]
}
