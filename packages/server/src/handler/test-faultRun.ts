import { setTimeout as delay } from 'node:timers/promises'
import {
  FAKE_CI_MARKER,
  FAKE_DI_MARKER,
  type FaultCall,
  FAULTS,
  type Fault,
  type FaultId,
  type RunningSandbox,
  type Sandbox,
  createSandbox,
} from '@certification-form/sandbox'
import { createCertification } from '../createCertification.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { portoneV2 } from '../provider/portone/v2/portoneV2.js'
import type { CertificationProvider } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import { NO_LIMITS, Visitor } from '../test-shop.js'
import { type Outputs, watchOutputs } from './test-outputs.js'
import { watchStrain } from './test-strain.js'

/** Short, since a socket cannot be hurried by a fake clock. */
const DEADLINES = { token: 400, request: 800, confirm: 800, read: 400 }
// The longest pause of retryOnce.
const PAUSE_MS = 300
const ANSWER_MS = { request: DEADLINES.request, confirm: DEADLINES.confirm + 2 * DEADLINES.read + PAUSE_MS }

export type FaultWireName = 'V1' | 'V2'

/** Where the fault happens; `read` is the reading after a confirm whose answer was lost. */
const STEPS: Record<FaultWireName, readonly FaultCall[]> = {
  V1: ['token', 'request', 'confirm', 'read'],
  V2: ['request', 'confirm', 'read'],
}

const person = {
  name: '제갈카나리',
  phone: '01098761234',
  birth: '870615',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: true,
}
const CANARIES = {
  impKey: 'canary-imp-key',
  impSecret: 'canary-imp-secret',
  apiSecret: 'canary-api-secret',
  secret: 'canary-secret-of-the-merchant-0123456789',
  address: '203.0.113.77',
}
// What the sandbox says in its faults and refusals: text of a provider, which may quote anything.
const PROVIDER_TEXTS = [
  '점검',
  '요청을 처리하지',
  'Service failure',
  'padding',
  'getToken',
  'identity-verifications',
  '127.0.0.1',
]

/** One fault in one place. */
export interface FaultOutcome {
  fault: FaultId
  at: FaultCall
  /** Whether anybody was verified. */
  accepted: boolean
  /** Milliseconds from the deadline to the answer, without the time in which this process did not run; below 0 mostly. */
  overdue: number
  /** Mebibytes. */
  grown: number
  /** Codes the browser was told. */
  codes: readonly string[]
  /** Whether the next visitor was verified, once PortOne was well again. */
  recovered: boolean
}

export interface FaultFigures {
  outcomes: FaultOutcome[]
  /** Canaries in anything that left the server. */
  leaks: string[]
  /** What was written to the console or a stream. */
  printed: readonly string[]
  /** How many canaries were watched for, the token and the code of each run among them. */
  canaries: number
  /** How often a redirect was followed. */
  followed: number
}

class FaultRun {
  readonly outputs: Outputs = watchOutputs()
  /** Everything that must not leave the server. */
  readonly canaries: Set<string> = new Set([
    ...Object.values(CANARIES),
    ...PROVIDER_TEXTS,
    FAKE_CI_MARKER,
    FAKE_DI_MARKER,
  ])
  followed = 0
  #accepted = 0

  constructor(
    readonly wire: FaultWireName,
    readonly sandbox: Sandbox,
    readonly running: RunningSandbox,
  ) {
    for (const typed of [person.name, person.phone, person.birth, '1987-06-15']) this.canaries.add(typed)
  }

  /** What PortOne is asked with, so that each token is known. */
  readonly #fetch: typeof fetch = (input, init) => {
    const authorization = new Headers(init?.headers).get('authorization')?.split(' ')[1]
    if (authorization !== undefined) this.canaries.add(authorization)
    return fetch(input, init)
  }

  #provider(): CertificationProvider {
    const { url: apiBase } = this.running
    const { impKey, impSecret, apiSecret, channelKey } = this.sandbox.credentials
    const common = { apiBase, deadlines: DEADLINES, fetch: this.#fetch }
    const provider =
      this.wire === 'V1' ? portoneV1({ impKey, impSecret, ...common }) : portoneV2({ apiSecret, channelKey, ...common })
    const watched = <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) => {
      return (...args: Args): Promise<T> =>
        call(...args).catch((error: unknown) => {
          this.outputs.told(error)
          throw error
        })
    }
    return {
      requestOtp: watched((...args) => provider.requestOtp(...args)),
      confirmOtp: watched((...args) => provider.confirmOtp(...args)),
      readCertification: watched((...args) => provider.readCertification(...args)),
    }
  }

  /** A merchant's server with nobody in it yet. */
  open(): Visitor {
    const certification = createCertification({
      provider: this.#provider(),
      store: memoryStore(),
      secret: CANARIES.secret,
      limits: NO_LIMITS,
      onEvent: (event) => {
        this.outputs.told(event)
        if (event.type === 'verified') this.#accepted += 1
      },
      onVerified: () => {
        this.#accepted += 1
      },
    })
    return new Visitor(certification, CANARIES.address)
  }

  /** One call of the browser, told. */
  async ask(call: 'request' | 'confirm', visitor: Visitor, impUid?: unknown) {
    const otp = this.sandbox.inbox.latestOtp(person.phone) ?? '135792'
    this.canaries.add(otp)
    const stop = watchStrain()
    const begin = performance.now()
    const answer = await (call === 'request' ? visitor.request(person) : visitor.confirm(impUid, otp))
    const elapsed = performance.now() - begin
    const { late, grown } = stop()
    this.outputs.told({ ...answer, headers: [...answer.headers] })
    return { ...answer, overdue: elapsed - late - ANSWER_MS[call], grown: grown / 1024 / 1024 }
  }

  #arm({ id, work }: Pick<Fault, 'work'> & { id: FaultId }, at: FaultCall): void {
    const { faults } = this.sandbox
    faults.always(at, id)
    // Otherwise there would be nothing to read.
    if (at === 'read') faults.next('confirm', 'reset-before')
    // PortOne has verified the person then, and an honest reading would rightly say so.
    if (at === 'confirm' && work === 'done') faults.always('read', id)
  }

  /** Everything a visitor can do while the fault lasts. */
  async #meet(visitor: Visitor, at: FaultCall, arm: () => void) {
    if (at === 'token' || at === 'request') arm()
    const requested = await this.ask('request', visitor)
    if (at === 'confirm' || at === 'read') arm()
    const confirmed = await this.ask('confirm', visitor, requested.body['impUid'] ?? 'imp_123456789012')
    return [requested, confirmed]
  }

  async #isRecovered(visitor: Visitor): Promise<boolean> {
    let requested = await this.ask('request', visitor)
    // It may have joined a call for a token that began while the fault lasted, and that ends within its own deadline.
    if (requested.status === 503) {
      await delay(DEADLINES.token)
      requested = await this.ask('request', visitor)
    }
    const before = this.#accepted
    const { status } = await this.ask('confirm', visitor, requested.body['impUid'])
    const taken = await visitor.take()
    // The event and the hook.
    return status === 200 && this.#accepted === before + 2 && taken?.name === person.name
  }

  async run(fault: (typeof FAULTS)[number], at: FaultCall): Promise<FaultOutcome> {
    this.sandbox.reset()
    const visitor = this.open()
    const before = this.#accepted
    const answers = await this.#meet(visitor, at, () => this.#arm(fault, at))
    const taken = await visitor.take()
    const accepted = taken !== null || this.#accepted > before || answers.at(-1)?.status === 200
    this.followed += this.sandbox.faults.decoyHits
    this.sandbox.faults.clear()
    const recovered = await this.#isRecovered(new Visitor(visitor.certification, CANARIES.address))
    return {
      fault: fault.id,
      at,
      accepted,
      overdue: Math.max(...answers.map(({ overdue }) => overdue)),
      grown: Math.max(...answers.map(({ grown }) => grown)),
      codes: answers.map(({ body }) => (typeof body['code'] === 'string' ? body['code'] : 'success')),
      recovered,
    }
  }
}

/**
 * Every fault of the sandbox at every call of a wire, through the whole handler over real sockets, while PortOne's
 * answers claim that all went well.
 */
export async function runFaults(wire: FaultWireName): Promise<FaultFigures> {
  const sandbox = createSandbox(CANARIES)
  const running = await sandbox.listen({ port: 0 })
  const run = new FaultRun(wire, sandbox, running)
  const outcomes: FaultOutcome[] = []
  try {
    for (const at of STEPS[wire]) for (const fault of FAULTS) outcomes.push(await run.run(fault, at))
    const leaks = run.outputs.findIn(run.canaries)
    const { canaries, followed } = run
    return { outcomes, leaks, printed: run.outputs.printed, canaries: canaries.size, followed }
  } finally {
    run.outputs.stop()
    await running.close()
  }
}
