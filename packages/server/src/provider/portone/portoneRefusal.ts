import type { CertificationErrorCode } from '@certification-form/core'
import { ProviderError, type ProviderOutcome } from '../provider.js'
import { type GatewayCodes, readDanalMessage } from './danalMessage.js'
import type { PortoneReply } from './portoneClient.js'

type Call = 'request' | 'confirm'

interface Reading {
  code: CertificationErrorCode
  outcome: ProviderOutcome
}

const decided = (code: CertificationErrorCode): Reading => ({ code, outcome: 'refused' })

// What a status says where the message says nothing. Source: the responses in PortOne's V1 API description.
const BY_STATUS: Record<Call, Partial<Record<number, Reading>>> = {
  request: {
    400: decided('identity_mismatch'),
    401: decided('misconfigured'),
    403: decided('misconfigured'),
    404: decided('misconfigured'),
    429: decided('rate_limited'),
  },
  confirm: {
    // A missing code, which we never send, or one that is already certified: reading tells. Else it was wrong.
    400: { code: 'otp_mismatch', outcome: 'unknown' },
    401: decided('misconfigured'),
    403: decided('misconfigured'),
    404: decided('challenge_lost'),
    429: decided('rate_limited'),
  },
}

function readStatus(call: Call, { status, envelope }: PortoneReply, isDanal: boolean): Reading {
  const known = envelope && BY_STATUS[call][status]
  if (known) return known
  const code = envelope?.message ? 'unknown' : 'carrier_unavailable'
  // A success whose text broke on its way: what was asked has been done.
  if (status < 300 && !envelope) return { code, outcome: 'unknown' }
  // Danal has decided, with a code newer than our sheet. Else a gateway or PortOne itself failed, perhaps afterwards.
  return status >= 500 && !isDanal ? { code, outcome: 'unknown' } : decided(code)
}

/** PortOne's answer as the error to throw, when it is anything but a success. */
export function readRefusal(call: Call, reply: PortoneReply, codes: GatewayCodes): ProviderError {
  const { meaning, danalCode } = readDanalMessage(reply.envelope?.message ?? '', codes)
  if (!meaning) {
    const { code, outcome } = readStatus(call, reply, danalCode !== undefined)
    return new ProviderError(code, { outcome, danalCode })
  }
  // Danal's codes for a transaction's end can come up while one begins; no code of ours is wrong or old then.
  const code = call === 'request' && meaning.code.startsWith('otp_') ? 'carrier_unavailable' : meaning.code
  return new ProviderError(code, { outcome: 'refused', fields: meaning.fields, danalCode })
}
