import {
  type CertificationAdapter,
  CertificationError,
  type CertificationErrorCode,
  type Identity,
  type OtpChallenge,
  isCertificationErrorCode,
} from '@certification-form/core'
import type { AdapterContractOptions } from './adapterContractOptions.js'
import { type TypedValue, findTypedValues, textIn, typedValuesOf } from './typedValues.js'
import { violation } from './violation.js'

/** The two calls of an adapter, as they are named in what is reported. */
export type CallName = keyof CertificationAdapter

type Outcome = { answer: unknown } | { thrown: unknown }

const NEVER_ENDS = 'The form waits with a spinner for as long as the call is open.'

function freeze<Value extends object>(value: Value): Value {
  const copy = structuredClone(value)
  // Query caches and stores freeze what passes through them.
  return Object.freeze(copy)
}

/** One case's adapter, and what can be asked of it. */
export class Trial {
  readonly person: Identity
  /** What must be found nowhere. Codes are added as they come. */
  readonly typed: TypedValue[]

  private constructor(
    readonly options: AdapterContractOptions,
    readonly adapter: CertificationAdapter,
  ) {
    this.person = freeze(options.person)
    this.typed = [options.person, options.refusedPerson].flatMap((one) => (one ? typedValuesOf(one) : []))
  }

  static async start(options: AdapterContractOptions, create = options.createAdapter): Promise<Trial> {
    return new Trial(options, await create())
  }

  request({ signal = new AbortController().signal, previous, person = this.person }: RequestOptions = {}): Call {
    const context = previous ? { signal, previous } : { signal }
    return { name: 'requestOtp', make: () => this.adapter.requestOtp(person, context) }
  }

  confirm(answer: { impUid: string; otp: string }, signal = new AbortController().signal): Call {
    return { name: 'confirmOtp', make: () => this.adapter.confirmOtp(freeze(answer), { signal }) }
  }

  /** Asks for a code and expects a challenge. */
  async challenge(options?: RequestOptions): Promise<OtpChallenge> {
    const answer = await this.answerOf(this.request(options))
    if (typeof answer === 'object' && answer !== null && 'impUid' in answer) return answer as OtpChallenge
    throw violation(
      'requestOtp resolved with something that has no impUid.',
      'The form cannot tell which challenge a code belongs to.',
      'Resolve with { impUid } and, if your server tells them, expiresIn, resendIn and attemptsLeft.',
    )
  }

  async otpOf(challenge: OtpChallenge): Promise<string> {
    const { otp } = this.options
    const code = typeof otp === 'string' ? otp : await otp(challenge)
    if (typeof code !== 'string' || code === '') {
      throw new Error(
        'adapterContract() got no code from its `otp` option. Return the code that was sent, as a string.',
      )
    }
    this.typed.push({ name: 'otp', spellings: [code] })
    return code
  }

  /** A code that is not the given one. */
  wrongOtp(otp: string): string {
    const wrong = this.options.wrongOtp ?? otp.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
    this.typed.push({ name: 'otp', spellings: [wrong] })
    return wrong
  }

  /** What a call resolves with; it must. */
  async answerOf(call: Call): Promise<unknown> {
    const outcome = await this.outcomeOf(call)
    if ('answer' in outcome) return outcome.answer
    throw violation(
      `${call.name} was refused with ${this.readRefusal(call, outcome.thrown).code} where it should have succeeded.`,
      'Somebody who does everything right would not get through.',
      'If the server is right to refuse, give adapterContract() a person, a code or a fresh session that it accepts.',
    )
  }

  /** What a call is refused with; it must be. */
  async refusalOf(call: Call, expected: RefusalExpectation): Promise<CertificationError> {
    const outcome = await this.outcomeOf(call, expected.within)
    if ('answer' in outcome) throw violation(`${call.name} resolved ${expected.when}.`, expected.why, expected.remedy)
    const refusal = this.readRefusal(call, outcome.thrown)
    if (!expected.codes || expected.codes.includes(refusal.code)) return refusal
    const codes = expected.codes.join(' or ')
    throw violation(`${call.name} was refused with ${refusal.code} ${expected.when}.`, expected.why, `Throw ${codes}.`)
  }

  /** Whatever a call ends with; only that it ends, and cleanly. */
  async endOf(call: Call): Promise<CertificationErrorCode | 'answered'> {
    const outcome = await this.outcomeOf(call)
    return 'answer' in outcome ? 'answered' : this.readRefusal(call, outcome.thrown).code
  }

  private async outcomeOf({ name, make }: Call, within = this.options.timeout ?? 5000): Promise<Outcome> {
    let call: Promise<unknown>
    try {
      call = make()
    } catch {
      throw violation(
        `${name} threw at once instead of answering a promise that rejects.`,
        'Whoever calls it without await would not see the failure.',
        'Make it an async function.',
      )
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      const remedy = 'Reject with aborted when the signal fires and with timeout when the server takes too long.'
      const error = violation(`${name} did not end within ${within} ms.`, NEVER_ENDS, remedy)
      timer = setTimeout(() => reject(error), within)
    })
    const settled = Promise.resolve(call).then<Outcome, Outcome>(
      (answer) => ({ answer }),
      (thrown: unknown) => ({ thrown }),
    )
    return Promise.race([settled, late]).finally(() => clearTimeout(timer))
  }

  private readRefusal({ name }: Call, thrown: unknown): CertificationError {
    const { code } = (thrown instanceof Error ? thrown : {}) as { code?: unknown }
    if (!isCertificationErrorCode(code)) {
      throw violation(
        `${name} rejected with something that is no CertificationError (${kindOf(thrown)}).`,
        'The form can say no more than that something went wrong, and does not offer what would help.',
        "Catch what your client throws and throw new CertificationError('network') or the fitting code.",
      )
    }
    const leaked = findTypedValues(textIn(thrown), this.typed)
    if (leaked.length > 0) {
      throw violation(
        `${name} rejected with an error that holds what was typed (${[...new Set(leaked)].join(', ')}).`,
        'Errors end up in consoles and error trackers, and personal data must not.',
        'Throw a new CertificationError without a cause, and put neither request nor answer into it.',
      )
    }
    return CertificationError.from(thrown)
  }
}

function kindOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : `a ${typeof thrown}`
}

export interface Call {
  name: CallName
  make: () => Promise<unknown>
}

export interface RequestOptions {
  signal?: AbortSignal
  previous?: OtpChallenge
  person?: Identity
}

export interface RefusalExpectation {
  /** When it must be refused, as the end of a sentence. */
  when: string
  why: string
  /** What to do when it was not refused at all. */
  remedy: string
  /** Default any known code. */
  codes?: readonly CertificationErrorCode[]
  /** Milliseconds. Default the contract's timeout. */
  within?: number
}
