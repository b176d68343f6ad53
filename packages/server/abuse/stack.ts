import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SandboxOptions } from '@certification-form/sandbox'
import { type Program, answerOf, bundleProgram, forkProgram, kill } from '../src/test-program.js'
import { type TestRedis, startRedis } from '../src/store/test-redis.js'
import { type Answer, Line } from './line.js'
import { type Post, rawPost } from './post.js'
import type { Call, PortoneOrder } from './portoneProcess.js'
import type { ShopOptions, ShopOrder } from './shopProcess.js'
import { STACKS, type StackName } from './stackName.js'

export interface StackOptions {
  limits?: ShopOptions['limits']
  upstreamMs?: number
  portone?: SandboxOptions
}

/** The programs of the attacks, bundled once for all of them. */
export interface Programs {
  shop: Program
  portone: Program
}

export async function bundlePrograms(): Promise<Programs> {
  const [shop, portone] = await Promise.all(
    ['./shopProcess.ts', './portoneProcess.ts'].map((file) => bundleProgram(new URL(file, import.meta.url))),
  )
  if (!shop || !portone) throw new Error('no program')
  return { shop, portone }
}

// How many requests of an attack are under way at any moment. With thousands, two busy cores take longer than the
// 2 seconds after which a Redis counts as down: the shop then refuses everybody, and the limit is not what is measured.
const AT_ONCE = Number(process.env['ABUSE_AT_ONCE'] ?? 256)

/** A process that answers orders, one after the other. */
class Worker {
  readonly child: ChildProcess
  readonly printed: string[] = []
  #last: Promise<unknown> = Promise.resolve()

  constructor(program: Program, options: object) {
    this.child = forkProgram(program, options, ['--expose-gc'])
    this.#last = answerOf(this.child)
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => this.printed.push(chunk.toString()))
    }
  }

  started(): Promise<unknown> {
    return this.#last
  }

  ask(order: ShopOrder | PortoneOrder): Promise<unknown> {
    const answer = this.#last.then(() => {
      const next = answerOf(this.child)
      this.child.send(order)
      return next
    })
    this.#last = answer
    return answer
  }
}

interface Shop {
  worker: Worker
  port: number
}

/** A merchant under attack: its processes, its store and PortOne, each in a process of its own. */
export class Stack {
  readonly name: StackName
  readonly #start: (index: number) => Promise<Shop>
  readonly #portone: Worker
  readonly #journal: string
  readonly #shops: Shop[] = []
  readonly redis: TestRedis | undefined
  #turn = 0

  private constructor(
    name: StackName,
    parts: { start: (index: number) => Promise<Shop>; portone: Worker; journal: string; redis: TestRedis | undefined },
  ) {
    this.name = name
    this.#start = parts.start
    this.#portone = parts.portone
    this.#journal = parts.journal
    this.redis = parts.redis
  }

  static async open(name: StackName, programs: Programs, options: StackOptions): Promise<Stack> {
    const redis = name === 'redis' ? await startRedis() : undefined
    const journal = join(mkdtempSync(join(tmpdir(), 'certification-form-journal-')), 'verified')
    const events = `${journal}.events`
    writeFileSync(journal, '')
    writeFileSync(events, '')
    const portone = new Worker(programs.portone, options.portone ?? {})
    const credentials = (await portone.started()) as ShopOptions['portone']
    const { limits = {}, upstreamMs = 0 } = options
    const start = async (index: number): Promise<Shop> => {
      // Both clients that redisStore works with.
      const client = index % 2 === 0 ? 'redis' : 'ioredis'
      const settings: ShopOptions = {
        redis: redis && { port: redis.port, client },
        portone: credentials,
        limits,
        upstreamMs,
        journal,
        events,
      }
      const worker = new Worker(programs.shop, settings)
      const { port } = (await worker.started()) as { port: number }
      return { worker, port }
    }
    const stack = new Stack(name, { start, portone, journal, redis })
    const indices = Array.from({ length: STACKS[name] }, (_, index) => index)
    stack.#shops.push(...(await Promise.all(indices.map(start))))
    return stack
  }

  get processes(): number {
    return this.#shops.length
  }

  port(index: number): number {
    return this.#shops[index % this.#shops.length]?.port ?? 0
  }

  /** Sends everything, {@link AT_ONCE} under way at any moment, each process its share of them. */
  async together(posts: readonly Post[]): Promise<Answer[]> {
    const indices = Array.from({ length: Math.min(AT_ONCE, posts.length) }, (_, index) => index)
    const lines = await Promise.all(indices.map((index) => Line.open(this.port(index))))
    const answers: Answer[] = []
    let next = 0
    const work = async (line: Line): Promise<void> => {
      for (let at = next++; at < posts.length; at = next++) {
        const post = posts[at]
        if (post) answers[at] = await line.send(rawPost(post))
      }
      line.close()
    }
    await Promise.all(lines.map(work))
    return answers
  }

  /** One request, of whichever process has its turn. */
  async post(post: Post): Promise<Answer> {
    const line = await Line.open(this.port((this.#turn += 1)))
    const answer = await line.send(rawPost(post))
    line.close()
    return answer
  }

  async calls(): Promise<Record<Call, number>> {
    return (await this.#portone.ask({ ask: 'calls' })) as Record<Call, number>
  }

  /** The newest code that was sent to a phone. */
  async otp(phone: string): Promise<string> {
    return String(await this.#portone.ask({ ask: 'otp', phone }))
  }

  async sms(phone?: string): Promise<number> {
    return Number(await this.#portone.ask({ ask: 'sms', phone }))
  }

  /** Tells every process. */
  tell(order: ShopOrder): Promise<unknown[]> {
    return Promise.all(this.#shops.map(({ worker }) => worker.ask(order)))
  }

  tellOne(index: number, order: ShopOrder): Promise<unknown> | undefined {
    return this.#shops[index]?.worker.ask(order)
  }

  /** Puts a new process into the place of one that has ended. */
  async restart(index: number): Promise<void> {
    const shop = this.#shops[index]
    if (shop) await kill(shop.worker.child)
    this.#shops[index] = await this.#start(index)
  }

  /** The people `onVerified` was called with, in all processes. */
  verified(): { impUid: string; phone: string }[] {
    const lines = readFileSync(this.#journal, 'utf8').split('\n').slice(0, -1)
    return lines.map((line) => {
      const [impUid = '', phone = ''] = line.split(' ')
      return { impUid, phone }
    })
  }

  /** Each event that was told, as JSON. */
  events(): string[] {
    return readFileSync(`${this.#journal}.events`, 'utf8').split('\n').slice(0, -1)
  }

  /** What the processes wrote to where a console writes. */
  printed(): string[] {
    return this.#shops.flatMap(({ worker }) => worker.printed)
  }

  async putFaults(faults: Extract<PortoneOrder, { ask: 'faults' }>['faults']): Promise<void> {
    await this.#portone.ask({ ask: 'faults', faults })
  }

  async isCertified(impUid: string): Promise<boolean> {
    return (await this.#portone.ask({ ask: 'certified', impUid })) === true
  }

  async close(): Promise<void> {
    await Promise.all([...this.#shops.map(({ worker }) => kill(worker.child)), kill(this.#portone.child)])
    await this.redis?.stop()
    rmSync(join(this.#journal, '..'), { recursive: true, force: true })
  }
}
