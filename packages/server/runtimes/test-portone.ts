import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSandbox, type Sandbox } from '@certification-form/sandbox'

/** What PortOne's side does with the calls of a phone, instead of the sandbox. */
export const FAULTS = {
  /** Takes the request and never answers. */
  hang: '01077770001',
  /** Answers after a while. */
  slow: '01077770003',
  /** Sends it on to another host of its own choice. */
  redirect: '01077770002',
} as const

export interface TestPortone {
  sandbox: Sandbox
  url: string
  /** How often somebody waits for an answer that never comes. */
  hung: () => number
  /** How often somebody followed a redirect. */
  followed: () => number
  /** Keeps the next call for a token open for good. */
  holdToken: () => Promise<void>
  close: () => Promise<void>
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk)
  return text
}

async function passOn(sandbox: Sandbox, incoming: IncomingMessage, body: string, outgoing: ServerResponse) {
  const { method = 'GET', url = '/', headers } = incoming
  const { authorization = '', 'content-type': type = 'application/json' } = headers
  const init = { method, headers: { authorization, 'content-type': type }, body: method === 'GET' ? null : body }
  const answer = await sandbox.fetch(new URL(url, 'http://127.0.0.1'), init)
  outgoing.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  outgoing.end(await answer.text())
}

/** The sandbox on a socket, with faults of the wire before it. */
export async function startPortone(): Promise<TestPortone> {
  const sandbox = createSandbox()
  let followed = 0
  let hung = 0
  let held: (() => void) | undefined
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await bodyOf(incoming)
    if (incoming.url === '/followed') followed += 1
    if (held && incoming.url === '/users/getToken') {
      held()
      held = undefined
      return
    }
    if (body.includes(FAULTS.slow)) await sleep(600)
    if (body.includes(FAULTS.hang)) hung += 1
    else if (body.includes(FAULTS.redirect)) outgoing.writeHead(307, { location: '/followed' }).end()
    // A reset in process rejects: on a socket it is one.
    else await passOn(sandbox, incoming, body, outgoing).catch(() => incoming.socket.resetAndDestroy())
  }
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    sandbox,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hung: () => hung,
    followed: () => followed,
    holdToken: () =>
      new Promise((resolve) => {
        held = resolve
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
