import type {
  ConfirmIdentityVerificationError,
  ResendIdentityVerificationError,
  SendIdentityVerificationError,
} from '@portone/server-sdk/identityVerification'
import type { CertificationErrorCode } from '@certification-form/core'
import { ProviderError, type ProviderOutcome } from '../../provider.js'
import { findDanalMeaning } from '../danalCodes.js'
import { type DanalReading, type GatewayCodes, readDanalMessage } from '../danalMessage.js'
import type { PortoneAnswer } from '../sendJson.js'

export type V2Call = 'send' | 'resend' | 'confirm'

interface Reading {
  code: CertificationErrorCode
  outcome: ProviderOutcome
}

// The error types of a call as the SDK's types list them: a type that a newer SDK adds does not compile until it is read.
type TypeOf<E extends { data: { type: unknown } }> = Exclude<Extract<E['data']['type'], string>, 'PG_PROVIDER'>

const decided = (code: CertificationErrorCode): Reading => ({ code, outcome: 'refused' })

const SEND: Record<TypeOf<SendIdentityVerificationError>, Reading> = {
  // Our schema has passed it, so it is a value that only PortOne knows to be wrong.
  INVALID_REQUEST: decided('invalid_input'),
  MAX_TRANSACTION_COUNT_REACHED: decided('rate_limited'),
  UNAUTHORIZED: decided('misconfigured'),
  FORBIDDEN: decided('misconfigured'),
  CHANNEL_NOT_FOUND: decided('misconfigured'),
  // Of an id that was made for this very call.
  IDENTITY_VERIFICATION_NOT_FOUND: decided('misconfigured'),
  // Somebody between us and PortOne repeated the call: an SMS is on its way.
  IDENTITY_VERIFICATION_ALREADY_SENT: { code: 'sms_uncertain', outcome: 'unknown' },
  IDENTITY_VERIFICATION_ALREADY_VERIFIED: decided('challenge_lost'),
}

const RESEND: Record<TypeOf<ResendIdentityVerificationError>, Reading> = {
  // It says nothing but an id and a store.
  INVALID_REQUEST: decided('misconfigured'),
  UNAUTHORIZED: decided('misconfigured'),
  FORBIDDEN: decided('misconfigured'),
  IDENTITY_VERIFICATION_NOT_FOUND: decided('challenge_lost'),
  IDENTITY_VERIFICATION_NOT_SENT: decided('challenge_lost'),
  IDENTITY_VERIFICATION_ALREADY_VERIFIED: decided('challenge_lost'),
}

const CONFIRM: Record<TypeOf<ConfirmIdentityVerificationError>, Reading> = {
  // The code is all it says of a person.
  INVALID_REQUEST: decided('otp_mismatch'),
  UNAUTHORIZED: decided('misconfigured'),
  FORBIDDEN: decided('misconfigured'),
  IDENTITY_VERIFICATION_NOT_FOUND: decided('challenge_lost'),
  IDENTITY_VERIFICATION_NOT_SENT: decided('challenge_lost'),
  // By an earlier confirm whose answer was lost: reading tells.
  IDENTITY_VERIFICATION_ALREADY_VERIFIED: { code: 'carrier_unavailable', outcome: 'unknown' },
}

const BY_TYPE: Record<V2Call, Partial<Record<string, Reading>>> = { send: SEND, resend: RESEND, confirm: CONFIRM }

// For a type that is not in the description, and answers without one.
const BY_STATUS: Partial<Record<number, Reading>> = {
  401: decided('misconfigured'),
  403: decided('misconfigured'),
  429: decided('rate_limited'),
}

function readUnknown({ status, body }: PortoneAnswer): Reading {
  const known = body && BY_STATUS[status]
  if (known) return known
  const code = typeof body?.['type'] === 'string' ? 'unknown' : 'carrier_unavailable'
  // A success whose text broke on its way has been done; a gateway or PortOne itself may have failed afterwards.
  return status < 300 || status >= 500 ? { code, outcome: 'unknown' } : decided(code)
}

function readGateway({ pgCode, pgMessage, message }: Record<string, unknown>, codes: GatewayCodes): DanalReading {
  const danalCode = codes === 'danal' && typeof pgCode === 'string' && /^[0-9]{4}$/.test(pgCode) ? pgCode : undefined
  const known = danalCode === undefined ? undefined : findDanalMeaning(danalCode)
  if (known) return { meaning: known, danalCode }
  const text = readDanalMessage([pgMessage, message].filter((one) => typeof one === 'string').join(' '), codes)
  return { meaning: text.meaning, danalCode: danalCode ?? text.danalCode }
}

/** V2's answer as the error to throw, when it is anything but a success. */
export function readV2Refusal(call: V2Call, answer: PortoneAnswer, codes: GatewayCodes): ProviderError {
  const { body = {} } = answer
  const type = typeof body['type'] === 'string' ? body['type'] : ''
  if (type !== 'PG_PROVIDER') {
    const known = Object.hasOwn(BY_TYPE[call], type) ? BY_TYPE[call][type] : undefined
    const { code, outcome } = known ?? readUnknown(answer)
    return new ProviderError(code, { outcome })
  }
  const { meaning, danalCode } = readGateway(body, codes)
  // The gateway has decided, with a code newer than our sheet or none.
  if (!meaning) return new ProviderError('unknown', { outcome: 'refused', danalCode })
  // Codes for a transaction's end can come up while one begins; no code of ours is wrong or old then.
  const isEarly = call === 'send' && meaning.code.startsWith('otp_')
  const code = isEarly ? 'carrier_unavailable' : meaning.code
  return new ProviderError(code, { outcome: 'refused', fields: meaning.fields, danalCode })
}
