// One of several processes of a shop: its handler over HTTP, its store by itself, and what its server half got to see.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createCertification } from '../createCertification.js'
import { toNodeHandler } from '../frameworks/node.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { redisStore } from './redisStore.js'
import type { Store } from './store.js'
import { CLIENTS } from './test-redis.js'

/** What the parent may ask for besides HTTP: one operation many times at once, or a counter kept by compare-and-set. */
export type Order =
  | {
      [Operation in keyof Store]: { operation: Operation; args: Parameters<Store[Operation]>; times: number }
    }[keyof Store]
  | { operation: 'increment'; key: string; times: number }
  | { operation: 'verified' }

export interface WorkerOptions {
  redisPort: number
  client: (typeof CLIENTS)[number][0]
  portone: { apiBase: string; impKey: string; impSecret: string }
  secret: string
}

async function increment(store: Store, key: string): Promise<void> {
  for (;;) {
    const text = await store.get(key)
    if (await store.cas(key, text, String(Number(text ?? 0) + 1), 60)) return
  }
}

async function run(store: Store, order: Order, verified: readonly string[]): Promise<unknown> {
  if (order.operation === 'verified') return verified
  const times = Array.from({ length: order.times })
  if (order.operation === 'increment') return Promise.all(times.map(() => increment(store, order.key)))
  const operation = store[order.operation] as (...args: unknown[]) => Promise<unknown>
  return Promise.all(times.map(() => operation(...order.args)))
}

async function serve({ redisPort, client: name, portone, secret }: WorkerOptions): Promise<void> {
  const [, open] = CLIENTS.find(([known]) => known === name) ?? CLIENTS[0]
  const { client } = await open(redisPort)
  const store = redisStore(client)
  const verified: string[] = []
  const certification = createCertification({
    provider: portoneV1(portone),
    store,
    secret,
    trustedProxies: 1,
    limits: { globalPerMinute: 1e6 },
    onVerified: ({ impUid }) => {
      verified.push(impUid)
    },
  })
  const handle = toNodeHandler(certification)
  const server = createServer((incoming, outgoing) => {
    if (incoming.url !== '/take') return handle(incoming, outgoing)
    const request = new Request('http://localhost/take', { headers: { cookie: incoming.headers.cookie ?? '' } })
    certification.takeVerified(request).then(
      (person) => outgoing.end(JSON.stringify({ phone: person?.phone })),
      () => outgoing.writeHead(503).end(),
    )
  })
  // On a busy machine a connection may rest longer than Node's 5 s, and be closed just as it is used again.
  server.keepAliveTimeout = 600_000
  process.on('message', (order: Order) => {
    run(store, order, verified).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: String(error) }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.send?.({ value: server.address() })
}

await serve(JSON.parse(process.env['WORKER'] ?? '{}') as WorkerOptions)
