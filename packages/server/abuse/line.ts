import { type Socket, createConnection } from 'node:net'

/** What came back over a line; status 0 when the connection ended without an answer. */
export interface Answer {
  status: number
  /** The first of its cookies, `name=value`. */
  cookie: string | undefined
  text: string
  /** The body as JSON; empty when it is none. */
  body: Record<string, unknown>
}

const NONE: Answer = { status: 0, cookie: undefined, text: '', body: {} }

function parseBody(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The answer in what was received, once it is whole. */
function readAnswer(received: Buffer, isEnd: boolean, isHead: boolean): Answer | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const head = received.toString('latin1', 0, end)
  const length = isHead ? 0 : Number(/\r\ncontent-length: *([0-9]+)/i.exec(head)?.[1] ?? 0)
  if (received.length < end + 4 + length && !isEnd) return undefined
  const text = received.toString('utf8', end + 4)
  return {
    status: Number(head.slice(9, 12)),
    cookie: /\r\nset-cookie: *([^;\r]+)/i.exec(head)?.[1],
    text,
    body: parseBody(text),
  }
}

/**
 * One keep-alive connection to a server, one request at a time. HTTP by hand: ten thousand of Node's own clients would
 * take more of the machine than the server under attack, and none of them lies about its length.
 */
export class Line {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #settle: ((answer: Answer) => void) | undefined
  #isHead = false

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
      this.#finish(false)
    })
    // Bodies that are refused unread have their connection cut while they are still being sent.
    socket.on('error', () => this.#finish(true)).on('close', () => this.#finish(true))
  }

  static open(port: number): Promise<Line> {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    const line = new Line(socket)
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(line)).once('error', reject)
    })
  }

  /** Writes what it is given as it is, and resolves with the answer to it. Never rejects. */
  send(...raw: (string | Buffer)[]): Promise<Answer> {
    if (this.#socket.destroyed) return Promise.resolve(NONE)
    this.#isHead = String(raw[0]).startsWith('HEAD ')
    return new Promise((resolve) => {
      this.#settle = resolve
      for (const part of raw) this.#socket.write(part)
    })
  }

  /** With a reset, so that tens of thousands of closed connections leave no ports behind. */
  close(): void {
    this.#socket.resetAndDestroy()
  }

  #finish(isEnd: boolean): void {
    const settle = this.#settle
    if (!settle) return
    const answer = readAnswer(this.#received, isEnd, this.#isHead)
    if (!answer && !isEnd) return
    this.#received = Buffer.alloc(0)
    this.#settle = undefined
    settle(answer ?? NONE)
  }
}
