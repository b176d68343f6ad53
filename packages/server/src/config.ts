import type { BrowserAnswer, Certification } from './certification.js'
import type { Connection, VisitorAddress } from './clientAddress.js'
import type { Emit } from './events.js'
import type { Keyring } from './keyring.js'
import type { Limiter } from './limits/createLimiter.js'
import type { Limits } from './limits/limits.js'
import type { Telemetry } from './operations/telemetry.js'
import type { Work } from './operations/work.js'
import type { CertificationProvider } from './provider/provider.js'
import type { Asked } from './session/asked.js'
import type { Store } from './store/store.js'
import type { Submission } from './submission.js'

export type OnVerified<Extra = unknown> = (
  certification: Certification,
  request: Request,
  submission: Submission<Extra>,
) => BrowserAnswer | undefined | void | Promise<BrowserAnswer | undefined | void>

export type VerifyHuman = (request: Request) => boolean | Promise<boolean>

/** The options, checked and filled in: what the handlers work with. */
export interface Config {
  provider: CertificationProvider
  /** Its failures are refusals already. */
  store: Store
  keyring: Keyring
  limits: Limits
  limiter: Limiter
  emit: Emit
  requestPath: string
  confirmPath: string
  origins: ReadonlySet<string>
  addressOf(request: Request, connection: Connection | undefined): VisitorAddress
  /** @throws Refusal, which names the fields of the identity that do not fit */
  parseRequest(body: object): Promise<Asked>
  verifyHuman: VerifyHuman | undefined
  onVerified: OnVerified | undefined
  /** Seconds. */
  otpExpiresIn: number
  mismatchDetail: 'field' | 'general'
  nameMatch: 'required' | 'ignored'
  deleteAfterVerified: boolean
  production: boolean
  work: Work
  telemetry: Telemetry
}

/** One call of one browser, while it is worked on. */
export interface Visit {
  request: Request
  connection: Connection | undefined
  /** `Set-Cookie` of the answer, a refusal's too. */
  cookie: string | undefined
}
