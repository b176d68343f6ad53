import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Identity } from '../identity/identitySchema.js'

export const PERSON: Identity = {
  name: '홍길동',
  phone: '01012345678',
  birth: '900101',
  genderDigit: '1',
  carrier: 'KT',
  isMvno: false,
}

export interface SeenRequest {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

export type Respond = (response: ServerResponse, request: SeenRequest) => void

/** An answer with a status and a body; what is no string is sent as JSON. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Respond {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** A merchant's server on this machine that answers every request alike and remembers them all. */
export async function startServer(respond: Respond): Promise<{ url: string; requests: SeenRequest[] }> {
  const requests: SeenRequest[] = []
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    readBody(request)
      .then((body) => {
        const seen = { method, url, headers, body }
        requests.push(seen)
        return respond(response, seen)
      })
      // The client went away before it had sent everything.
      .catch(() => response.destroy())
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  )
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}
