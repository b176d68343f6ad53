import { type Socket, connect } from 'node:net'

export interface Ask {
  method?: string
  /** Below the base path. */
  path?: string
  /** Beside, or instead of, those of the form. `null` sends none. */
  headers?: Record<string, string | null>
  /** Several are sent in chunks. */
  body?: string | Uint8Array | readonly string[]
}

export interface Answer {
  status: number
  /** Those the handler sets, and no other's. */
  headers: string[]
  cookies: string[]
  body: string
}

const OURS = [
  'content-type',
  'cache-control',
  'x-content-type-options',
  'content-security-policy',
  'referrer-policy',
  'vary',
  'retry-after',
  'allow',
]

function headersOf({ headers = {}, body }: Ask): [string, string][] {
  const chunked = Array.isArray(body)
  const whole = typeof body === 'string' || body instanceof Uint8Array
  const all: Record<string, string | null> = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'content-length': whole ? String(Buffer.byteLength(body)) : null,
    'transfer-encoding': chunked ? 'chunked' : null,
    ...headers,
  }
  return Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)
}

function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
}

function bytesOf(ask: Ask, basePath: string): Buffer {
  const { method = 'POST', path = '/otp/request', body = '' } = ask
  const lines = headersOf(ask).map(([name, value]) => `${name}: ${value}`)
  const host = ask.headers?.['host'] === undefined ? ['host: 127.0.0.1'] : []
  const head = [`${method} ${basePath}${path} HTTP/1.1`, ...host, 'connection: close', ...lines, '', '']
  const content = typeof body === 'string' || body instanceof Uint8Array ? body : `${body.map(chunk).join('')}0\r\n\r\n`
  return Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.from(content as string)])
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, end).toString(), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + size + 4
  }
}

function read(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, end).toString().split('\r\n')
  const pairs = lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: */, '')] as const)
  const content = bytes.subarray(end + 4)
  const chunked = pairs.some(([name]) => name === 'transfer-encoding')
  return toAnswer(Number(first.split(' ')[1]), pairs, (chunked ? unchunk(content) : content).toString())
}

function toAnswer(status: number, pairs: Iterable<readonly [string, string]>, body: string): Answer {
  const all = [...pairs]
  return {
    status,
    headers: all.flatMap(([name, value]) => (OURS.includes(name) ? [`${name}: ${value}`] : [])).toSorted(),
    cookies: all.filter(([name]) => name === 'set-cookie').map(([, value]) => value),
    body,
  }
}

/** Whether an answer that says how long it is has come. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: *([0-9]+)\r\n/i.exec(bytes.subarray(0, end + 2).toString())?.[1]
  return end >= 0 && length !== undefined && bytes.length >= end + 4 + Number(length)
}

function start(port: number, basePath: string, ask: Ask): { socket: Socket; written: Promise<void> } {
  const socket = connect(port, '127.0.0.1')
  // A refusal closes a socket that is still written to.
  socket.on('error', () => undefined)
  const written = new Promise<void>((resolve) => {
    socket.write(bytesOf(ask, basePath), () => resolve())
  })
  return { socket, written }
}

/** Writes a whole request, and leaves the socket to the caller. */
export async function open(port: number, basePath: string, ask: Ask): Promise<Socket> {
  const { socket, written } = start(port, basePath, ask)
  await written
  return socket
}

/** Asks over a socket of its own, and reads a whole answer or until the server closes it. */
export async function exchange(port: number, basePath: string, ask: Ask): Promise<Answer> {
  const chunks: Buffer[] = []
  const { socket } = start(port, basePath, ask)
  socket.on('data', (bytes) => {
    chunks.push(bytes)
    // Deno.serve answers who sent too much and keeps the socket.
    if (isWhole(Buffer.concat(chunks))) socket.destroy()
  })
  await new Promise((resolve) => {
    socket.on('close', resolve)
  })
  return read(Buffer.concat(chunks))
}

/** The same without any framework or socket: what all of them are compared to. */
export async function direct(
  handler: (request: Request, connection: { address: string }) => Promise<Response>,
  basePath: string,
  ask: Ask,
): Promise<Answer> {
  const { method = 'POST', path = '/otp/request', body } = ask
  const content = typeof body === 'object' && !(body instanceof Uint8Array) ? body.join('') : (body ?? '')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request(`http://127.0.0.1${basePath}${path}`, {
    method,
    headers: headersOf(ask),
    body: hasBody ? (content as BodyInit) : null,
  })
  const response = await handler(request, { address: '127.0.0.1' })
  return toAnswer(response.status, response.headers, method === 'HEAD' ? '' : await response.text())
}
