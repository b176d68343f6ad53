import {
  CONFIRM_PATH,
  type CertificationErrorCode,
  type Identity,
  REQUEST_PATH,
  isCertificationErrorCode,
  otpChallengeSchema,
} from '@certification-form/core'
import { violation } from '../adapter-contract/violation.js'
import type { CodeSource } from './codeSource.js'
import { type Answer, type Endpoints, Visitor } from './visitor.js'

export interface UrlContractOptions {
  endpoints: Endpoints
  codes: CodeSource
  /** Whether the sandbox is behind the server: its names then choose what happens. */
  onSandbox: boolean
  /** Wrong codes the server takes for a phone before it refuses every code. */
  attempts: number
  createPerson: (more?: Partial<Identity>) => Identity
  /** Waits because the server said so, and says that it does. */
  wait: (seconds: number, why: string) => Promise<void>
}

/** A code that was sent. */
export interface Sent {
  impUid: string
  otp: string
  answer: Answer
}

// The form's own default when a server does not say.
const RESEND_SECONDS = 30

/** What an endpoint did, why that matters, and what to do, with the call and its status in front. */
export function failure({ call, status }: Answer, what: string, why: string, remedy: string): Error {
  return violation(`${call} answered ${status} ${what}.`, why, remedy)
}

/** The code of a refusal, if it has one of the closed list. */
export function codeOf({ body }: Answer): CertificationErrorCode | undefined {
  return isCertificationErrorCode(body['code']) ? body['code'] : undefined
}

/** One case's visitors, and what can be asked of the endpoints. */
export class UrlTrial {
  /** Of all visitors, in order. */
  readonly answers: Answer[] = []
  readonly calls: string[] = []

  constructor(readonly options: UrlContractOptions) {}

  visitor(): Visitor {
    return new Visitor(this.options.endpoints, this.answers, this.calls)
  }

  person(more?: Partial<Identity>): Identity {
    return this.options.createPerson(more)
  }

  /** Asks for a code; there must be one. */
  async send(visitor: Visitor, person: Identity): Promise<Sent> {
    const answer = await visitor.ask(REQUEST_PATH, { body: person })
    const challenge = otpChallengeSchema.safeParse(answer.body)
    if (answer.status !== 200 || !challenge.success) {
      throw failure(
        answer,
        `(${codeOf(answer) ?? 'no known code'}) where a challenge was expected`,
        'Without a code nobody gets through, and this case could not be tried.',
        'Answer 200 with { impUid } for this made-up person; see the description of the contract.',
      )
    }
    return { impUid: challenge.data.impUid, otp: await this.options.codes.read(person.phone), answer }
  }

  confirm(visitor: Visitor, { impUid, otp }: Pick<Sent, 'impUid' | 'otp'>): Promise<Answer> {
    return visitor.ask(CONFIRM_PATH, { body: { impUid, otp } })
  }

  /** Waits until the server takes another request for a code. */
  async untilResend({ answer }: Sent): Promise<void> {
    const { resendIn } = answer.body
    await this.options.wait(
      typeof resendIn === 'number' ? resendIn : RESEND_SECONDS,
      'until another code may be asked for',
    )
  }

  /** A refusal is 4xx: anything below lets it in, anything above is a crash. */
  mustRefuse(answer: Answer, when: string, why: string, remedy: string): void {
    if (answer.status >= 400 && answer.status < 500) return
    throw failure(answer, `${when}, where a refusal (4xx) was expected`, why, remedy)
  }
}

/** A code that is not the given one; another for each `n`. */
export function wrongOtp(otp: string, n = 1): string {
  return String((Number(otp) + n) % 1_000_000).padStart(6, '0')
}
