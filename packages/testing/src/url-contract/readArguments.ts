import { parseArgs } from 'node:util'

export const HELP = `certification-testing contract <url>: holds the endpoints under a URL to the contract of the certification form,
whatever they are written in.

Usage: npx @certification-form/testing contract http://localhost:8080/api/certification [options]

  --inbox <url>      the certification-sandbox behind the server, where codes arrive, such as http://127.0.0.1:4010
  --otp <code>       the one code your own stand-in for PortOne accepts
                     (with neither, you are asked for each code at the terminal)
  --origin <origin>  of the page the form is on (default the URL's own)
  --header <n: v>    sent with every call, such as a CSRF token; may be repeated
  --attempts <n>     wrong codes the server takes for a phone (default 5)
  --max-wait <s>     how long a case may wait for the server's own limits (default 900)
  --timeout <s>      how long one call may take (default 15)
  --only <text>      only cases whose name holds this; may be repeated
  --list             the names of the cases, and nothing is sent
  --json             the report as JSON on standard output
  --help             show this

Exit code: 0 all passed, 1 some did not, 2 nothing could be tried.

People are made up, with numbers of 010-0000 that no carrier issues. Run it against a test server on a sandbox, never
against one on the real PortOne: it would be asked about people who do not exist, and Danal blocks an address after 30 an
hour. About 50 codes are asked for from this address within a minute or two. A server with limits per address (ours: 10 in
ten minutes) makes the run wait; widen those limits for it. Resend waits (ours: 30 s) are waited for, several times.`

export interface Arguments {
  url: string
  inbox: string | undefined
  otp: string | undefined
  origin: string
  headers: Record<string, string>
  attempts: number
  maxWait: number
  timeout: number
  only: readonly string[]
  list: boolean
  json: boolean
}

const OPTIONS = {
  inbox: { type: 'string' },
  otp: { type: 'string' },
  origin: { type: 'string' },
  header: { type: 'string', multiple: true },
  attempts: { type: 'string', default: '5' },
  'max-wait': { type: 'string', default: '900' },
  timeout: { type: 'string', default: '15' },
  only: { type: 'string', multiple: true },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function toUrl(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url
  throw new Error(`${name} takes an address such as http://localhost:8080/api/certification, not "${value}".`)
}

function toNumber(name: string, value: string, least: number): number {
  if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value)
  throw new Error(`--${name} takes a whole number from ${least}, not "${value}".`)
}

function toHeaders(lines: readonly string[]): Record<string, string> {
  const entries = lines.map((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    // Not quoted: it may be a token.
    if (name === undefined || value === undefined)
      throw new Error('--header takes a name and a value, such as "X-CSRFToken: abc".')
    return [name.toLowerCase(), value]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

function whereTo(positionals: readonly string[], list: boolean): URL {
  const [command, url, ...more] = positionals
  if (command !== 'contract')
    throw new Error(`The command is "contract", not "${command ?? ''}". --help shows how it is used.`)
  // A list is of no server in particular.
  if (url === undefined && list) return new URL('http://localhost')
  if (url === undefined || more.length > 0) throw new Error('contract takes one URL. --help shows how it is used.')
  return toUrl('contract', url)
}

/** @throws {Error} with a sentence for the person at the terminal */
export function readArguments(args: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (values.help) return 'help'
  const url = whereTo(positionals, values.list)
  if (values.otp !== undefined && !/^\d{6}$/.test(values.otp)) throw new Error('--otp takes six digits.')
  if (values.inbox !== undefined && values.otp !== undefined) {
    throw new Error('--inbox and --otp are two ways to the same code. Give one of them.')
  }
  return {
    url: url.href.replace(/\/$/, ''),
    inbox: values.inbox === undefined ? undefined : toUrl('--inbox', values.inbox).href,
    otp: values.otp,
    origin: values.origin === undefined ? url.origin : toUrl('--origin', values.origin).origin,
    headers: toHeaders(values.header ?? []),
    attempts: toNumber('attempts', values.attempts, 1),
    maxWait: toNumber('max-wait', values['max-wait'], 0),
    timeout: toNumber('timeout', values.timeout, 1) * 1000,
    only: values.only ?? [],
    list: values.list,
    json: values.json,
  }
}
