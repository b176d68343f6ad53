import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import { isLoopback, refuseForeignHost } from './hostGuard.js'

export interface ListenOptions {
  /** Default 4010; 0 takes any free port. */
  port?: number
  /** The address to bind to. Default `127.0.0.1`: this machine only. */
  host?: string
}

/** A sandbox that can be reached over HTTP. */
export interface RunningSandbox {
  /** Without a slash at the end: the `apiBase` of a client. */
  url: string
  /** Stops at once, open connections included. */
  close: () => Promise<void>
}

// The bindings are the framework's own: their type would bring its declarations to everybody who has a sandbox.
type Handle = (request: Request, bindings: object) => Response | Promise<Response>

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is already in use. Stop what runs there, or choose another port (0 takes any free one).`,
    EACCES: `Port ${port} on ${host} may not be used by this user. Choose one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine.`,
    ENOTFOUND: `${host} is not an address of this machine.`,
  }
  const reason =
    reasons[error.code ?? ''] ?? `The sandbox cannot listen on ${host}:${port} (${error.code ?? error.name}).`
  return new Error(reason, { cause: error })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : ''
  // The wildcard addresses are for binding; nobody can open them everywhere.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Open inboxes would keep it waiting for ever.
    server.closeAllConnections()
  })
}

/** @throws {Error} with a sentence for people when the port is taken or not allowed. */
export function listen(
  handle: Handle,
  { port = 4010, host = '127.0.0.1' }: ListenOptions = {},
): Promise<RunningSandbox> {
  const server = createAdaptorServer({
    fetch: (request, bindings) => {
      const refused = isLoopback(host) ? refuseForeignHost(bindings.incoming.headers.host) : undefined
      return refused ?? handle(request, bindings)
    },
    // The pages and clients that live in this process must keep their own Request and Response.
    overrideGlobalObjects: false,
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)))
    server.listen(port, host, () => resolve({ url: urlOf(server, host), close: () => close(server) }))
  })
}
