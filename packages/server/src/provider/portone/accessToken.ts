import { withDeadline } from '../../withDeadline.js'
import { ProviderError } from '../provider.js'
import type { PortoneClientOptions } from './portoneClient.js'
import { readEnvelope } from './readEnvelope.js'
import { retryOnce } from './retryOnce.js'
import { sendJson } from './sendJson.js'

/** The token of PortOne's API; it lives 30 minutes. */
export interface AccessToken {
  /** @throws ProviderError, outcome `unreached`: without a token nothing can be asked */
  get(): Promise<string>
  /** Forgets this token after a 401; one that has been renewed meanwhile stays. */
  drop(token: string): void
}

interface HeldToken {
  value: string
  renewAt: number
}

const RENEW_BEFORE_END_MS = 60_000
const MAX_TOKEN_LENGTH = 4096

const unreached = (code: 'misconfigured' | 'carrier_unavailable') => new ProviderError(code, { outcome: 'unreached' })

function readToken(response: unknown): HeldToken {
  const { access_token, expired_at, now } = (response ?? {}) as Record<string, unknown>
  // Bearer syntax of RFC 6750: nothing else may go into a header.
  const isToken =
    typeof access_token === 'string' &&
    access_token.length <= MAX_TOKEN_LENGTH &&
    /^[A-Za-z0-9._~+/-]+=*$/.test(access_token)
  if (!isToken || typeof expired_at !== 'number' || typeof now !== 'number') throw unreached('carrier_unavailable')
  // From PortOne's own clock: ours may be wrong.
  return { value: access_token, renewAt: Date.now() + (expired_at - now) * 1000 - RENEW_BEFORE_END_MS }
}

async function fetchToken(options: PortoneClientOptions, signal: AbortSignal): Promise<HeldToken> {
  const body = { imp_key: options.impKey, imp_secret: options.impSecret }
  const { status, body: answer } = await sendJson(options, { method: 'POST', path: '/users/getToken', body }, signal)
  const envelope = readEnvelope(answer)
  if (status === 401) throw unreached('misconfigured')
  if (status !== 200 || envelope?.code !== 0) throw unreached('carrier_unavailable')
  return readToken(envelope.response)
}

/** One token for all calls, fetched once however many wait for it, renewed 60 s before it ends. */
export function createAccessToken(options: PortoneClientOptions): AccessToken {
  let held: HeldToken | undefined
  let pending: Promise<string> | undefined
  const renew = async (): Promise<string> => {
    try {
      const fetchOnce = () => withDeadline(options.tokenDeadline, (signal) => fetchToken(options, signal))
      held = await retryOnce(fetchOnce, (error) => !(error instanceof ProviderError && error.code === 'misconfigured'))
      return held.value
    } catch (error) {
      throw error instanceof ProviderError ? error : unreached('carrier_unavailable')
    } finally {
      pending = undefined
    }
  }
  const get = async (): Promise<string> => {
    if (held && Date.now() < held.renewAt) return held.value
    const waitedFor = (pending ??= renew())
    try {
      return await waitedFor
    } catch (error) {
      if (error instanceof ProviderError) throw error
      // On Workers what a request has begun ends when its visitor leaves; its promise then fails whoever waits for it.
      if (pending === waitedFor) pending = undefined
      return get()
    }
  }
  return {
    get,
    drop(token) {
      if (held?.value === token) held = undefined
    },
  }
}
