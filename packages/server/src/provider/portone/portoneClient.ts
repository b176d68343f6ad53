import { DeadlineError, withDeadline } from '../../withDeadline.js'
import { createAccessToken } from './accessToken.js'
import { callFailure } from './callFailure.js'
import { type Envelope, readEnvelope } from './readEnvelope.js'
import { type PortoneHost, type PortoneRequest, sendJson } from './sendJson.js'

export interface PortoneClientOptions extends PortoneHost {
  impKey: string
  impSecret: string
  /** Milliseconds. */
  tokenDeadline: number
}

export interface PortoneCall extends Omit<PortoneRequest, 'authorization'> {
  /** Milliseconds for everything: a token when none is held, the call, and once more after a 401. */
  deadline: number
}

export interface PortoneReply {
  status: number
  /** Nothing when the body was no JSON envelope of PortOne: a page of a proxy, a redirect, too much. */
  envelope: Envelope | undefined
}

export type PortoneClient = (call: PortoneCall) => Promise<PortoneReply>

/**
 * Calls PortOne V1 with a token that it fetches and renews by itself. Never repeats a call, except after a 401, which
 * says that nothing was done.
 */
export function createPortoneClient(options: PortoneClientOptions): PortoneClient {
  const token = createAccessToken(options)
  const send = async (call: PortoneCall, bearer: string, signal: AbortSignal): Promise<PortoneReply> => {
    const { status, body } = await sendJson(options, { ...call, authorization: `Bearer ${bearer}` }, signal)
    return { status, envelope: readEnvelope(body) }
  }
  return async (call) => {
    let asked = false
    const ask = async (signal: AbortSignal): Promise<PortoneReply> => {
      const bearer = await token.get()
      if (signal.aborted) throw new DeadlineError()
      asked = true
      const reply = await send(call, bearer, signal)
      if (reply.status !== 401) return reply
      asked = false
      token.drop(bearer)
      const renewed = await token.get()
      if (signal.aborted) throw new DeadlineError()
      asked = true
      return send(call, renewed, signal)
    }
    try {
      return await withDeadline(call.deadline, ask)
    } catch (error) {
      throw callFailure(error, asked)
    }
  }
}
