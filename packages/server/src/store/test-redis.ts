import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { redis } from '../../../../scripts/redis.mjs'
import type { RedisClient } from './redisStore.js'

const START_TIMEOUT_MS = 20_000

/** A Redis server of this test alone, which forgets everything when it stops. */
export interface TestRedis {
  port: number
  /** Ends the process; `start` begins another one on the same port. */
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Holds the process still, so that it takes connections and answers nothing. */
  freeze: () => void
  thaw: () => void
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('error', () => end(false)).once('data', (reply) => end(reply.toString().startsWith('+PONG')))
    socket.write('PING\r\n')
  })
}

function spawnServer(program: string, port: number): ChildProcess {
  // It writes nothing, so its folder may be anybody's.
  const options = { port, bind: '127.0.0.1', dir: tmpdir(), save: '', appendonly: 'no' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  return spawn(program, args, { stdio: 'ignore' })
}

/** @throws Error when this machine has no Redis server */
export async function startRedis(): Promise<TestRedis> {
  const program = redis.find()
  if (!program) {
    throw new Error(
      'These tests start a Redis server and found none. `npm test -- --only redis` installs one or says how.',
    )
  }
  const port = await freePort()
  let server: ChildProcess | undefined
  // A test that timed out stops nothing, and the server would outlive the run.
  process.once('exit', () => server?.kill('SIGKILL'))
  const stop = async () => {
    if (!server) return
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
    server = undefined
  }
  const start = async () => {
    server = spawnServer(program, port)
    for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await sleep(20)) {
      if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}`)
      if (await answers(port)) return
    }
    throw new Error(`${program} did not answer on port ${port}`)
  }
  await start()
  return { port, stop, start, freeze: () => server?.kill('SIGSTOP'), thaw: () => server?.kill('SIGCONT') }
}

/** A client as the README says to make it, and the way to close it. */
export interface OpenClient {
  client: RedisClient
  send: (...command: string[]) => Promise<unknown>
  close: () => void
}

async function openNodeRedis(port: number): Promise<OpenClient> {
  const client = createClient({ socket: { host: '127.0.0.1', port } })
  // Without a listener the package ends the process when the connection is lost.
  client.on('error', () => undefined)
  await client.connect()
  return { client, send: (...command) => client.sendCommand(command), close: () => client.destroy() }
}

async function openIoredis(port: number): Promise<OpenClient> {
  // By default a command that meets a connection just broken waits for the next one, and is sent again over it.
  const client = new Redis({ host: '127.0.0.1', port, enableOfflineQueue: false, autoResendUnfulfilledCommands: false })
  client.on('error', () => undefined)
  await once(client, 'ready')
  return { client, send: (command = '', ...args) => client.call(command, ...args), close: () => client.disconnect() }
}

/** Both packages the store works with, by name. */
export const CLIENTS = [
  ['redis', openNodeRedis],
  ['ioredis', openIoredis],
] as const
