// The handler on Hono's own server, beside a route of Hono that parses the same JSON: what a request costs.
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createCertification } from '../src/createCertification.js'
import { toHonoHandler } from '../src/frameworks/hono.js'
import { memoryStore } from '../src/store/memoryStore.js'
import { redisStore } from '../src/store/redisStore.js'
import type { Store } from '../src/store/store.js'
import { CLIENTS } from '../src/store/test-redis.js'
import { duties } from './duties.js'

export interface CpuOptions {
  /** Without one, the store is memory. */
  redisPort: number | undefined
}

const { redisPort } = JSON.parse(process.env['WORKER'] ?? '{}') as CpuOptions

async function openStore(): Promise<Store> {
  const [[, openNodeRedis]] = CLIENTS
  return redisPort === undefined ? memoryStore() : redisStore((await openNodeRedis(redisPort)).client)
}

let sent = 0
const certification = createCertification({
  // PortOne is a call over the network that a bare route has not: its answer is at hand here, and its client left out.
  provider: {
    requestOtp: async () => ({ impUid: `imp_${(sent += 1)}` }),
    confirmOtp: async ({ impUid }) => ({ impUid }),
    readCertification: async () => undefined,
  },
  store: await openStore(),
  secret: 'a secret of the attacks, at least 32 characters long',
  trustedProxies: 1,
  limits: { globalPerMinute: 1e6 },
})
const app = new Hono()
app.post('/bare', async (c) => c.json({ keys: Object.keys(await c.req.json()).length }))
app.post('/duties', duties)
app.all('/api/certification/*', toHonoHandler(certification))
const server = createAdaptorServer({ fetch: app.fetch }) as Server
server.keepAliveTimeout = 600_000

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ value: user + system })
})
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.({ value: server.address() })
