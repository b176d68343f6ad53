import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { CLIENT_FOLDER } from './createApp.js'
import { type Example, type ExampleOptions, createExample } from './createExample.js'

export interface StartOptions extends Omit<ExampleOptions, 'origins'> {
  /** Default 3000; 0 takes any free one. */
  port?: number
}

/** The shop on a port of this machine. */
export interface RunningExample extends Omit<Example, 'fetch'> {
  /** Without a slash at the end. */
  url: string
}

const HOST = '127.0.0.1'

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is already in use. Stop the other program or choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
  }
  const reason = reasons[error.code ?? ''] ?? `The example cannot listen on port ${port} (${error.code ?? error.name}).`
  return new Error(reason, { cause: error })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)))
    server.listen(port, HOST, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/**
 * Serves the built shop on 127.0.0.1. The pages have to be built before.
 *
 * @throws Error with a sentence when the port is taken or the pages are not built
 */
export async function startExample({ port = 3000, ...options }: StartOptions = {}): Promise<RunningExample> {
  if (!existsSync(join(CLIENT_FOLDER, 'index.html'))) {
    throw new Error('The pages are not built. Run `npm start` in the root of the repository, which builds them.')
  }
  let example: Example | undefined
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request, { incoming }) =>
      // The port has to be known before the shop is made, since its origins name it.
      example?.fetch(request, { address: incoming.socket.remoteAddress ?? '' }) ??
      new Response('Starting.', { status: 503 }),
  }) as Server
  const ownPort = await listen(server, port)
  try {
    const origins = ['localhost', HOST].map((name) => `http://${name}:${ownPort}`)
    example = await createExample({ ...options, origins })
  } catch (error) {
    await stop(server)
    throw error
  }
  const { fetch: _, close, ...running } = example
  return {
    ...running,
    url: `http://localhost:${ownPort}`,
    close: async () => void (await Promise.all([stop(server), close()])),
  }
}
