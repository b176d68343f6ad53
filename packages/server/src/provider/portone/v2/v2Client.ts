import { DeadlineError, withDeadline } from '../../../withDeadline.js'
import { callFailure } from '../callFailure.js'
import type { Deadlines } from '../deadlines.js'
import { type PortoneAnswer, type PortoneHost, type PortoneRequest, sendJson } from '../sendJson.js'

export interface V2ClientOptions extends PortoneHost {
  apiSecret: string
  deadlines: Deadlines
}

export type AskV2 = (request: Omit<PortoneRequest, 'authorization'>) => Promise<PortoneAnswer>

/**
 * Runs calls of PortOne V2 within one deadline.
 *
 * @throws ProviderError
 */
export type V2Client = <T>(call: 'request' | 'confirm' | 'read', run: (ask: AskV2) => Promise<T>) => Promise<T>

/** Calls PortOne V2 with its API secret, each call once. */
export function createV2Client({ apiSecret, deadlines, ...host }: V2ClientOptions): V2Client {
  const authorization = `PortOne ${apiSecret}`
  return async (call, run) => {
    try {
      return await withDeadline(deadlines[call], (signal) =>
        run((request) => {
          // A fetch of one's own may not look at the signal.
          if (signal.aborted) throw new DeadlineError()
          return sendJson(host, { ...request, authorization }, signal)
        }),
      )
    } catch (error) {
      throw callFailure(error, true)
    }
  }
}
