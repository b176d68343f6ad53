import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Sandbox, createSandbox } from '../../packages/sandbox/src/index.js'
import { backends } from '../backends.mjs'
import { runContract } from './test-runContract.js'

const folder = fileURLToPath(new URL('../../docs/backends', import.meta.url))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Stopped with all its workers: they are one process group. */
function stop({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error(`${server.spawnargs.join(' ')} does not answer at ${url}.`)
}

type Command = (port: number, scratch: string) => [program: string, ...args: string[]]

// Plain HTTP on localhost, for which browsers keep no Secure cookie. Sessions of its own.
const php: Command = (port, scratch) => {
  const local = [
    '-d',
    'session.cookie_secure=0',
    '-d',
    'session.name=certification',
    '-d',
    `session.save_path=${scratch}`,
  ]
  const serve = ['-S', `127.0.0.1:${port}`, `${folder}/certification.php`]
  return [backends.php.ensure(), '-c', `${folder}/php.ini`, ...local, ...serve]
}

const django: Command = (port) => [backends.django.ensure(), '-B', `${folder}/site.py`, String(port)]

type Later = (work: () => void | Promise<void>) => void

interface Portone {
  url: string
  impKey: string
  impSecret: string
}

async function start(command: Command, { url, impKey, impSecret }: Portone, later: Later): Promise<string> {
  const port = await freePort()
  const scratch = mkdtempSync(join(tmpdir(), 'certification-form-backend-'))
  later(() => rmSync(scratch, { recursive: true, force: true }))
  const origin = `http://127.0.0.1:${port}`
  const [program, ...args] = command(port, scratch)
  const env = {
    ...process.env,
    SHOP_ORIGIN: origin,
    PORTONE_API: url,
    PORTONE_IMP_KEY: impKey,
    PORTONE_IMP_SECRET: impSecret,
    SECRET_KEY: 'a secret of tests, at least 32 characters long',
    // Several at once, as behind a real web server.
    PHP_CLI_SERVER_WORKERS: '4',
  }
  const server = spawn(program, args, { env, detached: true, stdio: 'ignore' })
  later(() => stop(server))
  await untilAnswering(origin, server)
  return `${origin}/api/certification`
}

const person = { name: '가온누리', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false }

/** A visitor with a code on its way. */
async function askFor(url: string, phone: string) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const body = JSON.stringify({ ...person, phone })
  const response = await fetch(`${url}/otp/request`, { method: 'POST', headers, body })
  const { impUid } = (await response.json()) as { impUid: string }
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const confirm = async (otp: string) => {
    const answer = { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ impUid, otp }) }
    return (await fetch(`${url}/otp/confirm`, answer)).status
  }
  return { impUid, confirm }
}

/** What the contract cannot see from outside: how much of it reaches PortOne when it comes at once. */
async function rush(url: string, sandbox: Sandbox): Promise<void> {
  const asked = (impUid: string) => sandbox.requests.filter(({ path }) => path.endsWith(`/confirm/${impUid}`)).length
  const many = Array.from({ length: 30 }, (_, n) => n)
  const guessing = await askFor(url, '01000007090')
  const right = sandbox.inbox.latestOtp('01000007090') ?? ''
  const guesses = many.map((n) => String((Number(right) + n + 1) % 1_000_000).padStart(6, '0'))
  const statuses = await Promise.all(guesses.map(guessing.confirm))
  expect(statuses.filter((status) => status < 400)).toEqual([])
  expect(await guessing.confirm(right)).toBeGreaterThanOrEqual(400)
  expect(asked(guessing.impUid)).toBe(5)
  const knowing = await askFor(url, '01000007091')
  const otp = sandbox.inbox.latestOtp('01000007091') ?? ''
  const verified = await Promise.all(many.map(() => knowing.confirm(otp)))
  expect(verified.filter((status) => status === 200)).toHaveLength(1)
}

// At once, because each mostly waits until another code may be asked for: 30 s, as the files say.
it.concurrent.for<[string, Command]>([
  ['certification.php', php],
  ['certification.py', django],
])('%s keeps the contract', { timeout: 300_000 }, async ([, command], { onTestFinished }) => {
  const sandbox = createSandbox()
  const portone = await sandbox.listen({ port: 0 })
  onTestFinished(() => portone.close())
  const url = await start(command, { url: portone.url, ...sandbox.credentials }, onTestFinished)
  const { code, output } = await runContract(url, '--inbox', portone.url)
  expect(output).toMatch(/^35 passed, 0 failed$/m)
  expect(code).toBe(0)
  await rush(url, sandbox)
})

it.each(['certification.php', 'certification.py'])('%s has 60 lines', (name) => {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n')
  expect(lines.filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(60)
})
