import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (outgoing: ServerResponse, incoming: IncomingMessage) => void

export interface FaultyPortone {
  apiBase: string
  /** What came in, as `METHOD path`. */
  calls: string[]
  close(): Promise<void>
}

export const TOKEN_PATH = '/users/getToken'
export const REQUEST_PATH = '/certifications/otp/request'

export function json(body: unknown, status = 200): Answer {
  return (outgoing) => outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export const aToken = json({
  code: 0,
  message: null,
  response: { access_token: 'token-1', now: 1000, expired_at: 2800 },
})

/** A PortOne on a real socket whose answers, by path, misbehave as told. Paths without one get a token or silence. */
export async function startFaultyPortone(answers: Record<string, Answer>): Promise<FaultyPortone> {
  const calls: string[] = []
  const server = createServer((incoming, outgoing) => {
    calls.push(`${incoming.method} ${incoming.url}`)
    incoming.resume()
    const answer = answers[incoming.url ?? ''] ?? (incoming.url === TOKEN_PATH ? aToken : undefined)
    answer?.(outgoing, incoming)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
