// One process of a merchant: the real handler over node:http on the real provider, as the README mounts it, and the
// means to look into it and to end it at a chosen moment.
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CertificationServer, createCertification } from '../src/createCertification.js'
import { toNodeHandler } from '../src/frameworks/node.js'
import type { Limits } from '../src/limits/limits.js'
import { portoneV1 } from '../src/provider/portone/portoneV1.js'
import { memoryStore } from '../src/store/memoryStore.js'
import { redisStore } from '../src/store/redisStore.js'
import type { Store } from '../src/store/store.js'
import { CLIENTS } from '../src/store/test-redis.js'

export interface ShopOptions {
  /** Without one, the store is memory. */
  redis: { port: number; client: (typeof CLIENTS)[number][0] } | undefined
  portone: { apiBase: string; impKey: string; impSecret: string }
  limits: Partial<Limits>
  /** Milliseconds a call to PortOne takes longer, at most, before and after; a random part of it each time. */
  upstreamMs: number
  /** Files to which each call of `onVerified`, and each event, adds a line: they are still there after a kill -9. */
  journal: string
  events: string
}

/** Where a confirm ends with the process: PortOne has answered, or the answer was read and the commit is next. */
export type Death = 'answered' | 'committing'

export type ShopOrder =
  /** Puts the handler's clock forward, in milliseconds. The counters' clock stays. */
  | { ask: 'clock'; by: number }
  /** Ends the process by SIGKILL while it confirms this code. */
  | { ask: 'die'; impUid: string; at: Death }
  /** Resident memory, after a collection if asked for, and the processor time so far, in microseconds. */
  | { ask: 'usage'; collect: boolean }

export interface Usage {
  rss: number
  /** The most resident memory since this was last asked. */
  peak: number
  cpu: number
}

const options = JSON.parse(process.env['WORKER'] ?? '{}') as ShopOptions

const realNow = Date.now
const countersTime = new AsyncLocalStorage<true>()
let clockOffset = 0
Date.now = () => realNow() + (countersTime.getStore() ? 0 : clockOffset)

let death: { impUid: string; at: Death } | undefined
let isAnswered = false
function dieAt(moment: Death): void {
  if (death?.at === moment) process.kill(process.pid, 'SIGKILL')
}

const pause = () => (options.upstreamMs > 0 ? sleep(Math.random() * options.upstreamMs) : undefined)

const upstream: typeof fetch = async (input, init) => {
  await pause()
  const response = await fetch(input, init)
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  if (death && pathname.endsWith(`/otp/confirm/${death.impUid}`)) {
    dieAt('answered')
    isAnswered = true
  }
  await pause()
  return response
}

async function openStore(): Promise<Store> {
  const { redis } = options
  const [, open] = CLIENTS.find(([name]) => name === redis?.client) ?? CLIENTS[0]
  const store = redis ? redisStore((await open(redis.port)).client) : memoryStore()
  return {
    ...store,
    hit: (counters) => countersTime.run(true, () => store.hit(counters)),
    cas(...args) {
      if (isAnswered) dieAt('committing')
      return store.cas(...args)
    },
  }
}

function take(certification: CertificationServer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const request = new Request('http://localhost/take', { headers: { cookie: incoming.headers.cookie ?? '' } })
  certification.takeVerified(request).then(
    (person) => outgoing.end(JSON.stringify({ taken: person !== null, impUid: person?.impUid, phone: person?.phone })),
    () => outgoing.writeHead(503).end(),
  )
}

let peak = 0
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5).unref()

function answer(order: ShopOrder): Usage | undefined {
  if (order.ask === 'clock') clockOffset += order.by
  if (order.ask === 'die') death = order
  if (order.ask !== 'usage') return undefined
  if (order.collect) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const rss = process.memoryUsage.rss()
  const usage = { rss, peak: Math.max(peak, rss), cpu: user + system }
  peak = 0
  return usage
}

const certification = createCertification({
  provider: portoneV1({ ...options.portone, fetch: upstream }),
  store: await openStore(),
  secret: 'a secret of the attacks, at least 32 characters long',
  trustedProxies: 1,
  origins: ['https://shop.example'],
  limits: options.limits,
  onVerified: ({ impUid, phone }) => appendFileSync(options.journal, `${impUid} ${phone}\n`),
  onEvent: (event) => appendFileSync(options.events, `${JSON.stringify(event)}\n`),
})
const handle = toNodeHandler(certification)
const server = createServer((incoming, outgoing) =>
  incoming.url === '/take' ? take(certification, incoming, outgoing) : handle(incoming, outgoing),
)
// A visitor of an attack may keep still for longer than Node's 5 seconds before the next request.
server.keepAliveTimeout = 600_000
process.on('message', (order: ShopOrder) => process.send?.({ value: answer(order) }))
// Room for connections that come faster than they are taken.
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 })
await once(server, 'listening')
process.send?.({ value: server.address() })
process.once('disconnect', () => process.exit())
