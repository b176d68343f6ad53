import { setTimeout as delay } from 'node:timers/promises'
import {
  type FaultCall,
  FAULTS,
  type FaultId,
  type RunningSandbox,
  type Sandbox,
  createSandbox,
} from '@certification-form/sandbox'
import { vi } from 'vitest'
import { type CertificationServer, createCertification } from '../createCertification.js'
import { portoneV1 } from '../provider/portone/portoneV1.js'
import { portoneV2 } from '../provider/portone/v2/portoneV2.js'
import type { CertificationProvider } from '../provider/provider.js'
import { memoryStore } from '../store/memoryStore.js'
import { NO_LIMITS, Visitor } from '../test-shop.js'
import { CANARIES, SECRETS, person } from './test-canaries.js'
import { type Outputs, watchOutputs } from './test-outputs.js'
import { watchStrain } from './test-strain.js'

/** Short, since a socket cannot be hurried by a fake clock. */
const DEADLINES = { token: 500, request: 1000, confirm: 1000, read: 500 }
// The shortest pause of retryOnce: runFaults leaves nothing to chance.
const PAUSE_MS = 100
const READ_MS = 2 * DEADLINES.read + PAUSE_MS

/** How much later than its deadline an answer may come, in milliseconds. */
export const TOLERATED_MS = 100

export type FaultWireName = 'V1' | 'V2'

/** Where the fault happens; `read` is the reading after a confirm whose answer was lost. */
const STEPS: Record<FaultWireName, readonly FaultCall[]> = {
  V1: ['token', 'request', 'confirm', 'read'],
  V2: ['request', 'confirm', 'read'],
}

/** One fault in one place. */
export interface FaultOutcome {
  fault: FaultId
  at: FaultCall
  /** Whether anybody was verified. */
  accepted: boolean
  /** See {@link Strain}: of the slower of both calls. */
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

type FaultRow = (typeof FAULTS)[number]

/** How long a confirm may take: its own call, and the reading if that has to fail, too. */
function confirmWithin(at: FaultCall, { work }: FaultRow): number {
  if (at === 'read') return READ_MS
  return work === 'done' ? DEADLINES.confirm + READ_MS : DEADLINES.confirm
}

/** What the browser was told, and at what cost. */
type Told = Awaited<ReturnType<Visitor['request']>> & Pick<FaultOutcome, 'overdue' | 'grown'>

class FaultRun {
  readonly outputs: Outputs = watchOutputs()
  /** Everything that must not leave the server. */
  readonly canaries: Set<string> = new Set(SECRETS)
  followed = 0
  #accepted = 0

  constructor(
    readonly wire: FaultWireName,
    readonly sandbox: Sandbox,
    readonly running: RunningSandbox,
  ) {}

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
  open(): CertificationServer {
    return createCertification({
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
  }

  /** One call of the browser, told. */
  async ask(call: 'request' | 'confirm', visitor: Visitor, within: number, impUid?: unknown): Promise<Told> {
    const otp = this.sandbox.inbox.latestOtp(person.phone) ?? '135792'
    this.canaries.add(otp)
    const stop = watchStrain(within)
    const answer = await (call === 'request' ? visitor.request(person) : visitor.confirm(impUid, otp))
    const { overdue, grown } = stop()
    this.outputs.told({ ...answer, headers: [...answer.headers] })
    return { ...answer, overdue, grown: grown / 1024 / 1024 }
  }

  #arm({ id, work }: FaultRow, at: FaultCall): void {
    const { faults } = this.sandbox
    faults.always(at, id)
    // Otherwise there would be nothing to read.
    if (at === 'read') faults.next('confirm', 'reset-before')
    // PortOne has verified the person then, and an honest reading would rightly say so.
    if (at === 'confirm' && work === 'done') faults.always('read', id)
  }

  /** A visitor who was sent a code. On a machine that is busy enough even a good answer comes too late. */
  async #begin(certification: CertificationServer): Promise<{ visitor: Visitor; requested: Told }> {
    for (let tries = 0; tries < 5; tries += 1) {
      const visitor = new Visitor(certification, CANARIES.address)
      const requested = await this.ask('request', visitor, DEADLINES.request)
      if (requested.status === 200) return { visitor, requested }
      // It may have joined a call for a token that began during a fault, and that ends within its own deadline.
      await delay(DEADLINES.token)
    }
    throw new Error('PortOne is well, and five requests in a row were refused.')
  }

  /** Everything a visitor can do while the fault lasts. */
  async #meet(certification: CertificationServer, at: FaultCall, fault: FaultRow) {
    const arm = (): void => this.#arm(fault, at)
    if (at === 'token' || at === 'request') {
      arm()
      const visitor = new Visitor(certification, CANARIES.address)
      const requested = await this.ask('request', visitor, DEADLINES.request)
      const impUid = requested.body['impUid'] ?? 'imp_123456789012'
      return { visitor, answers: [requested, await this.ask('confirm', visitor, DEADLINES.confirm, impUid)] }
    }
    const { visitor, requested } = await this.#begin(certification)
    arm()
    const confirmed = await this.ask('confirm', visitor, confirmWithin(at, fault), requested.body['impUid'])
    return { visitor, answers: [requested, confirmed] }
  }

  async #isRecovered(certification: CertificationServer): Promise<boolean> {
    const { visitor, requested } = await this.#begin(certification)
    const before = this.#accepted
    const { status } = await this.ask('confirm', visitor, DEADLINES.confirm, requested.body['impUid'])
    const taken = await visitor.take()
    // The event and the hook.
    return status === 200 && this.#accepted === before + 2 && taken?.name === person.name
  }

  /** Late once may be the machine, late twice is this server. */
  async measure(fault: FaultRow, at: FaultCall): Promise<FaultOutcome> {
    const first = await this.run(fault, at)
    if (first.overdue <= TOLERATED_MS) return first
    const again = await this.run(fault, at)
    return { ...again, accepted: first.accepted || again.accepted, overdue: Math.min(first.overdue, again.overdue) }
  }

  async run(fault: FaultRow, at: FaultCall): Promise<FaultOutcome> {
    this.sandbox.reset()
    const certification = this.open()
    const before = this.#accepted
    const { visitor, answers } = await this.#meet(certification, at, fault)
    const taken = await visitor.take()
    const accepted = taken !== null || this.#accepted > before || answers.at(-1)?.status === 200
    this.followed += this.sandbox.faults.decoyHits
    this.sandbox.faults.clear()
    const recovered = (await this.#isRecovered(certification)) || (await this.#isRecovered(certification))
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
  const random = vi.spyOn(Math, 'random').mockReturnValue(0)
  try {
    for (const at of STEPS[wire]) for (const fault of FAULTS) outcomes.push(await run.measure(fault, at))
    const leaks = run.outputs.findIn(run.canaries)
    const { canaries, followed } = run
    return { outcomes, leaks, printed: run.outputs.printed, canaries: canaries.size, followed }
  } finally {
    random.mockRestore()
    run.outputs.stop()
    await running.close()
  }
}
