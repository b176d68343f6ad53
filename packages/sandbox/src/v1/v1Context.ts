import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Verifications } from '../danal/verifications.js'
import type { Settings } from '../sandboxOptions.js'
import type { AccessTokens } from './accessTokens.js'
import type { WireBody } from './wireBody.js'

/** What the handlers of the V1 wire share. */
export interface V1 {
  settings: Settings
  tokens: AccessTokens
  verifications: Verifications
  /** Phones whose call met a revoked token and whose next call goes through. */
  revokedFor: Set<string>
}

export interface V1Env {
  Bindings: Partial<HttpBindings>
  Variables: { body: WireBody }
}

export type V1Call = Context<V1Env>
