import { DeadlineError, withDeadline } from '../../withDeadline.js'
import { ProviderError } from '../provider.js'
import { createAccessToken } from './accessToken.js'
import { type Envelope, readEnvelope } from './readEnvelope.js'

export interface PortoneClientOptions {
  impKey: string
  impSecret: string
  /** Without a slash at the end. */
  apiBase: string
  fetch: typeof fetch
}

export interface PortoneCall {
  method: 'GET' | 'POST'
  /** Contains nothing that was typed. */
  path: string
  body?: object
  /** Milliseconds for everything: a token when none is held, the call, and once more after a 401. */
  deadline: number
}

export interface PortoneReply {
  status: number
  /** Nothing when the body was no JSON envelope of PortOne: a page of a proxy, a redirect, too much. */
  envelope: Envelope | undefined
}

export type PortoneClient = (call: PortoneCall) => Promise<PortoneReply>

// Before the connection stood nothing can have been sent.
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function neverConnected(thrown: unknown): boolean {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && NEVER_CONNECTED.has(code)
}

/** The failure as an error that holds nothing of it: a cause of fetch may hold the whole request. */
function toProviderError(thrown: unknown, asked: boolean): ProviderError {
  if (thrown instanceof ProviderError) return thrown
  if (!asked || neverConnected(thrown)) return new ProviderError('carrier_unavailable', { outcome: 'unreached' })
  const code = thrown instanceof DeadlineError ? 'timeout' : 'carrier_unavailable'
  return new ProviderError(code, { outcome: 'unknown' })
}

/**
 * Calls PortOne V1 with a token that it fetches and renews by itself. Never repeats a call, except after a 401, which
 * says that nothing was done.
 */
export function createPortoneClient(options: PortoneClientOptions): PortoneClient {
  const token = createAccessToken(options)
  const send = async ({ method, path, body }: PortoneCall, bearer: string, signal: AbortSignal) => {
    const response = await options.fetch(`${options.apiBase}${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: body ? JSON.stringify(body) : null,
      // A redirect would carry the identity to another host. 'error' is not known everywhere.
      redirect: 'manual',
      signal,
    })
    return { status: response.status, envelope: await readEnvelope(response) }
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
      throw toProviderError(error, asked)
    }
  }
}
