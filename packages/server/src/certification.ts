import type { Carrier } from '@certification-form/core'
import type { Json } from './json.js'
import type { Submission } from './submission.js'

/**
 * The verified person, as PortOne returns it. Lives on the server only: it holds CI and DI. A field is missing when
 * PortOne's answer has none; see domain facts at each.
 */
export interface Certification {
  impUid: string
  /** The server's own identifier of this attempt, unique and unguessable. */
  merchantUid?: string
  /** `danal` or `kcp_v2`. */
  pgProvider?: string
  pgTid?: string
  /** As registered with the carrier. */
  name?: string
  gender?: 'male' | 'female'
  /** `YYYY-MM-DD`. */
  birthday?: string
  /** Missing unless the contract with Danal tells foreigners apart. */
  isForeigner?: boolean
  /**
   * Digits only. PortOne tells it after the carriers' approval only; without that it is the number this session asked
   * for, to which the code was sent.
   */
  phone: string
  /** Missing without the carriers' approval. */
  carrier?: Carrier
  isMvno?: boolean
  /** Milliseconds since 1970. */
  certifiedAt?: number
  /** CI, up to 88 characters, the same at every merchant. Missing unless the contract includes it. Encrypt at rest. */
  ci?: string
  /** DI, up to 64 characters, one per merchant and person: the key to find a duplicate sign-up by. */
  di?: string
}

/** What `takeVerified` hands out: the person, and beside them what they handed in when they asked for the code. */
export type Verified<Extra = unknown> = Certification & Submission<Extra>

/**
 * What `onVerified` may tell the browser: JSON without any key of a {@link Certification}, so that no compiler lets
 * `return certification` through. A masked name goes under a name of its own, such as `maskedName`.
 */
export type BrowserAnswer = { readonly [key: string]: Json | undefined } & {
  readonly [Key in keyof Certification]?: never
}
