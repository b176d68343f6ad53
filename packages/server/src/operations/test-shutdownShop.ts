import { once } from 'node:events'
import { createServer } from 'node:http'
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

/** Listens, and answers the way to stop: as the runbook has it, which ends when all is written and said. */
async function serve(certification: CertificationServer) {
  if (framework === 'fastify') {
    const app = fastify()
    await app.register(toFastifyPlugin(certification), { prefix: basePath })
    let result = { unfinished: -1 }
    app.addHook('preClose', async () => {
      result = await certification.close()
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const stop = async () => {
      await app.close()
      return result
    }
    return { server: app.server, stop }
  }
  const listener =
    framework === 'express' ? express().use(basePath, toExpressHandler(certification)) : toNodeHandler(certification)
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    const closed = once(server, 'close')
    server.close()
    const result = await certification.close()
    await closed
    return result
  }
  return { server, stop }
}

const { store, closeStore } = await openStore()
const provider = portoneV1({ ...credentials, apiBase })
const { server, stop } = await serve(createCertification({ provider, store, secret }))

process.once('SIGTERM', () => {
  void (async () => {
    process.send?.({ value: 'closing' })
    const result = await stop()
    await closeStore()
    process.send?.({ value: result })
  })()
})
process.send?.({ value: { port: (server.address() as AddressInfo).port } })
