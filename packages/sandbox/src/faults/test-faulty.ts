import { connect } from 'node:net'
import type { RunningSandbox } from '../listen.js'

/** What came over the socket, byte for byte, and how it ended. */
export interface OnSocket {
  status: number
  /** Lower-case. */
  headers: Record<string, string>
  /** With the chunks put together. */
  body: Buffer
  ending: 'whole' | 'reset' | 'ended' | 'silent'
}

function parseHead(bytes: Buffer): { head: string; rest: Buffer } {
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? { head: '', rest: bytes } : { head: bytes.toString('latin1', 0, end), rest: bytes.subarray(end + 4) }
}

/** The chunks put together; nothing as long as the last one is missing. */
function unchunk(bytes: Buffer): { body: Buffer; isWhole: boolean } {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at)
    const size = line < 0 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at, line), 16)
    if (!(size > 0)) return { body: Buffer.concat(chunks), isWhole: size === 0 }
    chunks.push(bytes.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}

function read(bytes: Buffer, isReset: boolean, isClosed: boolean): OnSocket {
  const { head, rest } = parseHead(bytes)
  const [start = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(': ', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(': ') + 2)]),
  )
  const status = Number(start.split(' ')[1] ?? 0)
  const isChunked = headers['transfer-encoding'] === 'chunked'
  const { body, isWhole } = isChunked ? unchunk(rest) : { body: rest, isWhole: head !== '' }
  const isComplete = isWhole && (isChunked || body.byteLength === Number(headers['content-length'] ?? 0))
  const ending = isReset ? 'reset' : isComplete ? 'whole' : isClosed ? 'ended' : 'silent'
  return { status, headers, body, ending }
}

/** Calls over a socket of its own and listens until it ends or patience does. */
export function onSocket(
  { url }: RunningSandbox,
  method: string,
  path: string,
  {
    body = {},
    token = '',
    patience = 20_000,
    limit = Infinity,
  }: {
    body?: object
    token?: string
    /** Milliseconds. */
    patience?: number
    /** Hangs up after so many bytes. */
    limit?: number
  } = {},
): Promise<OnSocket> {
  const { hostname, port } = new URL(url)
  const text = method === 'GET' ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${hostname}`,
    'Connection: close',
    `Authorization: Bearer ${token}`,
  ]
  if (text) lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) })
    const got: Buffer[] = []
    let size = 0
    const finish = (isReset: boolean, isClosed: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(read(Buffer.concat(got), isReset, isClosed))
    }
    const timer = setTimeout(() => finish(false, false), patience)
    socket.on('data', (bytes) => {
      got.push(bytes)
      size += bytes.byteLength
      if (size > limit) finish(false, false)
    })
    socket.on('error', () => finish(true, true))
    socket.on('end', () => finish(false, true))
    socket.write(`${lines.join('\r\n')}\r\n\r\n${text}`)
  })
}
