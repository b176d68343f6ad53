import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type Handler, toAnswerer } from '../handler/createHandler.js'
import type { Answer } from '../respond.js'

/** What frameworks on `node:http` add: the path before a router cut it, and a body a parser has read. */
export type Incoming = IncomingMessage & { originalUrl?: string; body?: unknown }

// Long enough for a client to read a refusal while it still sends, too short to be of use for anything else.
const DRAIN_MS = 500

function bodyOf(incoming: Incoming, parsed: unknown): BodyInit | null {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return null
  if (!incoming.readableEnded) return Readable.toWeb(incoming) as ReadableStream<Uint8Array>
  return typeof parsed === 'string' || parsed instanceof Uint8Array
    ? (parsed as BodyInit)
    : JSON.stringify(parsed ?? null)
}

function toRequest(incoming: Incoming, parsed: unknown): Request {
  const headers = new Headers()
  const { rawHeaders, method = 'GET', socket } = incoming
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  // On Bun every socket has the property.
  const isEncrypted = 'encrypted' in socket && socket.encrypted === true
  const url = `${isEncrypted ? 'https' : 'http'}://${incoming.headers.host ?? 'localhost'}${incoming.originalUrl ?? incoming.url ?? '/'}`
  // Node's fetch asks for duplex with a stream; the DOM's types do not know it.
  const init: RequestInit & { duplex: 'half' } = { method, headers, body: bodyOf(incoming, parsed), duplex: 'half' }
  return new Request(url, init)
}

/**
 * The handler's answer to a request of `node:http`.
 *
 * @param parsed what a body parser made of the body; looked at only when the body has been read
 */
export async function answer(handler: Handler, incoming: Incoming, parsed: unknown): Promise<Answer> {
  let request: Request
  try {
    request = toRequest(incoming, parsed)
  } catch {
    // No Request can be made of it: an impossible Host, or a method that fetch does not know.
    return { status: 400, headers: {}, text: '' }
  }
  return toAnswerer(handler)(request, { address: incoming.socket.remoteAddress ?? '' })
}

/** To be called before the answer is written: a body that was refused unread is read to nowhere, for a moment. */
export function drain(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.complete || outgoing.headersSent) return
  outgoing.setHeader('connection', 'close')
  incoming.removeAllListeners('data').resume()
  setTimeout(() => incoming.destroy(), DRAIN_MS).unref()
}

/** Answers a request of `node:http` with what the handler says. Never rejects. */
export async function bridge(handler: Handler, incoming: Incoming, outgoing: ServerResponse): Promise<void> {
  const { status, headers, text } = await answer(handler, incoming, incoming.body)
  // The host has answered meanwhile, or the visitor has left: there is nobody to tell.
  if (outgoing.headersSent || outgoing.destroyed) return
  drain(incoming, outgoing)
  for (const [name, value] of Object.entries(headers)) {
    // Cookies the host has set before stay; of any other header there is one, and it is ours.
    if (name === 'set-cookie') outgoing.appendHeader(name, value)
    else outgoing.setHeader(name, value)
  }
  outgoing.statusCode = status
  outgoing.end(text)
}
