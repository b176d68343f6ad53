import { CONFIRM_PATH, DEFAULT_BASE_PATH, REQUEST_PATH } from '@certification-form/core'
import { createClientAddress } from './clientAddress.js'
import type { Config } from './config.js'
import type { CertificationOptions } from './createCertification.js'
import { isProduction } from './environment.js'
import { createEmit } from './events.js'
import { createKeyring } from './keyring.js'
import { createLimiter } from './limits/createLimiter.js'
import { resolveLimits } from './limits/limits.js'
import { NO_TELEMETRY, observeProvider } from './operations/telemetry.js'
import { createWork } from './operations/work.js'
import { createRequestParser } from './parseRequest.js'
import { checkSecrets } from './checkSecrets.js'
import { countUnderAll } from './store/countUnderAll.js'
import { guardStore } from './store/guardStore.js'

const DEFAULT_OTP_SECONDS = 180
// NIST SP 800-63B-4 §3.1.3.2 and ASVS 6.5.5: a code is void after ten minutes.
const MAX_OTP_SECONDS = 600
const MIN_OTP_SECONDS = 30

const SECRET_MATTERS = 'with a guessable one, sessions and phone numbers in the store can be found by trying'

function checkOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin && /^https?:/.test(origin)) continue
    throw new Error(
      `createCertification() was given ${JSON.stringify(origin)} in origins, which no browser sends as an Origin. ` +
        'Write scheme, host and port only, such as https://shop.example. There is no wildcard.',
    )
  }
  return new Set(origins)
}

function checkBasePath(basePath: string): string {
  if (/^(?:\/[A-Za-z0-9._~-]+)+$/.test(basePath)) return basePath
  throw new Error(
    `createCertification() was given basePath ${JSON.stringify(basePath)}, so no request could match it. ` +
      `Begin it with a slash and end it without one, such as ${DEFAULT_BASE_PATH}.`,
  )
}

function checkOtpSeconds(seconds: number): number {
  if (Number.isInteger(seconds) && seconds >= MIN_OTP_SECONDS && seconds <= MAX_OTP_SECONDS) return seconds
  throw new Error(
    `createCertification() was given otpExpiresIn = ${seconds}. A code must live ${MIN_OTP_SECONDS} to ` +
      `${MAX_OTP_SECONDS} whole seconds: less nobody can type, more gives guesses time. The default is ` +
      `${DEFAULT_OTP_SECONDS}.`,
  )
}

function checkPorts({ provider, store, trustedProxies = 0 }: CertificationOptions<unknown>): void {
  if (!provider || !store) {
    throw new Error(
      'createCertification() needs a provider, which verifies people, and a store, which counts and remembers. Pass ' +
        'for example provider: portoneV1({ impKey, impSecret }) and store: memoryStore().',
    )
  }
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) {
    throw new Error(
      `createCertification() was given trustedProxies = ${trustedProxies}, so it cannot tell whom to count. Give the ` +
        'number of reverse proxies of your own before this server: 0, 1, 2 …',
    )
  }
}

function checkDeletion({ provider, deleteAfterVerified = false }: CertificationOptions<unknown>): boolean {
  if (!deleteAfterVerified || provider.deleteCertification) return deleteAfterVerified
  throw new Error(
    'createCertification() was given deleteAfterVerified with a provider that cannot delete, so every person would ' +
      'stay on record although you decided otherwise. PortOne V2 has no call for it: use portoneV1, or leave the option ' +
      'out and agree with PortOne on how long records are kept.',
  )
}

/**
 * The options as the handlers use them.
 *
 * @throws Error saying what is wrong, why it matters and what to do
 */
export function resolveOptions(options: CertificationOptions<unknown>): Config {
  checkPorts(options)
  const { telemetry = NO_TELEMETRY } = options
  const emit = createEmit(options.onEvent, (event) => telemetry.count(event))
  const basePath = checkBasePath(options.basePath ?? DEFAULT_BASE_PATH)
  const store = guardStore(options.store, emit)
  const limits = resolveLimits(options.limits, emit)
  const production = isProduction()
  return {
    provider: observeProvider(options.provider, telemetry),
    store,
    keyring: createKeyring(checkSecrets(options.secret, 'createCertification()', SECRET_MATTERS)),
    limits,
    limiter: createLimiter(countUnderAll(store), limits, emit),
    emit,
    requestPath: basePath + REQUEST_PATH,
    confirmPath: basePath + CONFIRM_PATH,
    origins: checkOrigins(options.origins ?? []),
    addressOf: createClientAddress(options, emit, production),
    parseRequest: createRequestParser(options, emit),
    verifyHuman: options.verifyHuman,
    onVerified: options.onVerified,
    otpExpiresIn: checkOtpSeconds(options.otpExpiresIn ?? DEFAULT_OTP_SECONDS),
    mismatchDetail: options.mismatchDetail ?? 'general',
    nameMatch: options.nameMatch ?? 'required',
    deleteAfterVerified: checkDeletion(options),
    production,
    work: createWork(),
    telemetry,
  }
}
