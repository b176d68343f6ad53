import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createSandbox } from '@certification-form/sandbox'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCertification } from '../createCertification.js'
import { listenOn, stopAll } from '../frameworks/test-listen.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { redisStore } from '../store/redisStore.js'
import { type TestRedis, startRedis } from '../store/test-redis.js'
import { type Program, answerOf, bundleProgram, forkProgram, kill } from '../test-program.js'
import { CONFIRM, SECRET, Visitor, hong } from '../test-shop.js'
import type { ShutdownOptions } from './test-shutdownShop.js'

const PATIENCE = { timeout: 20_000 }

let redis: TestRedis
let program: Program
const children: ChildProcess[] = []

beforeAll(async () => {
  redis = await startRedis()
  program = await bundleProgram(new URL('./test-shutdownShop.ts', import.meta.url))
})
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill))
  await stopAll()
})
afterAll(async () => {
  program.remove()
  await redis.stop()
})

/** A PortOne that has done what a confirm asks, and answers when it is told to. */
async function startPortone() {
  const sandbox = createSandbox()
  const reached = vi.fn<() => void>()
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const fetch = async (request: Request) => {
    const response = await sandbox.fetch(request)
    if (!CONFIRM.test(new URL(request.url).pathname)) return response
    reached()
    await opened
    return response
  }
  const port = await listenOn(createAdaptorServer({ fetch }) as Server)
  return { sandbox, apiBase: `http://127.0.0.1:${port}`, reached, open }
}

async function startShop(options: ShutdownOptions) {
  const child = forkProgram(program, options)
  children.push(child)
  const { port } = (await answerOf(child)) as { port: number }
  let cookie = ''
  const post = async (path: string, body: object, signal: AbortSignal | null = null) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie }
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal }
    const response = await fetch(`http://localhost:${port}/api/certification${path}`, init)
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: response.status, body: (await response.json()) as { impUid?: string } }
  }
  /** Sends SIGTERM; what the process says when it has closed, and how it ends. */
  const terminate = async () => {
    const ended = once(child, 'exit')
    const said = answerOf(child)
    child.kill('SIGTERM')
    expect(await said).toBe('closing')
    return { closed: answerOf(child), ended }
  }
  return { post, terminate, visitCookie: () => `__Host-${cookie}` }
}

/** The same visitor at another process of the shop. */
async function elsewhere<T>(cookie: string, run: (visitor: Visitor) => Promise<T>): Promise<T> {
  const client = createClient({ socket: { host: '127.0.0.1', port: redis.port } })
  await client.connect()
  const provider = portoneV1(createSandbox().credentials)
  const visitor = new Visitor(createCertification({ provider, store: redisStore(client), secret: SECRET }))
  visitor.cookie = cookie
  const result = await run(visitor)
  await client.close()
  return result
}

// A phone is sent three codes in ten minutes, whatever the process.
describe.each([
  ['node:http', '01012340001'],
  ['express', '01012340002'],
  ['fastify', '01012340003'],
] as const)('a process of %s that gets SIGTERM', (framework, phone) => {
  const person = { ...hong, phone }

  test('in the middle of a confirm answers it, leaves the person to the others, and ends by itself', async () => {
    const { sandbox, apiBase, reached, open } = await startPortone()
    const { credentials } = sandbox
    const shop = await startShop({ framework, apiBase, credentials, secret: SECRET, redisPort: redis.port })
    const { body } = await shop.post('/otp/request', person)
    const answer = shop.post('/otp/confirm', { impUid: body.impUid, otp: sandbox.inbox.latestOtp(person.phone) })
    await vi.waitFor(() => expect(reached).toHaveBeenCalled(), PATIENCE)

    const { closed, ended } = await shop.terminate()
    open()
    expect(await answer).toMatchObject({ status: 200, body: { status: 'verified' } })
    expect(await closed).toEqual({ unfinished: 0 })
    expect(await ended).toEqual([0, null])
    await elsewhere(shop.visitCookie(), async (visitor) => {
      expect(await visitor.take()).toMatchObject({ phone: person.phone, name: person.name })
      expect(await visitor.take()).toBeNull()
    })
  })

  test('writes down who was verified though they had left, for when they come back', async () => {
    const { sandbox, apiBase, reached, open } = await startPortone()
    const { credentials } = sandbox
    const shop = await startShop({ framework, apiBase, credentials, secret: SECRET, redisPort: redis.port })
    const { body } = await shop.post('/otp/request', person)
    const otp = sandbox.inbox.latestOtp(person.phone)
    const leaving = new AbortController()
    const answer = shop.post('/otp/confirm', { impUid: body.impUid, otp }, leaving.signal)
    await vi.waitFor(() => expect(reached).toHaveBeenCalled(), PATIENCE)
    leaving.abort()
    await expect(answer).rejects.toThrow('aborted')

    const { closed, ended } = await shop.terminate()
    open()
    expect(await closed).toEqual({ unfinished: 0 })
    expect(await ended).toEqual([0, null])
    await elsewhere(shop.visitCookie(), async (visitor) => {
      expect(await visitor.confirm(body.impUid, otp)).toMatchObject({ status: 200, body: { status: 'verified' } })
      expect(await visitor.take()).toMatchObject({ phone: person.phone, name: person.name })
    })
  })
})

test('nothing of the memory store, its counters of a day included, keeps a process alive', async () => {
  const { sandbox, apiBase, open } = await startPortone()
  open()
  const { credentials } = sandbox
  const shop = await startShop({ framework: 'node:http', apiBase, credentials, secret: SECRET })
  const { body } = await shop.post('/otp/request', hong)
  await shop.post('/otp/confirm', { impUid: body.impUid, otp: '000000' })
  const { ended } = await shop.terminate()
  expect(await ended).toEqual([0, null])
})
