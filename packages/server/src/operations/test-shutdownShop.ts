import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import fastify from 'fastify'
import { createClient } from 'redis'
import { type CertificationServer, createCertification } from '../createCertification.js'
import { toExpressHandler } from '../frameworks/express.js'
import { toFastifyPlugin } from '../frameworks/fastify.js'
import { toNodeHandler } from '../frameworks/node.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { memoryStore } from '../store/memoryStore.js'
import { redisStore } from '../store/redisStore.js'

// A shop in a process of its own, which stops as the runbook says. Nothing in it calls process.exit.

export interface ShutdownOptions {
  framework: 'node:http' | 'express' | 'fastify'
  apiBase: string
  credentials: { impKey: string; impSecret: string }
  secret: string
  /** Nothing keeps everything in the process. */
  redisPort?: number
}

const { framework, apiBase, credentials, secret, redisPort } = JSON.parse(
  process.env['WORKER'] ?? '',
) as ShutdownOptions
const basePath = '/api/certification'

async function openStore() {
  if (redisPort === undefined) return { store: memoryStore(), closeStore: async () => {} }
  const client = createClient({ socket: { host: '127.0.0.1', port: redisPort } })
  client.on('error', () => undefined)
  await client.connect()
  return { store: redisStore(client), closeStore: () => client.close() }
}

/** Listens, and answers the way to stop listening: resolved when the last connection has ended. */
async function listen(server: Server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    const closed = once(server, 'close')
    server.close()
    return { closed }
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

async function serve(certification: CertificationServer) {
  if (framework === 'node:http') return listen(createServer(toNodeHandler(certification)))
  if (framework === 'express') {
    return listen(createServer(express().use(basePath, toExpressHandler(certification))))
  }
  const app = fastify()
  await app.register(toFastifyPlugin(certification), { prefix: basePath })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: (app.server.address() as AddressInfo).port, stop: async () => ({ closed: app.close() }) }
}

const { store, closeStore } = await openStore()
const provider = portoneV1({ ...credentials, apiBase })
const certification = createCertification({ provider, store, secret })
const { port, stop } = await serve(certification)

process.once('SIGTERM', () => {
  void (async () => {
    process.send?.({ value: 'closing' })
    const { closed } = await stop()
    const { unfinished } = await certification.close()
    await closed
    await closeStore()
    process.send?.({ value: { unfinished } })
  })()
})
process.send?.({ value: { port } })
