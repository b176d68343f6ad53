import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to the next call of a path. */
export type Fault = 'reset' | 'hang' | 'html'

/** A way to a sandbox on which things go wrong, and on which everything secret passes by. */
export interface PortoneProxy {
  url: string
  /** Every answer of PortOne, as text. */
  readonly answers: string[]
  /** What happens to the next call instead of its answer. */
  failNext(path: string, fault: Fault): void
  /** Nobody listens any more, as when PortOne is down. */
  goDown(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

const HTML = '<!doctype html><title>점검 중</title><h1>점검 중입니다</h1>'

const FAULTS: Record<Fault, (response: ServerResponse) => void> = {
  reset: (response) => void response.socket?.resetAndDestroy(),
  // Ends with the caller's patience.
  hang: () => undefined,
  html: (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML),
}

async function forward(request: IncomingMessage, target: string): Promise<Response> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { authorization = '', 'content-type': contentType = '' } = request.headers
  return fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { authorization, 'content-type': contentType },
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Stands between a shop and the PortOne at `target`. */
export async function startPortoneProxy(target: string): Promise<PortoneProxy> {
  const answers: string[] = []
  const faults = new Map<string, Fault>()
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await forward(request, target)
    const text = await answer.text()
    answers.push(text)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  }
  const server = createServer((request, response) => {
    const fault = faults.get(request.url ?? '')
    faults.delete(request.url ?? '')
    if (fault) return FAULTS[fault](response)
    void pass(request, response)
  })
  const port = await listen(server, 0)
  return {
    url: `http://127.0.0.1:${port}`,
    answers,
    failNext: (path, fault) => void faults.set(path, fault),
    goDown: () => stop(server),
    comeBack: async () => void (await listen(server, port)),
    close: () => stop(server),
  }
}
