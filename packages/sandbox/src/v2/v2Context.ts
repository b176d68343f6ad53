import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Verifications } from '../danal/verifications.js'
import type { Settings } from '../sandboxOptions.js'
import type { IdentityVerifications } from './identityVerifications.js'
import type { Fields } from './sendRequest.js'

/** What the handlers of the V2 wire share. */
export interface V2 {
  settings: Settings
  /** The same as V1's: another wire over one Danal. */
  verifications: Verifications
  identityVerifications: IdentityVerifications
  /** Phones whose `send` was answered with 401 and whose next one goes through. */
  rejectedFor: Set<string>
  /** Ids whose next `confirm` is answered with 401. */
  rejectNextConfirmOf: Set<string>
}

export interface V2Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** `undefined` for a call without a body. */
    body: Fields | undefined
  }
}

export type V2Call = Context<V2Env>
