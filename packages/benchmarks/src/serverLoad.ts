import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { folder } from './buildPage.js'

export interface Post {
  path: string
  body: object
  /** Of the visitor, as a proxy would write it. */
  address: string
  cookie?: string | undefined
}

export interface Answer {
  body: Record<string, unknown>
  cookie: string | undefined
}

const LINES = 16

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  // A refusal costs less than what is compared.
  if (response.statusCode !== 200) throw new Error(`The server answered ${response.statusCode}: ${text}`)
  const [set] = response.headers['set-cookie'] ?? []
  return { body: JSON.parse(text) as Answer['body'], cookie: set?.split(';')[0] }
}

/** A server in a process of its own, and what its requests cost there. */
export class ServerUnderLoad {
  readonly #child: ChildProcess
  readonly #port: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: LINES })

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.#port = port
  }

  static async start(name: string): Promise<ServerUnderLoad> {
    const child = fork(join(folder, 'dist/serverProcess.mjs'), [name], { execArgv: ['--expose-gc'] })
    const [port] = (await once(child, 'message')) as [number]
    return new ServerUnderLoad(child, port)
  }

  async ask<Value>(question: 'usage' | 'codes' | 'heap'): Promise<Value> {
    const answer = once(this.#child, 'message')
    this.#child.send(question)
    return ((await answer) as [Value])[0]
  }

  /** Microseconds of the server's processor time for each, and their answers. */
  async load(posts: readonly Post[]): Promise<{ cost: number; answers: Answer[] }> {
    const answers: Answer[] = []
    const before = await this.ask<number>('usage')
    await Promise.all(
      Array.from({ length: LINES }, async (_, first) => {
        for (let at = first; at < posts.length; at += LINES) {
          const post = posts[at]
          if (post) answers[at] = await this.#send(post)
        }
      }),
    )
    return { cost: ((await this.ask<number>('usage')) - before) / posts.length, answers }
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    if (this.#child.exitCode !== null) return
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  #send({ path, body, address, cookie }: Post): Promise<Answer> {
    const text = JSON.stringify(body)
    const headers = {
      host: 'localhost',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': address,
      ...(cookie ? { cookie } : {}),
    }
    const options = { host: '127.0.0.1', port: this.#port, path, method: 'POST', agent: this.#agent, headers }
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => void read(response).then(resolve, reject))
      sent.once('error', reject)
      sent.end(text)
    })
  }
}
