import { getConnInfo } from 'hono/bun'
import { listenOnNode } from './nodeMounts.js'
import { webMounts } from './webMounts.js'

/** As much of Bun as this needs. */
interface BunServer {
  port: number
  requestIP(request: Request): { address: string } | null
}
declare const Bun: {
  serve(options: {
    port: number
    hostname: string
    fetch: (request: Request, server: BunServer) => Response | Promise<Response>
  }): BunServer
}

const ports = await listenOnNode()
for (const [name, handle] of Object.entries(webMounts(getConnInfo))) {
  const { port } = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request, server) => handle(request, server.requestIP(request) ?? undefined, { server }),
  })
  ports[name] = port
}
process.stdout.write(`${JSON.stringify(ports)}\n`)
