import type { FaultCall } from '../faults/faultQueue.js'
import type { FaultWire } from '../faults/faultWire.js'
import { verifiedWire } from './identityVerificationWire.js'
import { refused } from './refusedCall.js'
import type { V2 } from './v2Context.js'

const PATH = /^\/identity-verifications\/([^/]+)(?:\/(send|resend|confirm))?$/

function callOf(method: string, path: string): FaultCall | undefined {
  const match = PATH.exec(path)
  if (match === null) return undefined
  const [, , step] = match
  if (method === 'GET') return step === undefined ? 'read' : undefined
  if (method !== 'POST' || step === undefined) return undefined
  return step === 'confirm' ? 'confirm' : 'request'
}

/** The person as if they had been verified; the record itself stays as it is. */
function verified({ settings, identityVerifications }: V2, asked: string, id = asked): object {
  const record = identityVerifications.find(asked)
  if (record === undefined) return { status: 'VERIFIED', id }
  return verifiedWire({ ...record, id }, settings, settings.now())
}

/** What the faults have to know of V2, which has neither a token call nor a delete in this flow. */
export function createV2Faults(v2: V2): FaultWire {
  return {
    callOf,
    success(c, call, id) {
      if (call === 'request') return {}
      const identityVerification = verified(v2, decodeURIComponent(PATH.exec(c.req.path)?.[1] ?? ''), id)
      return call === 'confirm' ? { identityVerification } : identityVerification
    },
    refusal: (status) => refused(status === 401 ? 'UNAUTHORIZED' : 'SANDBOX_UNKNOWN_ERROR').body,
    revokeTokens: () => undefined,
  }
}
