import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another host of this machine, to which redirects point. It answers whatever it was told and counts who comes. */
export class Decoy {
  hits = 0
  #server: Server | undefined
  #answer = '{}'

  /** Where it is. It starts when the first redirect needs it. */
  async open(answer: object): Promise<string> {
    this.#answer = JSON.stringify(answer)
    this.#server ??= await this.#start()
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (server === undefined) return
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }

  #start(): Promise<Server> {
    const server = createServer((incoming, outgoing) => {
      this.hits += 1
      incoming.resume()
      outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(this.#answer)
    })
    // A script that has ended must not be kept alive by a host nobody goes to.
    server.unref()
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => resolve(server))
    })
  }
}
