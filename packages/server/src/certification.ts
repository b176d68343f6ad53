import type { Carrier } from '@certification-form/core'
import type { Submission } from './submission.js'

declare const serverOnly: unique symbol

/**
 * Text that must not reach a browser. It is a string, and any string may become one; {@link BrowserAnswer} alone
 * refuses it, under whatever key.
 */
export type ServerOnlyText = string & { readonly [serverOnly]?: true }

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
  ci?: ServerOnlyText
  /** DI, up to 64 characters, one per merchant and person: the key to find a duplicate sign-up by. */
  di?: ServerOnlyText
}

/** What `takeVerified` hands out: the person, and beside them what they handed in when they asked for the code. */
export type Verified<Extra = unknown> = Certification & Submission<Extra>

// With a property that every string has: to a type of optional ones alone TypeScript would assign no string.
type BrowserText = string & { readonly length: number; readonly [serverOnly]?: never }

type BrowserJson = BrowserText | number | boolean | null | readonly BrowserJson[] | BrowserObject

type BrowserObject = { readonly [key: string]: BrowserJson | undefined } & { readonly ci?: never; readonly di?: never }

/**
 * What `onVerified` may tell the browser: JSON without any key of a {@link Certification}, so that no compiler lets
 * `return certification` through, and at any depth without its `ci` and `di`, whatever they are called there. A masked
 * name goes under a name of its own, such as `maskedName`.
 */
export type BrowserAnswer = BrowserObject & { readonly [Key in keyof Certification]?: never }
