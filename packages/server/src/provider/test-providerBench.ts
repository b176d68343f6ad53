import { inspect } from 'node:util'
import { type RunningSandbox, type Sandbox, type SandboxOptions, createSandbox } from '@certification-form/sandbox'
import { expect } from 'vitest'
import { SECRET, hong } from '../test-shop.js'
import { type CertificationProvider, type OtpAttempt, ProviderError } from './provider.js'

/** One of the providers, on the wire of a sandbox. */
export interface ProviderCase {
  name: string
  create(credentials: Sandbox['credentials'], apiBase: string): CertificationProvider
  /** What its calls look like, as `METHOD path`. */
  calls: { request: RegExp; confirm: RegExp; read: RegExp }
}

/** What a test of the contract works with. */
export interface Bench {
  provider: CertificationProvider
  sandbox: Sandbox
  /** Requests with an id of its own each time. */
  request: (identity?: object, attempt?: Partial<OtpAttempt>) => Promise<string>
  otp: (phone?: string) => string
  wrongOtp: (phone?: string) => string
  /** How often PortOne was asked. */
  count: (call: keyof ProviderCase['calls']) => number
  /** The error a call fails with, which must hold nothing it should not. */
  failure: (call: Promise<unknown>) => Promise<ProviderError>
}

const API_SECRET = 'canary-api-secret'
const IMP_SECRET = 'canary-imp-secret'

let running: RunningSandbox | undefined
let ids = 0

function newId(): string {
  ids += 1
  return ids.toString(16).padStart(40, '0')
}

function expectNothingTold(error: ProviderError, personal: readonly string[]): void {
  const told = [inspect(error, { showHidden: true, depth: Infinity }), JSON.stringify(error), error.stack].join('\n')
  for (const canary of [
    API_SECRET,
    IMP_SECRET,
    SECRET,
    'Bearer',
    'PortOne ',
    '인증',
    '다날',
    '203.0.113.7',
    ...personal,
  ])
    expect(told).not.toContain(canary)
  expect(error.cause).toBeUndefined()
}

/** A sandbox on a real socket with one provider before it. */
export async function startBench(provided: ProviderCase, settings: SandboxOptions = {}): Promise<Bench> {
  const sandbox = createSandbox({ now: () => Date.now(), apiSecret: API_SECRET, impSecret: IMP_SECRET, ...settings })
  running = await sandbox.listen({ port: 0 })
  const provider = provided.create(sandbox.credentials, running.url)
  const personal = new Set<string>([hong.name, hong.phone, hong.birth])
  const otp = (phone: string = hong.phone) => sandbox.inbox.latestOtp(phone) ?? ''
  return {
    provider,
    sandbox,
    async request(identity = hong, attempt = {}) {
      const asked = { ...hong, ...identity }
      for (const typed of [asked.name, asked.phone]) personal.add(typed)
      const given = { merchantUid: newId(), address: '203.0.113.7', ...attempt }
      return (await provider.requestOtp(asked, given)).impUid
    },
    otp,
    wrongOtp: (phone) => (otp(phone) === '000000' ? '111111' : '000000'),
    count: (call) =>
      sandbox.requests.filter(({ method, path }) => provided.calls[call].test(`${method} ${path}`)).length,
    async failure(call) {
      const thrown: unknown = await call.then(
        (value) => new Error(`No failure but ${JSON.stringify(value)}`),
        (error: unknown) => error,
      )
      if (!(thrown instanceof ProviderError)) throw thrown
      expectNothingTold(thrown, [...personal, ...sandbox.inbox.messages.map((message) => message.otp)])
      return thrown
    },
  }
}

export async function stopBench(): Promise<void> {
  await running?.close()
  running = undefined
}
