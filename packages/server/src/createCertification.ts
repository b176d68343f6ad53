import type { Certification, Verified } from './certification.js'
import type { ClientAddressOptions } from './clientAddress.js'
import type { OnVerified, VerifyHuman } from './config.js'
import type { CertificationEvent } from './events.js'
import type { ExtraSchema } from './extraSchema.js'
import { type Handler, createHandler } from './handler/createHandler.js'
import type { JsonObject } from './json.js'
import type { Limits } from './limits/limits.js'
import { type Health, createHealthCheck } from './operations/health.js'
import type { Telemetry } from './operations/telemetry.js'
import type { Closed } from './operations/work.js'
import type { CertificationProvider } from './provider/provider.js'
import type { RequiredTerms } from './requiredTerms.js'
import { resolveOptions } from './resolveOptions.js'
import { readVisitCookie } from './session/cookie.js'
import { takeResult } from './session/result.js'
import type { VisitorRequest } from './session/visitorRequest.js'
import type { Store } from './store/store.js'
import type { Consents, OwnFields } from './submission.js'

// PortOne's deadlines for a confirm whose answer is lost are 10 s, and twice 5 s to read it.
const CLOSE_SECONDS = 25

/**
 * @typeParam Extra what `extraSchema` answers, by which `onVerified` and `takeVerified` know the merchant's own fields
 */
export interface CertificationOptions<Extra = undefined> extends ClientAddressOptions {
  /** Who verifies people, for example {@link portoneV1} or {@link portoneV2}. */
  provider: CertificationProvider
  /** Where sessions and counters live, for example {@link memoryStore}. */
  store: Store
  /**
   * At least 32 random characters; `[current, previous]` while you replace it. Cookies, phones and addresses stand in
   * the store as HMACs of it. With two everything is counted under both, so that after a day the previous one may go
   * and no count begins anew. An environment variable may go in as it is: without a value this does not start.
   */
  secret: string | undefined | readonly [current: string, previous: string]
  /**
   * Origins of your pages, such as `https://shop.example`. Browsers since 2023 say themselves that a request is of the
   * same origin; older ones (Safari before 16.4) are let in only if their origin is listed. Default none.
   */
  origins?: readonly string[] | undefined
  /** Where the handler is mounted. Default `/api/certification`. */
  basePath?: string | undefined
  /** Default {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits> | undefined
  /**
   * Asked before a limit per IP or session refuses; `true` lets the request pass them. The body has been read, so a
   * challenge's token comes in a header. Needs an alternative that people with disabilities can pass.
   */
  verifyHuman?: VerifyHuman | undefined
  /**
   * Called once per verified person, on the server. What it returns is all the browser is told; default
   * `{ status: 'verified' }`. Throwing refuses the person: a `CertificationError` with its code, anything else with
   * code `unknown`; nothing is left for `takeVerified` then, and it is not called again. Its third argument is what
   * was handed in beside the identity: `{ extra, terms }`.
   */
  onVerified?: OnVerified<Extra> | undefined
  /**
   * Checks the merchant's own fields, which the form's adapter sends below `extra`: any Standard Schema (zod, valibot,
   * ArkType), also an asynchronous one. Asked with `{}` when a browser sends none. Default: a request with an `extra`
   * is refused, because a field nobody checks ends in somebody's database.
   *
   * Asked before any limit counts, so let it look at the form of things only: whether a coupon exists could be guessed
   * here as often as one likes, and belongs into `onVerified`. A strict object refuses keys you did not name. What is
   * refused is `invalid_input`, before any SMS; one that throws, or answers anything but a JSON object, is `unknown`.
   */
  extraSchema?: ExtraSchema<Extra> | undefined
  /**
   * Ids of the terms a request has to name, or a function of the carrier where texts differ by carrier; it is
   * `invalid_input`, before any SMS, without one of them. That a box was ticked is checked in the browser only until
   * you list its id here.
   *
   * Default none: this server cannot know which of your terms are required, and to refuse terms it was not told of
   * would only keep the record of a consent from you. They open nothing, whatever they say: well-formed ones are
   * handed to `onVerified` and `takeVerified`, and an `id` or `version` may be any text a browser made up.
   */
  requiredTerms?: RequiredTerms | undefined
  /** Told what happens, without personal data. Nothing is written to the console. */
  onEvent?: ((event: CertificationEvent) => void) | undefined
  /**
   * Spans and figures, for example `openTelemetry()` of `@certification-form/server/opentelemetry`. Default none: of
   * OpenTelemetry nothing is loaded then.
   */
  telemetry?: Telemetry | undefined
  /** Seconds a code is accepted, 30–600. Default 180: the convention in Korea; PortOne publishes no number. */
  otpExpiresIn?: number | undefined
  /** Youngest age that may ask for a code, in full years in Asia/Seoul. Default: any. */
  minAge?: number | undefined
  /**
   * Whether a refusal names the fields that did not fit. `field` helps people, and whoever wants to find out a
   * stranger's birth date. MVNO hints are given always. Default `general`.
   */
  mismatchDetail?: 'field' | 'general' | undefined
  /**
   * Whether the name PortOne returns has to be the one that was typed, apart from case, spaces and Unicode form.
   * Default `required`.
   */
  nameMatch?: 'required' | 'ignored' | undefined
  /**
   * Deletes the record of a person at PortOne once they were handed over, whether `onVerified` took or refused them;
   * `takeVerified` answers from this server's store all the same. A delete that fails refuses nobody and is told to
   * `onEvent` as `delete_failed`; it is not tried by a later request. PortOne V1 only: V2 has no such call, so with
   * `portoneV2` this does not start. Default false.
   */
  deleteAfterVerified?: boolean | undefined
}

/**
 * What {@link createCertification} makes.
 *
 * @typeParam Extra what `extraSchema` answers
 */
// The condition stands outside the interface: TypeScript up to 5.9 takes one inside for invariant, and then nothing
// that createCertification() makes is a CertificationServer without a type argument.
export type CertificationServer<Extra = unknown> = ServerOf<OwnFields<Extra>>

interface ServerOf<Fields extends object> {
  /**
   * Answers `POST {basePath}/otp/request` and `…/otp/confirm`. Never throws.
   *
   * @param connection the socket's address; without it, `trustedProxies` or `clientIp`, everybody shares one bucket
   */
  handler: Handler
  /**
   * The verified person of the session this request belongs to: once, within 5 minutes. The only proof there is;
   * what a browser says of itself is none. Beside the person stand `extra` and `terms`, if any were sent: those are
   * what the browser said when it asked for the code.
   *
   * @param request what your framework hands a route, as it is; see {@link VisitorRequest}
   * @throws CertificationError `carrier_unavailable` when the store is down
   * @example const person = await certification.takeVerified(request)
   */
  takeVerified(request: VisitorRequest): Promise<(Certification & Consents & Fields) | null>
  /**
   * Whether the store takes a write and the provider the credentials, for readiness probes and monitors. Codes and
   * durations only. A probe every second asks PortOne once a minute. Never throws.
   *
   * @example const { ready } = await certification.checkHealth() // 200 or 503
   */
  checkHealth(): Promise<Health>
  /**
   * To be called on SIGTERM. From now on calls are refused with 503 and `Retry-After`; those under way are waited for,
   * at most `within` seconds, and none is ever cut off: a confirm that PortOne has answered is written down first.
   * `takeVerified` goes on answering. Close the store's connection afterwards.
   *
   * @param options `within` seconds: default 25, because a confirm whose answer is lost takes up to 21 and
   * Kubernetes kills after 30. A slow `onVerified` comes on top.
   * @example
   * process.once('SIGTERM', async () => {
   *   const closed = once(server, 'close')
   *   server.close()
   *   await certification.close()
   *   await closed
   *   await redis.close()
   * })
   */
  close(options?: { within?: number }): Promise<Closed>
}

/**
 * The server half of the certification form.
 *
 * @throws Error for options that are missing or unsafe
 * @example
 * const certification = createCertification({
 *   provider: portoneV1({ impKey, impSecret }),
 *   store: memoryStore(),
 *   secret: process.env.CERTIFICATION_SECRET,
 *   origins: ['https://shop.example'],
 * })
 */
export function createCertification<Extra extends JsonObject | undefined = undefined>(
  options: CertificationOptions<Extra>,
): CertificationServer<Extra> {
  // What the schema answered is what onVerified is given; in between it is sealed text, which has no type.
  const config = resolveOptions(options as CertificationOptions<unknown>)
  return {
    handler: createHandler(config),
    async takeVerified(request) {
      const id = readVisitCookie(request, config.production)
      if (id === undefined) return null
      const taken = await config.work.track(() => takeResult(config.store, config.keyring, id))
      return taken as Verified<Extra> | null
    },
    checkHealth: createHealthCheck(config, config.work),
    close: ({ within = CLOSE_SECONDS } = {}) => config.work.close(within),
  }
}
