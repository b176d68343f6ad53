import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { CertificationServer } from '../createCertification.js'

/** What Connect-like frameworks add: the path before a router cut it, and a body a parser has read. */
type Incoming = IncomingMessage & { originalUrl?: string; body?: unknown }

// Long enough for a client to read a refusal while it still sends, too short to be of use for anything else.
const DRAIN_MS = 500

function bodyOf(incoming: Incoming): BodyInit | null {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return null
  if (!incoming.readableEnded) return Readable.toWeb(incoming) as ReadableStream<Uint8Array>
  const { body } = incoming
  return typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body ?? null)
}

function toRequest(incoming: Incoming): Request {
  const headers = new Headers()
  const { rawHeaders, method = 'GET', socket } = incoming
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  const url = `${scheme}://${incoming.headers.host ?? 'localhost'}${incoming.originalUrl ?? incoming.url ?? '/'}`
  // Node's fetch asks for duplex with a stream; the DOM's types do not know it.
  const init: RequestInit & { duplex: 'half' } = { method, headers, body: bodyOf(incoming), duplex: 'half' }
  return new Request(url, init)
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const text = await response.text()
  // The host has answered meanwhile, or the visitor has left: there is nobody to tell.
  if (outgoing.headersSent || outgoing.destroyed) return
  if (!incoming.complete) {
    outgoing.setHeader('connection', 'close')
    incoming.removeAllListeners('data').resume()
    setTimeout(() => incoming.destroy(), DRAIN_MS).unref()
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text)
}

/**
 * For `node:http` and frameworks on it that call `(request, response)`, before or after a body parser.
 *
 * @example createServer(toNodeHandler(certification)).listen(3000)
 */
export function toNodeHandler({
  handler,
}: Pick<CertificationServer, 'handler'>): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const answer = async () => {
      const request = toRequest(incoming)
      await send(await handler(request, { address: incoming.socket.remoteAddress ?? '' }), incoming, outgoing)
    }
    // What throws here is a request that no Request can be made of, such as one with an impossible Host.
    answer().catch(() => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(400).end()))
  }
}
