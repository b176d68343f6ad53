import { spawn } from 'node:child_process'
import { join } from 'node:path'

const START_TIMEOUT_MS = 60_000

export interface Program {
  /** The address it printed. */
  url: string
  stop: () => Promise<void>
}

/**
 * Runs a consumer's program until it is stopped, with none of this process's environment, which says that tests run.
 *
 * @throws Error with what it printed when it tells no address within a minute
 */
export async function start(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Program> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => {
      kill()
      reject(new Error(`${join(folder, args.join(' '))} ${why}\n${printed}`))
    }
    const timer = setTimeout(() => fail('told no address'), START_TIMEOUT_MS)
    const read = (text: string) => {
      printed += text
      const [, found] = /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)/.exec(printed) ?? []
      if (!found || !printed.endsWith('\n')) return
      clearTimeout(timer)
      resolve(found)
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read)
    child.once('exit', (code) => fail(`ended with ${code}`))
  })
  const stop = async () => {
    process.off('exit', kill)
    const ended = child.exitCode === null && child.signalCode === null
    const over = ended ? new Promise((resolve) => child.once('exit', resolve)) : undefined
    kill()
    await over
  }
  return { url, stop }
}
