import { getConnInfo } from 'hono/deno'
import { listenOnNode } from './nodeMounts.js'
import { webMounts } from './webMounts.js'

/** As much of Deno as this needs. */
interface ServeInfo {
  remoteAddr: { hostname: string }
}
declare const Deno: {
  serve(
    options: { port: number; hostname: string; onListen: () => void },
    handle: (request: Request, info: ServeInfo) => Response | Promise<Response>,
  ): { addr: { port: number } }
}

const ports = await listenOnNode()
for (const [name, handle] of Object.entries(webMounts(getConnInfo))) {
  const options = { port: 0, hostname: '127.0.0.1', onListen: () => undefined }
  const { addr } = Deno.serve(options, (request, info) => handle(request, { address: info.remoteAddr.hostname }, info))
  ports[name] = addr.port
}
process.stdout.write(`${JSON.stringify(ports)}\n`)
