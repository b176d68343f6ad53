import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { listenOnNode } from './nodeMounts.js'
import { webMounts } from './webMounts.js'

async function listen(handle: ReturnType<typeof webMounts>[string]): Promise<number> {
  const fetch = (request: Request, env: HttpBindings) =>
    handle(request, { address: env.incoming.socket.remoteAddress ?? '' }, env)
  const server = createAdaptorServer({ fetch: (request, env) => fetch(request, env as HttpBindings) }) as Server
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

const ports = await listenOnNode()
for (const [name, handle] of Object.entries(webMounts())) ports[name] = await listen(handle)
process.stdout.write(`${JSON.stringify(ports)}\n`)
