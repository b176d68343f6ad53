import { type Carrier, type Identity, isCarrier } from '@certification-form/core'
import type { ProviderCertification } from '../provider.js'
import type { KcpBypass } from './bypass.js'
import { asRecord, birthday, defined, digits, text } from './wireFields.js'

// PortOne's words and ours. Source: its V1 API description; nowhere else does snake_case appear.

/** What the merchant configures: a browser never chooses any of it. */
export interface MerchantFields {
  channelKey: string | undefined
  pg: string | undefined
  company: string | undefined
  verificationMethod: 'SMS' | undefined
  /** Parameters of KCP itself. */
  kcp: KcpBypass | undefined
}

/** Body of `POST /certifications/otp/request`. JSON, so that `is_mvno` is a boolean and not a text that reads as true. */
export function toRequestBody(identity: Identity, merchantUid: string, merchant: MerchantFields): object {
  return {
    name: identity.name,
    phone: identity.phone,
    birth: identity.birth,
    gender_digit: identity.genderDigit,
    carrier: identity.carrier,
    is_mvno: identity.isMvno,
    company: merchant.company,
    merchant_uid: merchantUid,
    pg: merchant.pg,
    channel_key: merchant.channelKey,
    verification_method: merchant.verificationMethod,
    // Text, says the description; KCP's guide shows an object, and a form-encoded body could hold none.
    bypass: merchant.kcp && JSON.stringify({ kcpV2: merchant.kcp }),
  }
}

// The charset is not published; every one seen is imp_ and digits.
const IMP_UID = /^[A-Za-z0-9_-]{1,64}$/

export function isImpUid(value: unknown): value is string {
  return typeof value === 'string' && IMP_UID.test(value)
}

/** `imp_uid` in the answer to a request. */
export function readImpUid(response: unknown): string | undefined {
  const { imp_uid } = asRecord(response)
  return isImpUid(imp_uid) ? imp_uid : undefined
}

function readLine(value: unknown): { carrier?: Carrier; isMvno?: boolean } {
  if (typeof value !== 'string') return {}
  const carrier = value.replace(/_MVNO$/, '')
  return isCarrier(carrier) ? { carrier, isMvno: carrier !== value } : {}
}

/** `foreigner` is false for everybody when the contract does not tell; `foreigner_v2` is null then. */
function readForeigner(wire: Record<string, unknown>): boolean | undefined {
  if (typeof wire['foreigner_v2'] === 'boolean') return wire['foreigner_v2']
  return wire['foreigner'] === true ? true : undefined
}

/**
 * The certification in an answer, built field by field so that nothing else of it comes along; nothing unless
 * `certified` is true and it is of this `imp_uid`. A record exists before its code is confirmed, so that there is one proves nothing.
 */
export function readCertification(response: unknown, impUid: string): ProviderCertification | undefined {
  const wire = asRecord(response)
  if (wire['imp_uid'] !== impUid || wire['certified'] !== true) return undefined
  const { gender, certified_at: certifiedAt } = wire
  return defined({
    impUid,
    merchantUid: text(wire['merchant_uid'], 200),
    pgProvider: text(wire['pg_provider'], 40),
    pgTid: text(wire['pg_tid'], 200),
    name: text(wire['name'], 100),
    gender: gender === 'male' || gender === 'female' ? gender : undefined,
    birthday: birthday(wire['birthday']),
    isForeigner: readForeigner(wire),
    phone: digits(wire['phone']),
    ...readLine(wire['carrier']),
    certifiedAt: typeof certifiedAt === 'number' ? certifiedAt * 1000 : undefined,
    // A help page says 66 for the DI where the description says 64.
    ci: text(wire['unique_key'], 200),
    di: text(wire['unique_in_site'], 200),
  }) as ProviderCertification
}
