import { fakeCi, fakeDi } from '../danal/fakeKeys.js'
import { birthday, gender, isForeigner, type Identity } from '../danal/identity.js'
import type { Settings } from '../sandboxOptions.js'
import type { IdentityVerification } from './identityVerifications.js'
import { operatorOf } from './sendRequest.js'

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

const without = (fields: object): object => {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const birthDate = ({ birth, genderDigit }: Identity): string => birthday(birth, genderDigit) ?? ''

function common({ id, request, ...record }: IdentityVerification, settings: Settings): object {
  return without({
    id,
    channel: {
      type: 'TEST',
      id: 'channel-id-sandbox',
      key: settings.channelKey,
      name: 'sandbox',
      pgProvider: 'DANAL',
      pgMerchantId: 'SANDBOX',
    },
    customData: request.customData,
    requestedAt: instant(record.requestedAt),
    updatedAt: instant(record.updatedAt),
    statusChangedAt: instant(record.statusChangedAt),
    version: 'V2',
    pgTxId: record.verification && `SANDBOX${record.verification.impUid.replace('imp_', '')}`,
  })
}

function requestedCustomer({ request: { identity, customerId } }: IdentityVerification): object {
  const [birthYear, birthMonth, birthDay] = birthDate(identity).split('-')
  return without({
    id: customerId,
    name: identity.name,
    phoneNumber: identity.phone,
    birthYear,
    birthMonth,
    birthDay,
  })
}

function keys(identity: Identity, settings: Settings): object {
  // The same person at the same merchant has the same DI on both wires.
  const di = fakeDi(identity, settings.impKey)
  return settings.ciSupplied ? { ci: fakeCi(identity), di } : { di }
}

function verifiedCustomer({ request: { identity, customerId } }: IdentityVerification, settings: Settings): object {
  return without({
    id: customerId,
    name: identity.name,
    ...(settings.carrierApproved ? { operator: operatorOf(identity), phoneNumber: identity.phone } : {}),
    birthDate: birthDate(identity),
    gender: gender(identity).toUpperCase(),
    isForeigner: settings.foreignerSupplied ? isForeigner(identity) : undefined,
    ...keys(identity, settings),
  })
}

/** `VerifiedIdentityVerification`, once the OTP was confirmed. */
export function verifiedWire(record: IdentityVerification, settings: Settings, verifiedAt: number): object {
  const { identity } = record.request
  return {
    status: 'VERIFIED',
    ...common(record, settings),
    verifiedCustomer: verifiedCustomer(record, settings),
    verifiedAt: instant(verifiedAt),
    // The real one holds the person, too: whoever logs it has a leak to find.
    pgRawResponse: JSON.stringify({ RETURNCODE: '0000', NAME: identity.name, ...keys(identity, settings) }),
  }
}

/** `ReadyIdentityVerification`: asked for, and nobody has confirmed anything. */
export function readyWire(record: IdentityVerification, settings: Settings): object {
  return { status: 'READY', ...common(record, settings), requestedCustomer: requestedCustomer(record) }
}

/** The record as `GET` answers it. */
export function identityVerificationWire(record: IdentityVerification, settings: Settings): object {
  const verifiedAt = record.verification?.certifiedAt
  if (verifiedAt !== undefined) return verifiedWire(record, settings, verifiedAt)
  if (record.failure === undefined) return readyWire(record, settings)
  const failure = { reason: '본인인증에 실패하였습니다.', ...record.failure }
  return { ...readyWire(record, settings), status: 'FAILED', failure }
}
