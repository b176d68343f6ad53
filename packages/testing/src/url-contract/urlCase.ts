import type { UrlTrial } from './urlTrial.js'

/** One thing that endpoints have to keep to. */
export interface UrlCase {
  name: string
  /** Rejects with an Error that says what the server did, why it matters and what to do. */
  run: (trial: UrlTrial) => Promise<void>
}
