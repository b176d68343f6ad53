import type { Context } from 'hono'
import type { FaultCall } from './faultQueue.js'

/** What the faults have to know of a wire. */
export interface FaultWire {
  /** Which call this is; `undefined` for a path without faults. */
  callOf: (method: string, path: string) => FaultCall | undefined
  /**
   * The body of a success, while nothing was done: whoever believes it verifies somebody PortOne has not verified.
   *
   * @param id instead of the one that was asked about
   */
  success: (c: Context, call: FaultCall, id?: string) => object
  /** The body of a refusal with this HTTP status. */
  refusal: (status: number) => object
  /** Makes the clients' tokens invalid, on a wire that has tokens. */
  revokeTokens: () => void
}
