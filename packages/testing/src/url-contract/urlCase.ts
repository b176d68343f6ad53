import type { UrlTrial } from './urlTrial.js'

/** One thing that endpoints have to keep to. */
export interface UrlCase {
  name: string
  /** Spends most of its time until another code may be asked for, so it runs beside the others. */
  waits?: boolean
  /** Rejects with an Error that says what the server did, why it matters and what to do. */
  run: (trial: UrlTrial) => Promise<void>
}
