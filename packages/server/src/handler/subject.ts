import type { Keys } from '../keyring.js'
import type { Subject } from '../limits/requestCharges.js'
import type { Session } from '../session/session.js'

/** Whom a call is counted for, by digests of the current secret: replacing the secret begins the counts anew. */
export function subjectOf(keys: Keys, session: Session, phone: string, ip = ''): Subject {
  const phoneDigest = keys.digest('phone', phone)
  return {
    ip: keys.digest('ip', ip),
    session: session.key,
    phone: phoneDigest,
    line: `${session.key}:${phoneDigest}`,
  }
}
