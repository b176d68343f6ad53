import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Order, WorkerOptions } from './test-redisWorker.js'

/** A process of the shop. */
export interface Worker {
  url: string
  ask(order: Order): Promise<unknown>
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [{ value, error }] = (await once(child, 'message')) as [{ value?: unknown; error?: string }]
  if (error !== undefined) throw new Error(error)
  return value
}

async function forkWorker(file: string, options: WorkerOptions): Promise<[Worker, ChildProcess]> {
  const child = fork(file, {
    env: { ...process.env, WORKER: JSON.stringify(options) },
    execArgv: [],
    serialization: 'advanced',
  })
  const { port } = (await answerOf(child)) as { port: number }
  const ask = (order: Order) => {
    const answer = answerOf(child)
    child.send(order)
    return answer
  }
  return [{ url: `http://localhost:${port}`, ask }, child]
}

/** Bundles the worker, since Node 20 runs no TypeScript, and starts one process for each of `all`. */
export async function startWorkers(all: readonly WorkerOptions[]) {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-worker-'))
  const file = join(folder, 'worker.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./test-redisWorker.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['certification-form-source'],
    // The clients are CommonJS and load Node's own modules by `require`.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    logLevel: 'silent',
  })
  const started = await Promise.all(all.map((options) => forkWorker(file, options)))
  const stop = async (): Promise<void> => {
    for (const [, child] of started) {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { workers: started.map(([worker]) => worker), stop }
}
