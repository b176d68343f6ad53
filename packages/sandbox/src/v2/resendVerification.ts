import { setTimeout as delay } from 'node:timers/promises'
import { danalText } from '../danal/danalMessage.js'
import { setFailure } from './identityVerifications.js'
import { refusedByDanal } from './refusedCall.js'
import { checkQueriedStore } from './storeAccess.js'
import type { V2, V2Call } from './v2Context.js'

/** `POST /identity-verifications/{identityVerificationId}/resend`: the same id, another OTP. */
export async function resendVerification(c: V2Call, v2: V2, id: string): Promise<Response> {
  checkQueriedStore(c, v2.settings)
  if (v2.identityVerifications.waiting(id).verification.scenario.slow) await delay(v2.settings.slowMs)
  const record = v2.identityVerifications.waiting(id)
  const code = v2.verifications.resend(record.verification)
  if (code !== undefined) throw refusedByDanal({ pgCode: code, pgMessage: danalText(code) })
  // A new OTP is a new chance for one that had expired.
  setFailure(record, undefined, v2.settings.now())
  return c.json({})
}
