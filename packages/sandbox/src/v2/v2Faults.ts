import type { FaultCall } from '../faults/faultQueue.js'
import type { FaultWire } from '../faults/faultWire.js'
import { verifiedWire } from './identityVerificationWire.js'
import { refused } from './refusedCall.js'
import type { V2 } from './v2Context.js'

const STEPS: readonly unknown[] = ['send', 'resend', 'confirm']

/** The parts of a path of this wire, still encoded. */
function parse(path: string): { id: string; step: string | undefined } | undefined {
  const [, resource, id = '', step, ...more] = path.split('/')
  const isCall = resource === 'identity-verifications' && id !== '' && more.length === 0
  return isCall && (step === undefined || STEPS.includes(step)) ? { id, step } : undefined
}

function callOf(method: string, path: string): FaultCall | undefined {
  const parsed = parse(path)
  if (parsed === undefined) return undefined
  const { step } = parsed
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
      const identityVerification = verified(v2, decodeURIComponent(parse(c.req.path)?.id ?? ''), id)
      return call === 'confirm' ? { identityVerification } : identityVerification
    },
    refusal: (status) => refused(status === 401 ? 'UNAUTHORIZED' : 'SANDBOX_UNKNOWN_ERROR').body,
    revokeTokens: () => undefined,
  }
}
