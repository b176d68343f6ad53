import type { SendIdentityVerificationBody } from '@portone/server-sdk/identityVerification'
import { type Carrier, type Identity, isCarrier } from '@certification-form/core'
import type { ProviderCertification } from '../../provider.js'
import type { DanalBypass, KcpBypass } from '../bypass.js'
import { asRecord, birthday, defined, digits, text } from '../wireFields.js'

// V2's words and ours. Source: PortOne's V2 API description, in the types of its SDK.

/** What the merchant configures: a browser never chooses any of it. */
export interface V2Merchant {
  storeId: string | undefined
  channelKey: string
  bypass: { danal: DanalBypass } | { kcpV2: KcpBypass } | undefined
}

const OPERATORS = { SKT: 'SKT', KT: 'KT', LGT: 'LGU' } as const satisfies Record<Carrier, string>

/** Body of `POST /identity-verifications/{id}/send`. */
export function toSendBody(
  { name, phone, birth, genderDigit, carrier, isMvno }: Identity,
  address: string,
  { storeId, channelKey, bypass }: V2Merchant,
): object {
  return defined({
    storeId,
    channelKey,
    customer: { name, phoneNumber: phone, identityNumber: birth + genderDigit, ipAddress: address },
    bypass,
    operator: isMvno ? (`${OPERATORS[carrier]}_MVNO` as const) : OPERATORS[carrier],
    method: 'SMS',
  }) satisfies SendIdentityVerificationBody
}

function readOperator(value: unknown): { carrier?: Carrier; isMvno?: boolean } {
  if (typeof value !== 'string') return {}
  const operator = value.replace(/_MVNO$/, '')
  const carrier = operator === OPERATORS.LGT ? 'LGT' : operator
  return isCarrier(carrier) ? { carrier, isMvno: operator !== value } : {}
}

function readInstant(value: unknown): number | undefined {
  const instant = Date.parse(text(value, 40) ?? '')
  return Number.isNaN(instant) ? undefined : instant
}

function readGender(value: unknown): 'male' | 'female' | undefined {
  if (value === 'MALE') return 'male'
  return value === 'FEMALE' ? 'female' : undefined
}

/**
 * The certification in a record of V2, built field by field; nothing unless it is VERIFIED and of this id. A record
 * exists before its code is confirmed, so that there is one proves nothing.
 */
export function readVerified(record: unknown, id: string): ProviderCertification | undefined {
  const { status, id: ownId, verifiedCustomer, channel, pgTxId, verifiedAt } = asRecord(record)
  if (status !== 'VERIFIED' || ownId !== id) return undefined
  const { name, gender, birthDate, isForeigner, phoneNumber, operator, ci, di } = asRecord(verifiedCustomer)
  return defined({
    impUid: id,
    // This server chose the id.
    merchantUid: id,
    pgProvider: text(asRecord(channel)['pgProvider'], 40)?.toLowerCase(),
    pgTid: text(pgTxId, 200),
    name: text(name, 100),
    gender: readGender(gender),
    birthday: birthday(birthDate),
    isForeigner: typeof isForeigner === 'boolean' ? isForeigner : undefined,
    phone: digits(phoneNumber),
    ...readOperator(operator),
    certifiedAt: readInstant(verifiedAt),
    ci: text(ci, 200),
    di: text(di, 200),
  }) as ProviderCertification
}
