import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SERVER } from './shopTest.js'

/** The shop as a program of its own, with everything it printed. */
export interface ShopProcess {
  /** Everything printed so far, errors too. */
  output(): string
  /** The first match in the output, waiting for it. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  /** Sends the signal and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Resolves with the exit code. */
  ended(): Promise<number | null>
}

// A worker runs one test at a time, so these are the test's own.
const started: ShopProcess[] = []

/** Ends what a test has started and, having failed, has not stopped. */
export async function stopProcesses(): Promise<void> {
  await Promise.all(started.splice(0).map((shop) => shop.stop('SIGKILL')))
}

/** @param env all of it but `PATH`: what the tests run under must not reach the program */
export function startProcess(env: Record<string, string>, program = fileURLToPath(SERVER)): ShopProcess {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'] ?? '', ...env } })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const listener of listeners) listener()
    })
  }
  // Not `exit`: what was printed last may come after that.
  const closed = once(child, 'close') as Promise<[code: number | null]>
  const ended = async (): Promise<number | null> => (await closed)[0]
  const shop: ShopProcess = {
    output: () => output,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output)
          if (match) resolve(match)
        }
        listeners.add(look)
        look()
        void closed.then(() => reject(new Error(`It ended without printing ${pattern}:\n${output}`)))
      }),
    async stop(signal = 'SIGINT') {
      child.kill(signal)
      return ended()
    },
    ended,
  }
  started.push(shop)
  return shop
}
