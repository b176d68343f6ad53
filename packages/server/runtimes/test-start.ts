import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { programOf, type Runtime } from './test-runtimes.js'
import { writeWorkerd } from './test-workerd.js'

const START_TIMEOUT_MS = 30_000

/** An app that runs on a runtime, until it is stopped. */
export interface RunningApp {
  /** By mount. */
  ports: Record<string, number>
  /** Everything it has printed besides its ports. */
  printed: () => string
  stop: () => Promise<void>
}

interface Listening {
  event: string
  socket: string
  port: number
}

function isListening(told: object): told is Listening {
  return 'event' in told
}

/** Collects lines until they name every port. */
function portsOf(mounts: readonly string[], lines: readonly string[]): Record<string, number> | undefined {
  const ports: Record<string, number> = {}
  for (const line of lines) {
    const told = JSON.parse(line) as Record<string, number> | Listening
    if (isListening(told)) ports[mounts[Number(told.socket.slice(1))] ?? ''] = told.port
    else Object.assign(ports, told)
  }
  return mounts.every((mount) => ports[mount]) ? ports : undefined
}

function readLines(stream: Readable, onLines: (lines: string[]) => void): void {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    onLines(text.split('\n').slice(0, -1))
  })
}

function spawnApp(runtime: Runtime, folder: string, env: Record<string, string>): ChildProcess {
  const isWorkerd = runtime.name === 'workerd'
  const file = `${randomUUID()}.capnp`
  if (isWorkerd) writeWorkerd(folder, file, runtime.mounts, env)
  const args = runtime.args(folder).map((arg) => (arg === 'workerd.capnp' ? join(folder, file) : arg))
  // Nothing of this process's environment, which says VITEST and NODE_ENV=test.
  return spawn(programOf(runtime), args, {
    cwd: folder,
    env: { ...env, HOME: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/** @throws Error with what the app printed when it does not listen on every mount within a minute */
export async function startApp(runtime: Runtime, folder: string, env: Record<string, string>): Promise<RunningApp> {
  const child = spawnApp(runtime, folder, env)
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let printed = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const ports = await new Promise<Record<string, number>>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${runtime.name} ${why}\n${printed}`))
    const timer = setTimeout(() => fail('did not listen'), START_TIMEOUT_MS)
    const onLines = (lines: string[]) => {
      const found = portsOf(runtime.mounts, lines)
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    }
    const isWorkerd = runtime.name === 'workerd'
    if (isWorkerd) child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text))
    const source = child.stdio[isWorkerd ? 3 : 1]
    if (source) readLines(source as Readable, onLines)
    child.once('error', ({ message }) => fail(message))
    child.once('exit', (code) => fail(`ended with ${code}`))
  })
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode !== null) return
    const ended = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    kill()
    await ended
  }
  return { ports, printed: () => printed, stop }
}
