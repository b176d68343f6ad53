import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A program of the tests, ready to be run by Node: Node 20 runs no TypeScript. */
export interface Program {
  file: string
  remove: () => void
}

/** Bundles a program and all it imports, from sources. */
export async function bundleProgram(entry: URL): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-program-'))
  const file = join(folder, 'program.mjs')
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['certification-form-source'],
    // Some dependencies are CommonJS and load Node's own modules by `require`.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    logLevel: 'silent',
  })
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What a program answers to an order, or says once it is up: `{ value }` or `{ error }`. */
export async function answerOf(child: ChildProcess): Promise<unknown> {
  const [{ value, error }] = (await once(child, 'message')) as [{ value?: unknown; error?: string }]
  if (error !== undefined) throw new Error(error)
  return value
}

/** Starts a process of a program. It finds its options in the environment's `WORKER`, as JSON. */
export function forkProgram({ file }: Program, options: object, execArgv: readonly string[] = []): ChildProcess {
  return fork(file, {
    env: { ...process.env, WORKER: JSON.stringify(options) },
    execArgv: [...execArgv],
    serialization: 'advanced',
    silent: true,
  })
}

/** Ends a process at once. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
