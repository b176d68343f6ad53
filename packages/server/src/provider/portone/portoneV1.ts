import { isProduction } from '../../environment.js'
import { type CertificationProvider, ProviderError } from '../provider.js'
import { type PortoneClient, type PortoneReply, createPortoneClient } from './portoneClient.js'
import { readRefusal } from './portoneRefusal.js'
import { isImpUid, readCertification, readImpUid, toRequestBody } from './portoneWire.js'
import { retryOnce } from './retryOnce.js'

export interface PortoneV1Options {
  /**
   * REST API key and secret of the PortOne console, [결제 연동] → [V1 API]. The secret stays in this closure. An
   * environment variable may go in as it is: without a value this does not start.
   */
  impKey: string | undefined
  impSecret: string | undefined
  /** Channel of the console. Needed for KCP, and for Danal with several channels. */
  channelKey?: string
  /** `danal.{CPID}`: what `channelKey` replaced. */
  pg?: string
  /** Name or domain of the service, shown in the SMS. PortOne's default is 포트원. */
  company?: string
  /** Default `https://api.iamport.kr`; its twin with fixed addresses is `https://static-api.iamport.kr`. */
  apiBase?: string
  /** Default the platform's. */
  fetch?: typeof fetch
}

export const PORTONE_API = 'https://api.iamport.kr'

// A carrier's answer takes seconds; longer than this nobody waits for it in front of a form.
const POST_DEADLINE_MS = 10_000
const GET_DEADLINE_MS = 5000

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function checkApiBase(apiBase: string): string {
  const url = URL.canParse(apiBase) ? new URL(apiBase) : undefined
  const isLocal = url?.protocol === 'http:' && LOOPBACK.has(url.hostname) && !isProduction()
  if (url && (url.protocol === 'https:' || isLocal)) return apiBase.replace(/\/+$/, '')
  throw new Error(
    'portoneV1() was given an apiBase that is not https: the API secret and identities would travel in the clear. ' +
      `Use ${PORTONE_API}, or leave it out. Plain http is for a sandbox on localhost, outside production.`,
  )
}

function checkCredential(name: 'impKey' | 'impSecret', value: string | undefined): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new Error(
    `portoneV1() was given no ${name}, without which PortOne refuses every call. Copy it from the PortOne console ` +
      '([결제 연동] → [V1 API]) into the environment of this server, never into code or a browser bundle.',
  )
}

/** @throws ProviderError unless `imp_uid` may go into a path */
function pathOf(prefix: string, impUid: string): string {
  if (!isImpUid(impUid)) throw new ProviderError('challenge_lost', { outcome: 'refused' })
  return `${prefix}/${encodeURIComponent(impUid)}`
}

// A request that broke off may have sent its SMS.
function rethrowUncertain(thrown: unknown): never {
  const error = ProviderError.from(thrown)
  throw error.outcome === 'unknown' ? new ProviderError('sms_uncertain', { outcome: 'unknown' }) : error
}

function isSuccess({ status, envelope }: PortoneReply): boolean {
  return status === 200 && envelope?.code === 0
}

function createReader(call: PortoneClient): CertificationProvider['readCertification'] {
  return async (impUid) => {
    const path = pathOf('/certifications', impUid)
    const read = async () => {
      const reply = await call({ method: 'GET', path, deadline: GET_DEADLINE_MS })
      if (isSuccess(reply) || reply.status === 404) return reply
      throw new ProviderError('carrier_unavailable', { outcome: 'unknown' })
    }
    const reply = await retryOnce(read, (error) => ProviderError.from(error).code !== 'misconfigured')
    return isSuccess(reply) ? readCertification(reply.envelope?.response) : undefined
  }
}

/**
 * PortOne V1: `POST /certifications/otp/request`, `…/confirm/{imp_uid}`, `GET /certifications/{imp_uid}`. Sends no code
 * and confirms none twice; a 401 renews the token once.
 *
 * @throws Error without credentials, or with an `apiBase` that is not https
 * @example portoneV1({ impKey: process.env.PORTONE_IMP_KEY, impSecret: process.env.PORTONE_IMP_SECRET })
 */
export function portoneV1(options: PortoneV1Options): CertificationProvider {
  const { channelKey, pg, company, apiBase = PORTONE_API } = options
  const impKey = checkCredential('impKey', options.impKey)
  const impSecret = checkCredential('impSecret', options.impSecret)
  // The global one is looked up at each call: instrumentation replaces it after this module has loaded.
  const { fetch: ownFetch } = options
  const send: typeof fetch = (...args) => (ownFetch ?? fetch)(...args)
  const call = createPortoneClient({ impKey, impSecret, apiBase: checkApiBase(apiBase), fetch: send })
  return {
    async requestOtp(identity, { merchantUid }) {
      const body = toRequestBody(identity, merchantUid, { channelKey, pg, company })
      const path = '/certifications/otp/request'
      const reply = await call({ method: 'POST', path, body, deadline: POST_DEADLINE_MS }).catch(rethrowUncertain)
      if (!isSuccess(reply)) throw readRefusal('request', reply)
      const impUid = readImpUid(reply.envelope?.response)
      if (impUid === undefined) throw new ProviderError('carrier_unavailable', { outcome: 'unknown' })
      return { impUid }
    },
    async confirmOtp({ impUid, otp }) {
      const path = pathOf('/certifications/otp/confirm', impUid)
      const reply = await call({ method: 'POST', path, body: { otp }, deadline: POST_DEADLINE_MS })
      if (!isSuccess(reply)) throw readRefusal('confirm', reply)
      const certification = readCertification(reply.envelope?.response)
      if (!certification) throw new ProviderError('unknown', { outcome: 'refused' })
      return certification
    },
    readCertification: createReader(call),
  }
}
