import { parseArgs } from 'node:util'
import { createSandbox, type SandboxCredentials } from './createSandbox.js'
import { isLoopback } from './hostGuard.js'
import type { RunningSandbox } from './listen.js'

const HELP = `certification-sandbox: a PortOne (V1 and V2) for verification by SMS that runs on this machine.

Usage: certification-sandbox [options]

  --port <number>   where to listen (default 4010, 0 takes any free port)
  --host <address>  what to bind to (default 127.0.0.1)
  --allow-remote    permit a --host that other machines can reach: everybody there can then verify as anybody
  --help            show this

It refuses to run with NODE_ENV=production. Ctrl-C stops it.`

interface Wanted {
  port: number
  host: string
}

/** @throws {Error} with a sentence for the person at the terminal. */
function readArguments(args: readonly string[]): Wanted | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-remote': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`)
  if (!isLoopback(values.host) && !values['allow-remote']) {
    throw new Error(
      `--host ${values.host} can be reached from other machines, and the sandbox verifies anybody. ` +
        'Add --allow-remote if that is what you want.',
    )
  }
  return { port, host: values.host }
}

function describe(url: string, { impKey, impSecret, apiSecret, storeId, channelKey }: SandboxCredentials): string {
  return [
    'PortOne sandbox (V1 and V2). It verifies anybody and sends no real SMS.',
    '',
    `  API         ${url}`,
    `  Scenarios   ${url}/`,
    `  SMS inbox   ${url}/inbox`,
    `  V1          imp_key ${impKey}, imp_secret ${impSecret}`,
    `  V2          API secret ${apiSecret}, storeId ${storeId}, channelKey ${channelKey}`,
    '',
    'Ctrl-C stops it.',
  ].join('\n')
}

export interface Terminal {
  out: (text: string) => void
  err: (text: string) => void
}

/** Runs the command. The sandbox when it is up; otherwise the exit code, after saying why. */
export async function commandLine(args: readonly string[], { out, err }: Terminal): Promise<RunningSandbox | number> {
  try {
    const wanted = readArguments(args)
    if (wanted === 'help') {
      out(HELP)
      return 0
    }
    const sandbox = createSandbox()
    const running = await sandbox.listen(wanted)
    out(describe(running.url, sandbox.credentials))
    return running
  } catch (error) {
    err(error instanceof Error ? error.message : String(error))
    return 1
  }
}
