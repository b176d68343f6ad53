import { randomBytes } from 'node:crypto'
import type { FaultCall } from '../faults/faultQueue.js'
import type { FaultWire } from '../faults/faultWire.js'
import { certificationWire } from './certificationWire.js'
import type { V1 } from './v1Context.js'

const POSTS: Readonly<Record<string, FaultCall>> = {
  '/users/getToken': 'token',
  '/certifications/otp/request': 'request',
}

function callOf(method: string, path: string): FaultCall | undefined {
  if (method === 'POST') return POSTS[path] ?? (path.startsWith('/certifications/otp/confirm/') ? 'confirm' : undefined)
  if (!path.startsWith('/certifications/')) return undefined
  return method === 'GET' ? 'read' : method === 'DELETE' ? 'delete' : undefined
}

function tokenOf({ settings }: V1): object {
  const now = Math.floor(settings.now() / 1000)
  return { access_token: randomBytes(20).toString('hex'), now, expired_at: now + settings.tokenLifeSeconds }
}

/** The person as if they had been verified; the record itself stays as it is. */
function certified(v1: V1, asked: string, id = asked): object {
  const verification = v1.verifications.find(asked)
  if (verification === undefined) return { imp_uid: id, certified: true }
  return certificationWire({ ...verification, impUid: id, certifiedAt: v1.settings.now() }, v1.settings)
}

const envelope = (response: object): object => ({ code: 0, message: null, response })

/** What the faults have to know of V1. */
export function createV1Faults(v1: V1): FaultWire {
  return {
    callOf,
    success(c, call, id) {
      if (call === 'token') return envelope(tokenOf(v1))
      if (call === 'request') return envelope({ imp_uid: id ?? 'imp_000000000000' })
      return envelope(certified(v1, c.req.path.split('/').at(-1) ?? '', id))
    },
    refusal: (status) => ({ code: -1, message: `요청을 처리하지 못했습니다(${status}).`, response: null }),
    revokeTokens: () => v1.tokens.revoke(),
  }
}
