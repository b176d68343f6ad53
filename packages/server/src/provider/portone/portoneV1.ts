import { type CertificationProvider, ProviderError } from '../provider.js'
import { type KcpBypass, checkKcpBypass } from './bypass.js'
import { checkApiBase, checkCredential, checkVerificationMethod, lateFetch } from './checkPortoneOptions.js'
import { createCredentialCheck } from './createCredentialCheck.js'
import { type Deadlines, resolveDeadlines } from './deadlines.js'
import { type PortoneClient, type PortoneReply, createPortoneClient } from './portoneClient.js'
import { readRefusal } from './portoneRefusal.js'
import { type MerchantFields, isImpUid, readCertification, readImpUid, toRequestBody } from './portoneWire.js'
import { retryOnce } from './retryOnce.js'

export interface PortoneV1Options {
  /**
   * REST API key and secret of the PortOne console, [결제 연동] → [V1 API]. The secret stays in this closure. An
   * environment variable may go in as it is: without a value this does not start.
   */
  impKey: string | undefined
  impSecret: string | undefined
  /** Channel of the console. Needed for KCP, and for Danal with several channels. */
  channelKey?: string | undefined
  /** `danal.{CPID}`: what `channelKey` replaced. */
  pg?: string | undefined
  /** Name or domain of the service, shown in the SMS. PortOne's default is 포트원. */
  company?: string | undefined
  /**
   * For KCP channels only, which get it in any case. Its other method, APP, sends no code that a form could ask for, so
   * with it this does not start.
   */
  verificationMethod?: 'SMS' | undefined
  /**
   * Parameters of KCP itself, handed on untouched. Given, the channel counts as one of KCP: its codes are not read as
   * Danal's. Danal has none here: `company` is its title.
   */
  bypass?: { kcpV2: KcpBypass } | undefined
  /** Default `https://api.iamport.kr`; its twin with fixed addresses is `https://static-api.iamport.kr`. */
  apiBase?: string | undefined
  /**
   * Milliseconds before a call is given up. May be lowered only. Default {@link DEFAULT_DEADLINES}: a request is answered
   * within 10 s whatever PortOne does, a confirm within 20.3 s, since a lost answer is read, twice at most.
   */
  deadlines?: Partial<Deadlines> | undefined
  /** Default the platform's. */
  fetch?: typeof fetch | undefined
}

export const PORTONE_API = 'https://api.iamport.kr'

const CONSOLE_MENU = '[결제 연동] → [V1 API]'

function createEraser(
  call: PortoneClient,
  deadline: number,
): NonNullable<CertificationProvider['deleteCertification']> {
  return async (impUid) => {
    const path = pathOf('/certifications', impUid)
    const erase = async () => {
      const reply = await call({ method: 'DELETE', path, deadline })
      if (isSuccess(reply) || reply.status === 404) return
      throw new ProviderError([401, 403].includes(reply.status) ? 'misconfigured' : 'carrier_unavailable', {
        outcome: 'unknown',
      })
    }
    // A visitor waits for this: what took the whole deadline once is not tried again.
    await retryOnce(erase, (error) => ProviderError.from(error).code === 'carrier_unavailable')
  }
}

/** @throws Error for what PortOne would refuse each time */
function merchantFields({ channelKey, pg, company, verificationMethod, bypass }: PortoneV1Options): MerchantFields {
  checkVerificationMethod('portoneV1', verificationMethod)
  const kcp = checkKcpBypass('portoneV1', bypass?.kcpV2)
  if ((kcp || verificationMethod) && !channelKey) {
    throw new Error(
      'portoneV1() was given bypass or verificationMethod, which are for KCP, and no channelKey: PortOne reaches KCP ' +
        'by its channel only. Copy the channel key from the PortOne console ([결제 연동] → [채널 관리]).',
    )
  }
  return { channelKey, pg, company, kcp, verificationMethod: kcp ? 'SMS' : verificationMethod }
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

function createReader(call: PortoneClient, deadline: number): CertificationProvider['readCertification'] {
  return async (impUid) => {
    const path = pathOf('/certifications', impUid)
    const read = async () => {
      const reply = await call({ method: 'GET', path, deadline })
      if (isSuccess(reply) || reply.status === 404) return reply
      throw new ProviderError('carrier_unavailable', { outcome: 'unknown' })
    }
    const reply = await retryOnce(read, (error) => ProviderError.from(error).code !== 'misconfigured')
    return isSuccess(reply) ? readCertification(reply.envelope?.response, impUid) : undefined
  }
}

/**
 * PortOne V1: `POST /certifications/otp/request`, `…/confirm/{imp_uid}`, `GET` and `DELETE
 * /certifications/{imp_uid}`, for channels of Danal and KCP. Sends no code and confirms none twice; a 401 renews the
 * token once. A resend is a request, with a new id: V1 knows no other.
 *
 * @throws Error without credentials, with an `apiBase` that is not https, for KCP without a `channelKey`, or with
 *   deadlines above the defaults
 * @example portoneV1({ impKey: process.env.PORTONE_IMP_KEY, impSecret: process.env.PORTONE_IMP_SECRET })
 */
export function portoneV1(options: PortoneV1Options): CertificationProvider {
  const { apiBase = PORTONE_API } = options
  const deadlines = resolveDeadlines('portoneV1', options.deadlines)
  const client = {
    impKey: checkCredential('portoneV1', 'impKey', options.impKey, CONSOLE_MENU),
    impSecret: checkCredential('portoneV1', 'impSecret', options.impSecret, CONSOLE_MENU),
    apiBase: checkApiBase('portoneV1', apiBase, PORTONE_API),
    fetch: lateFetch(options.fetch),
    tokenDeadline: deadlines.token,
  }
  const call = createPortoneClient(client)
  const merchant = merchantFields(options)
  const codes = merchant.kcp ? 'kcp' : 'danal'
  return {
    async requestOtp(identity, { merchantUid }) {
      const body = toRequestBody(identity, merchantUid, merchant)
      const path = '/certifications/otp/request'
      const reply = await call({ method: 'POST', path, body, deadline: deadlines.request }).catch(rethrowUncertain)
      if (!isSuccess(reply)) throw readRefusal('request', reply, codes)
      const impUid = readImpUid(reply.envelope?.response)
      if (impUid === undefined) throw new ProviderError('carrier_unavailable', { outcome: 'unknown' })
      return { impUid }
    },
    async confirmOtp({ impUid, otp }) {
      const path = pathOf('/certifications/otp/confirm', impUid)
      const reply = await call({ method: 'POST', path, body: { otp }, deadline: deadlines.confirm })
      if (!isSuccess(reply)) throw readRefusal('confirm', reply, codes)
      const certification = readCertification(reply.envelope?.response, impUid)
      if (!certification) throw new ProviderError('unknown', { outcome: 'refused' })
      return certification
    },
    readCertification: createReader(call, deadlines.read),
    checkCredentials: createCredentialCheck(client),
    deleteCertification: createEraser(call, deadlines.read),
  }
}
