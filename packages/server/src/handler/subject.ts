import type { Keyring } from '../keyring.js'
import type { Subject } from '../limits/requestCharges.js'
import type { Session } from '../session/session.js'
import { digestsUnderAll } from '../store/countUnderAll.js'

/** Whom a call is counted for: by digests, under each secret while there are two. */
export function subjectOf(keyring: Keyring, session: Session, phone: string, ip?: string): Subject {
  const phoneDigest = digestsUnderAll(keyring, 'phone', phone)
  return {
    // A try counts for no address.
    ip: ip === undefined ? '' : digestsUnderAll(keyring, 'ip', ip),
    session: session.key,
    phone: phoneDigest,
    line: `${session.key}:${phoneDigest}`,
  }
}
