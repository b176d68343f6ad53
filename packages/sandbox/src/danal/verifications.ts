import { randomInt } from 'node:crypto'
import type { Inbox } from '../inbox/inbox.js'
import type { Settings } from '../sandboxOptions.js'
import type { Scenario } from '../scenario.js'
import type { Identity } from './identity.js'
import { lineRefusal } from './line.js'

/** One attempt of one person, from the sent OTP on. */
export interface Verification {
  readonly impUid: string
  readonly merchantUid: string | undefined
  readonly identity: Identity
  readonly scenario: Scenario
  readonly company: string | undefined
  otp: string
  /** Milliseconds since 1970. */
  expiresAt: number
  /** How many SMS it has sent. */
  sends: number
  wrongTries: number
  /** Milliseconds since 1970; `undefined` until the OTP was confirmed. */
  certifiedAt: number | undefined
}

export interface Ask {
  identity: Identity
  scenario: Scenario
  merchantUid: string | undefined
  company: string | undefined
}

/** Wrong OTPs before code 9991. Danal publishes no number; five is what comparable services allow. */
const WRONG_TRIES = 5

/** SMS of one attempt before code 3041. Danal publishes no number for this either. */
const SENDS = 5

// A sandbox left running must not grow for ever.
const KEPT = 1000

// What PortOne puts into the SMS when the merchant names no company.
const DEFAULT_COMPANY = '포트원'

/** What Danal and the carriers do: check the person, send the OTP, check the OTP. Knows nothing of any wire. */
export class Verifications {
  #kept = new Map<string, Verification>()
  #lateSms = new Set<NodeJS.Timeout>()

  constructor(
    private readonly settings: Settings,
    private readonly inbox: Inbox,
  ) {}

  /** The Danal code with which this person is refused before any SMS; `undefined` when all is well. */
  refusal({ identity, scenario }: Ask): string | undefined {
    if (scenario.line) return lineRefusal(scenario.line, identity)
    return scenario.refuse === 'request' ? scenario.code : undefined
  }

  /** Makes the attempt and sends its SMS. */
  start({ identity, scenario, merchantUid, company }: Ask): Verification {
    const verification: Verification = {
      impUid: this.#newImpUid(),
      merchantUid,
      identity,
      scenario,
      company,
      otp: this.#newOtp(identity.phone, scenario),
      expiresAt: this.#expiry(),
      sends: 1,
      wrongTries: 0,
      certifiedAt: undefined,
    }
    this.#kept.set(verification.impUid, verification)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#send(verification)
    return verification
  }

  /**
   * Replaces the OTP, starts its time again and sends it: the Danal code of the refusal, or `undefined`. Wrong tries
   * stay counted, so that asking again is no way to guess for ever.
   */
  resend(verification: Verification): string | undefined {
    const { identity, scenario } = verification
    if (scenario.refuse === 'resend') return scenario.code
    if (verification.wrongTries >= WRONG_TRIES) return '9991'
    if (verification.sends >= SENDS) return '3041'
    verification.otp = this.#newOtp(identity.phone, scenario, verification.otp)
    verification.expiresAt = this.#expiry()
    verification.sends += 1
    this.#send(verification)
    return undefined
  }

  find(impUid: string): Verification | undefined {
    return this.#kept.get(impUid)
  }

  delete(impUid: string): void {
    this.#kept.delete(impUid)
  }

  /** Checks an OTP and counts a wrong one: the Danal code of the refusal, or `undefined` when it was right. */
  checkOtp(verification: Verification, otp: string): string | undefined {
    const { scenario } = verification
    // 9013 is a wrong OTP like any other and counts as one; the other codes end the transaction.
    if (scenario.refuse === 'confirm' && scenario.code !== '9013') return scenario.code
    if (verification.wrongTries >= WRONG_TRIES) return '9991'
    if (this.settings.now() >= verification.expiresAt) return '9993'
    if (otp === verification.otp && scenario.refuse !== 'confirm') return undefined
    verification.wrongTries += 1
    return '9013'
  }

  certify(verification: Verification): void {
    verification.certifiedAt = this.settings.now()
  }

  clear(): void {
    this.#kept.clear()
    for (const timer of this.#lateSms) clearTimeout(timer)
    this.#lateSms.clear()
  }

  /** Not guessed from another one, and never one that is in use. */
  #newImpUid(): string {
    const impUid = `imp_${String(randomInt(1e12)).padStart(12, '0')}`
    return this.#kept.has(impUid) ? this.#newImpUid() : impUid
  }

  #expiry(): number {
    return this.settings.now() + this.settings.otpLifeSeconds * 1000
  }

  /** Never the phone's last OTP again, nor the replaced one: a test that types the old one must always fail. */
  #newOtp(phone: string, scenario: Scenario, replaced?: string): string {
    const otp = String(randomInt(scenario.sms === 'leading-zero' ? 1e5 : 1e6)).padStart(6, '0')
    const isUsed = otp === replaced || otp === this.inbox.latestOtp(phone)
    return isUsed ? this.#newOtp(phone, scenario, replaced) : otp
  }

  #send({ identity, otp, scenario, company }: Verification): void {
    if (scenario.sms === 'never') return
    const text = `[Web발신] [${company ?? DEFAULT_COMPANY}] 인증번호 [${otp}]를 입력해 주세요.`
    const deliver = (): void => {
      this.inbox.deliver({ phone: identity.phone, otp, text, receivedAt: this.settings.now() })
    }
    if (scenario.sms !== 'late') return deliver()
    const timer = setTimeout(() => {
      this.#lateSms.delete(timer)
      deliver()
    }, this.settings.smsLateMs)
    // A script that has ended must not be kept alive by an SMS nobody reads.
    timer.unref()
    this.#lateSms.add(timer)
  }
}
