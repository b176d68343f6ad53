import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import type { Handler } from '../handler/createHandler.js'
import { type Answer, type Ask, exchange } from './test-exchange.js'
import type { Mount } from './test-mounts.js'

export const BASE = '/api/certification'

export type Send = (ask: Ask) => Promise<Answer>

const running: Server[] = []
const stray: unknown[] = []
const keep = (reason: unknown) => void stray.push(reason)

/** A port of the loopback, until {@link stopAll}. */
export async function listenOn(server: Server): Promise<number> {
  process.on('unhandledRejection', keep)
  running.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

export async function listen({ serve }: Pick<Mount, 'serve'>, handler: Handler, basePath = BASE) {
  const server = await serve({ handler }, basePath)
  const port = await listenOn(server)
  const send: Send = (ask) => exchange(port, basePath, ask)
  return { server, port, send }
}

/** Stops what listens, and fails when anything was thrown where nobody catches it. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    running.splice(0).map((server) => {
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(resolve)
      })
    }),
  )
  process.off('unhandledRejection', keep)
  expect(stray.splice(0)).toEqual([])
}
