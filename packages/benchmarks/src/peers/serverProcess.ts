// One of the servers that are compared, in a process of its own: its argument says which.
import { toExpressHandler } from '@certification-form/server/express'
import { toHonoHandler } from '@certification-form/server/hono'
import { createCertification, memoryStore } from '@certification-form/server'
import { createAdaptorServer } from '@hono/node-server'
import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { phoneNumber } from 'better-auth/plugins'
import express from 'express'
import { Hono } from 'hono'
import { once } from 'node:events'
import { type RequestListener, type Server, createServer } from 'node:http'

const SECRET = 'a secret of the benchmarks, at least 32 characters long'
const codes = new Map<string, string>()

function ours(basePath = '/api/certification') {
  let sent = 0
  return createCertification({
    // PortOne is a call over the network that nobody else here makes: its answer is at hand.
    provider: {
      requestOtp: async () => ({ impUid: `imp_${(sent += 1)}` }),
      confirmOtp: async ({ impUid }) => ({ impUid }),
      readCertification: async () => undefined,
    },
    store: memoryStore({ allowInProduction: true }),
    secret: SECRET,
    trustedProxies: 1,
    limits: { globalPerMinute: 1e9 },
    basePath,
  })
}

/** Codes, sessions and counters by their key: better-auth's memory adapter looks through all it has each time. */
function storage() {
  const kept = new Map<string, string>()
  const increment = (key: string) => {
    const count = Number(kept.get(key) ?? 0) + 1
    kept.set(key, String(count))
    return count
  }
  return {
    increment,
    get: (key: string) => kept.get(key) ?? null,
    getAndDelete(key: string) {
      const value = kept.get(key) ?? null
      kept.delete(key)
      return value
    },
    set: (key: string, value: string) => void kept.set(key, value),
    delete: (key: string) => void kept.delete(key),
  }
}

function theirs() {
  return betterAuth({
    baseURL: 'http://localhost',
    secret: SECRET,
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    secondaryStorage: storage(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { ipAddress: { ipAddressHeaders: ['x-forwarded-for'] } },
    plugins: [
      phoneNumber({
        sendOTP: ({ phoneNumber: phone, code }) => void codes.set(phone, code),
        signUpOnVerification: { getTempEmail: (phone) => `${phone}@example.com` },
      }),
    ],
  })
}

const hono = (prepare: (app: Hono) => void) => () => {
  const app = new Hono()
  prepare(app)
  return createAdaptorServer({ fetch: app.fetch }) as Server
}

const SERVERS: Record<string, () => Server> = {
  hono: hono((app) => app.post('/*', async (c) => c.json({ keys: Object.keys(await c.req.json()).length }))),
  express() {
    const app = express()
    app.post('/*path', express.json(), (request, response) => {
      response.json({ keys: Object.keys(request.body as object).length })
    })
    return createServer(app as RequestListener)
  },
  oursOnHono: hono((app) => app.all('/api/certification/*', toHonoHandler(ours()))),
  // Two in one process: what the compiler has learnt of one serves the other.
  oursTwice: hono((app) => {
    for (const path of ['/few', '/many']) app.all(`${path}/*`, toHonoHandler(ours(path)))
  }),
  oursOnExpress() {
    const app = express()
    app.use('/api/certification', toExpressHandler(ours()))
    return createServer(app as RequestListener)
  },
  betterAuthOnHono: hono((app) => {
    const { handler } = theirs()
    app.post('/api/auth/*', (c) => handler(c.req.raw))
  }),
}

/** What the measuring program asks for. */
const ANSWERS: Record<string, () => unknown> = {
  usage() {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  codes: () => Object.fromEntries(codes),
  heap() {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed
  },
}

const server = SERVERS[process.argv[2] ?? '']?.()
if (!server) throw new Error(`There is no server called ${process.argv[2]}.`)
server.keepAliveTimeout = 600_000
process.on('message', (question: string) => process.send?.(ANSWERS[question]?.()))
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.((server.address() as { port: number }).port)
