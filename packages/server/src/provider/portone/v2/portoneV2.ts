import { randomBytes } from '../../../random.js'
import { type CertificationProvider, type OtpAttempt, ProviderError } from '../../provider.js'
import { type DanalBypass, type KcpBypass, checkKcpBypass } from '../bypass.js'
import { checkApiBase, checkCredential, checkVerificationMethod, lateFetch } from '../checkPortoneOptions.js'
import type { GatewayCodes } from '../danalMessage.js'
import { type Deadlines, resolveDeadlines } from '../deadlines.js'
import { isImpUid } from '../portoneWire.js'
import { retryOnce } from '../retryOnce.js'
import type { PortoneAnswer } from '../sendJson.js'
import { defined } from '../wireFields.js'
import { type AskV2, type V2Client, createV2Client } from './v2Client.js'
import { readV2Refusal } from './v2Refusal.js'
import { type V2Merchant, readVerified, toSendBody } from './v2Wire.js'

export interface PortoneV2Options {
  /**
   * V2 API secret of the PortOne console, [결제 연동] → [API Keys]. It stays in this closure. An environment variable
   * may go in as it is: without a value this does not start.
   */
  apiSecret: string | undefined
  /** Channel of the console, of Danal or KCP. */
  channelKey: string | undefined
  /** Needed when the secret may act for several stores. */
  storeId?: string | undefined
  /** SMS, which is the default and all there is: the other method, APP, sends no code that a form could ask for. */
  verificationMethod?: 'SMS' | undefined
  /**
   * Parameters of the gateway itself, handed on untouched. KCP requires its `media_type`; given, the channel counts as
   * one of KCP and its codes are not read as Danal's.
   */
  bypass?: { danal: DanalBypass } | { kcpV2: KcpBypass } | undefined
  /** Default `https://api.portone.io`. */
  apiBase?: string | undefined
  /**
   * Milliseconds before a call is given up. May be lowered only. Default {@link DEFAULT_DEADLINES}: a request is answered
   * within 10 s whatever PortOne does, a confirm within 20.3 s, since a lost answer is read, twice at most.
   */
  deadlines?: Partial<Deadlines> | undefined
  /** Default the platform's. */
  fetch?: typeof fetch | undefined
}

export const PORTONE_V2_API = 'https://api.portone.io'

const CONSOLE_MENU = '[결제 연동] → [API Keys]'

// Refusals that end a verification: it cannot be sent again, another one may begin.
const OVER = new Set(['challenge_lost', 'otp_expired', 'attempts_exceeded'])

/** @throws ProviderError unless the id may go into a path */
function pathOf(id: string, action = ''): string {
  if (!isImpUid(id)) throw new ProviderError('challenge_lost', { outcome: 'refused' })
  return `/identity-verifications/${encodeURIComponent(id)}${action}`
}

/** For calls without a body. */
function storeQuery({ storeId }: V2Merchant): string {
  return storeId === undefined ? '' : `?storeId=${encodeURIComponent(storeId)}`
}

/** @throws Error for what would be refused each time */
function checkOptions(options: PortoneV2Options): { merchant: V2Merchant; apiSecret: string } {
  const { storeId, bypass } = options
  const apiSecret = checkCredential('portoneV2', 'apiSecret', options.apiSecret, CONSOLE_MENU).trim()
  // It goes into a header, and a runtime's complaint about one would quote it.
  if (!/^[\x21-\x7e]+$/.test(apiSecret)) {
    throw new Error(
      'portoneV2() was given an apiSecret with characters that no header can carry, so it is not the one of the ' +
        'console. Copy it again.',
    )
  }
  const channelKey = checkCredential('portoneV2', 'channelKey', options.channelKey, '[결제 연동] → [채널 관리]')
  checkVerificationMethod('portoneV2', options.verificationMethod)
  if (bypass && 'kcpV2' in bypass) checkKcpBypass('portoneV2', bypass.kcpV2)
  return { apiSecret, merchant: { storeId, channelKey, bypass } }
}

// A request that broke off may have sent its SMS.
function rethrowUncertain(thrown: unknown): never {
  const error = ProviderError.from(thrown)
  throw error.outcome === 'unknown' ? new ProviderError('sms_uncertain', { outcome: 'unknown' }) : error
}

// Only errors have a type.
function isSuccess({ status, body }: PortoneAnswer): boolean {
  return status === 200 && body !== undefined && body['type'] === undefined
}

interface Sent {
  call: 'send' | 'resend'
  id: string
  answer: PortoneAnswer
}

/** PortOne asks for the address, to count requests by: without one, or with one for all, it would refuse everybody. */
function addressOf({ address }: OtpAttempt): string {
  if (address === undefined) throw new ProviderError('misconfigured', { outcome: 'unreached' })
  return address
}

function createRequester(
  within: V2Client,
  merchant: V2Merchant,
  codes: GatewayCodes,
): CertificationProvider['requestOtp'] {
  const resend = async (ask: AskV2, id: string): Promise<Sent | undefined> => {
    const answer = await ask({ method: 'POST', path: pathOf(id, '/resend') + storeQuery(merchant) })
    // What is over was refused, so nothing was sent.
    const isOver = !isSuccess(answer) && OVER.has(readV2Refusal('resend', answer, codes).code)
    return isOver ? undefined : { call: 'resend', id, answer }
  }
  return async (identity, attempt) => {
    const { merchantUid, previousImpUid } = attempt
    const body = toSendBody(identity, addressOf(attempt), merchant)
    const run = async (ask: AskV2): Promise<Sent> => {
      const resent = isImpUid(previousImpUid) ? await resend(ask, previousImpUid) : undefined
      if (resent) return resent
      const answer = await ask({ method: 'POST', path: pathOf(merchantUid, '/send'), body })
      return { call: 'send', id: merchantUid, answer }
    }
    const { call, id, answer } = await within('request', run).catch(rethrowUncertain)
    if (isSuccess(answer)) return { impUid: id }
    throw readV2Refusal(call, answer, codes)
  }
}

function createReader(within: V2Client, merchant: V2Merchant): CertificationProvider['readCertification'] {
  return async (id) => {
    const path = pathOf(id) + storeQuery(merchant)
    const read = async () => {
      const answer = await within('read', (ask) => ask({ method: 'GET', path }))
      if (isSuccess(answer) || answer.body?.['type'] === 'IDENTITY_VERIFICATION_NOT_FOUND') return answer
      const code = [401, 403].includes(answer.status) ? 'misconfigured' : 'carrier_unavailable'
      throw new ProviderError(code, { outcome: 'unknown' })
    }
    const answer = await retryOnce(read, (error) => ProviderError.from(error).code !== 'misconfigured')
    return isSuccess(answer) ? readVerified(answer.body, id) : undefined
  }
}

/**
 * PortOne V2: `POST /identity-verifications/{id}/send`, `…/resend`, `…/confirm`, `GET /identity-verifications/{id}`, for
 * channels of Danal and KCP. Sends no code and confirms none twice. The id, which is the `impUid`, is this server's own,
 * and a resend keeps it. V2 has no call that deletes a record.
 *
 * PortOne is told the visitor's address and counts by it: where it is not known, every request is `misconfigured`.
 *
 * Speaks as `@portone/server-sdk` does, by its types and tested against it, and calls on its own: the SDK takes no
 * `fetch`, has no deadline, follows redirects with the identity in their body, reads answers of any length, and its
 * errors quote the gateway.
 *
 * @throws Error without credentials, with an `apiBase` that is not https, or with deadlines above the defaults
 * @example portoneV2({ apiSecret: process.env.PORTONE_API_SECRET, channelKey: process.env.PORTONE_CHANNEL_KEY })
 */
export function portoneV2(options: PortoneV2Options): CertificationProvider {
  const { apiSecret, merchant } = checkOptions(options)
  const { bypass, storeId } = merchant
  const codes = bypass && 'kcpV2' in bypass ? 'kcp' : 'danal'
  const apiBase = checkApiBase('portoneV2', options.apiBase ?? PORTONE_V2_API, PORTONE_V2_API)
  const deadlines = resolveDeadlines('portoneV2', options.deadlines)
  const within = createV2Client({ apiSecret, apiBase, fetch: lateFetch(options.fetch), deadlines })
  const readCertification = createReader(within, merchant)
  return {
    requestOtp: createRequester(within, merchant, codes),
    async confirmOtp({ impUid, otp }) {
      const path = pathOf(impUid, '/confirm')
      const body = defined({ storeId, otp })
      const answer = await within('confirm', (ask) => ask({ method: 'POST', path, body }))
      if (!isSuccess(answer)) throw readV2Refusal('confirm', answer, codes)
      const certification = readVerified(answer.body?.['identityVerification'], impUid)
      if (!certification) throw new ProviderError('unknown', { outcome: 'refused' })
      return certification
    },
    readCertification,
    // Nobody has this id: that there is no such record is said to good credentials only.
    checkCredentials: async () => void (await readCertification(randomBytes(20).toString('hex'))),
  }
}
