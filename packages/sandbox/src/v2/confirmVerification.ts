import { setTimeout as delay } from 'node:timers/promises'
import { danalText } from '../danal/danalMessage.js'
import { resetConnection } from '../v1/faults.js'
import { setFailure, type SentVerification } from './identityVerifications.js'
import { readyWire, verifiedWire } from './identityVerificationWire.js'
import { refused, refusedByDanal } from './refusedCall.js'
import { optionalText, requiredText } from './sendRequest.js'
import { checkStore } from './storeAccess.js'
import type { V2, V2Call } from './v2Context.js'

/** `POST /identity-verifications/{identityVerificationId}/confirm` */
export async function confirmVerification(c: V2Call, v2: V2, id: string): Promise<Response> {
  const body = c.get('body')
  if (body === undefined) throw refused('INVALID_REQUEST', '요청 본문이 없습니다.')
  checkStore(optionalText(body, 'storeId'), v2.settings)
  const otp = requiredText(body, 'otp')
  if (v2.identityVerifications.waiting(id).verification.scenario.slow) await delay(v2.settings.slowMs)
  if (v2.rejectNextConfirmOf.delete(id)) throw refused('UNAUTHORIZED')
  // Another call may have confirmed it meanwhile.
  const record = v2.identityVerifications.waiting(id)
  const code = v2.verifications.checkOtp(record.verification, otp)
  if (code !== undefined) throw refuseOtp(v2, record, code)
  return confirm(c, v2, record)
}

function refuseOtp(v2: V2, record: SentVerification, code: string): Error {
  const refusal = { pgCode: code, pgMessage: danalText(code) }
  // A wrong OTP may be followed by a right one; every other code is the end.
  if (code !== '9013') setFailure(record, refusal, v2.settings.now())
  return refusedByDanal(refusal)
}

function confirm(c: V2Call, { settings, verifications }: V2, record: SentVerification): Response {
  const fault = record.verification.scenario.confirmFault
  const now = settings.now()
  if (fault === 'not-certified') return c.json({ identityVerification: readyWire(record, settings) })
  if (fault === 'other-imp-uid') {
    const other = { ...record, id: `${record.id}-other` }
    return c.json({ identityVerification: verifiedWire(other, settings, now) })
  }
  verifications.certify(record.verification)
  record.updatedAt = now
  record.statusChangedAt = now
  if (fault === 'answer-lost') return resetConnection(c)
  if (fault === 'missing-response') return c.json({})
  return c.json({ identityVerification: verifiedWire(record, settings, now) })
}
