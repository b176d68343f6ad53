import { type FaultId, isFaultId } from './faults.js'

/** The calls of PortOne that a fault can be put in front of, on every wire that has them. */
export const FAULT_CALLS = ['token', 'request', 'confirm', 'read', 'delete'] as const

export type FaultCall = (typeof FAULT_CALLS)[number]

export interface WaitingFault {
  readonly call: FaultCall
  readonly fault: FaultId
  readonly times: number
}

/** Puts faults in front of calls. They happen on the socket, so the sandbox has to `listen`. */
export interface FaultControl {
  /**
   * The next calls meet this fault, after those that were put there before.
   *
   * @param times default 1
   * @throws {Error} for a call or a fault that does not exist
   * @example sandbox.faults.next('confirm', 'slow-drip')
   */
  next: (call: FaultCall, fault: FaultId, times?: number) => void
  /** Every call meets this fault until `clear` or `reset`. */
  always: (call: FaultCall, fault: FaultId) => void
  /** All is well again. */
  clear: () => void
  /** What has not happened yet; `times` is Infinity for `always`. */
  readonly waiting: readonly WaitingFault[]
  /** How often a client came to the host to which the redirects point. */
  readonly decoyHits: number
}

function check(call: unknown, fault: unknown): void {
  if (!FAULT_CALLS.some((known) => known === call)) {
    throw new Error(`The sandbox knows no call "${String(call)}". Use one of ${FAULT_CALLS.join(', ')}.`)
  }
  if (!isFaultId(fault)) {
    throw new Error(`The sandbox knows no fault "${String(fault)}". Its README and GET /faults list them.`)
  }
}

/** Which fault the next call of each kind meets. */
export class FaultQueue {
  #waiting: { call: FaultCall; fault: FaultId; times: number }[] = []

  /** @throws {Error} for a call, a fault or a number that makes no sense */
  add(call: FaultCall, fault: FaultId, times: number): void {
    check(call, fault)
    if (!(times === Infinity || (Number.isInteger(times) && times > 0))) {
      throw new Error(`A fault happens a whole number of times, 1 or more, not ${times}.`)
    }
    this.#waiting.push({ call, fault, times })
  }

  /** The fault that this call meets. */
  take(call: FaultCall): FaultId | undefined {
    const found = this.#waiting.find((one) => one.call === call)
    if (found === undefined) return undefined
    found.times -= 1
    if (found.times === 0) this.#waiting.splice(this.#waiting.indexOf(found), 1)
    return found.fault
  }

  get waiting(): readonly WaitingFault[] {
    return this.#waiting
  }

  clear(): void {
    this.#waiting.length = 0
  }
}
