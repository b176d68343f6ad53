import { randomBytes } from 'node:crypto'

/** One SMS on the simulated phone. Holds a phone number and an OTP: for tests and the inbox page only. */
export interface SmsMessage {
  /** Counts up from 1. */
  id: number
  /** Digits only. */
  phone: string
  otp: string
  /** The whole text as the phone shows it. */
  text: string
  /** Milliseconds since 1970, by the sandbox's clock. */
  receivedAt: number
}

export type InboxEvent = { type: 'sms'; message: SmsMessage } | { type: 'cleared' }

interface Waiter {
  phone: string
  resolve: (message: SmsMessage) => void
  reject: (reason: Error) => void
}

// Enough for a day of clicking and for any test; a sandbox left running must not grow for ever.
const KEPT = 500

const newRun = (): string => randomBytes(4).toString('hex')

const digits = (phone: string): string => phone.replaceAll(/\D/g, '')

/** The phones of everybody, in one place. */
export class Inbox {
  #run = newRun()
  #messages: SmsMessage[] = []
  #lastId = 0
  #taken = new Map<string, number>()
  #waiters = new Set<Waiter>()
  #listeners = new Set<(event: InboxEvent) => void>()

  /** Changes with every start and every `clear`, so that a reader notices what it must forget. */
  get run(): string {
    return this.#run
  }

  /** Newest first. */
  get messages(): readonly SmsMessage[] {
    return this.#messages
  }

  /** The OTP of the newest message to this phone; `undefined` before the first one arrived. */
  latestOtp(phone: string): string | undefined {
    return this.#messages.find((message) => message.phone === digits(phone))?.otp
  }

  /**
   * Takes the oldest message to this phone that `next` has not handed out yet, waiting for one when there is none.
   * So it does not matter whether the SMS arrives before or after the call.
   *
   * @param timeoutMs 5 seconds by default.
   * @throws {Error} when nothing arrived in time, or when the sandbox was reset meanwhile.
   * @example const { otp } = await sandbox.inbox.next('010-1234-5678')
   */
  next(phone: string, { timeoutMs = 5000 }: { timeoutMs?: number } = {}): Promise<SmsMessage> {
    const wanted = digits(phone)
    const waiting = this.#messages.findLast(({ phone: to, id }) => to === wanted && id > (this.#taken.get(wanted) ?? 0))
    if (waiting) return Promise.resolve(this.#take(waiting))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter)
        reject(new Error(`No SMS to the number ending in ${wanted.slice(-4)} within ${timeoutMs} ms.`))
      }, timeoutMs)
      const done = (finish: () => void): void => {
        clearTimeout(timer)
        this.#waiters.delete(waiter)
        finish()
      }
      const waiter: Waiter = {
        phone: wanted,
        resolve: (message) => done(() => resolve(this.#take(message))),
        reject: (reason) => done(() => reject(reason)),
      }
      this.#waiters.add(waiter)
    })
  }

  /** Calls the listener on every change until the returned function is called. */
  subscribe(listener: (event: InboxEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  deliver(message: Omit<SmsMessage, 'id'>): void {
    this.#lastId += 1
    const delivered = { ...message, id: this.#lastId }
    this.#messages = [delivered, ...this.#messages].slice(0, KEPT)
    // One message answers one call, the one that has waited longest.
    ;[...this.#waiters].find(({ phone }) => phone === delivered.phone)?.resolve(delivered)
    this.#tell({ type: 'sms', message: delivered })
  }

  clear(): void {
    this.#run = newRun()
    this.#messages = []
    this.#taken.clear()
    for (const waiter of this.#waiters) waiter.reject(new Error('The sandbox was reset while waiting for an SMS.'))
    this.#tell({ type: 'cleared' })
  }

  #take(message: SmsMessage): SmsMessage {
    this.#taken.set(message.phone, message.id)
    return message
  }

  #tell(event: InboxEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
