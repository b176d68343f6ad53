import type { OtpRefusalShape } from './scenario.js'

/** All optional. */
export interface SandboxOptions {
  /** What `POST /users/getToken` takes as `imp_key`. Default `sandbox-imp-key`. */
  impKey?: string
  /** What it takes as `imp_secret`. Default `sandbox-imp-secret`. Never a real one. */
  impSecret?: string
  /** What V2 takes in `Authorization: PortOne <apiSecret>`. Default `sandbox-api-secret`. Never a real one. */
  apiSecret?: string
  /** The store of that secret: any other `storeId` is forbidden. Default `store-sandbox`. */
  storeId?: string
  /** The only channel V2 finds. Default `channel-key-sandbox`. */
  channelKey?: string
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  now?: () => number
  /** Seconds a token lives. Default 1800, as PortOne documents. */
  tokenLifeSeconds?: number
  /** Seconds an OTP lives. Default 180: the common 3:00, PortOne publishes no number. */
  otpLifeSeconds?: number
  /** Milliseconds before the slow scenario answers. Default 8000. */
  slowMs?: number
  /** Milliseconds before a late SMS arrives. Default 15000. */
  smsLateMs?: number
  /** How a refused OTP is answered where no scenario says. Default `'http-500'`. */
  otpRefusal?: OtpRefusalShape
  /** Whether results hold `phone` and `carrier`, which need the carriers' approval. Default true. */
  carrierApproved?: boolean
  /** Whether results hold the CI (`unique_key`), a choice made in the Danal contract. Default true. */
  ciSupplied?: boolean
  /** Whether the contract tells foreigners apart; without it `foreigner` is always false. Default true. */
  foreignerSupplied?: boolean
}

export type Settings = Required<SandboxOptions>

const DEFAULT_IMP_KEY = 'sandbox-imp-key'
export const DEFAULT_IMP_SECRET = 'sandbox-imp-secret'
export const DEFAULT_API_SECRET = 'sandbox-api-secret'

/** @throws {Error} in production: whoever reaches a sandbox can be anybody. */
export function refuseProduction(nodeEnv: string | undefined): void {
  if (nodeEnv?.trim().toLowerCase() !== 'production') return
  throw new Error(
    'The certification sandbox does not run with NODE_ENV=production: it verifies anybody. ' +
      'Use portoneV1({ impKey, impSecret }) without apiBase there, or unset NODE_ENV on a development machine.',
  )
}

export function resolveSettings(options: SandboxOptions): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return {
    impKey: DEFAULT_IMP_KEY,
    impSecret: DEFAULT_IMP_SECRET,
    apiSecret: DEFAULT_API_SECRET,
    storeId: 'store-sandbox',
    channelKey: 'channel-key-sandbox',
    now: Date.now,
    tokenLifeSeconds: 1800,
    otpLifeSeconds: 180,
    slowMs: 8000,
    smsLateMs: 15_000,
    otpRefusal: 'http-500',
    carrierApproved: true,
    ciSupplied: true,
    foreignerSupplied: true,
    ...given,
  }
}
