import { setTimeout as delay } from 'node:timers/promises'
import { danalMessage } from '../danal/danalMessage.js'
import type { Verification } from '../danal/verifications.js'
import type { OtpRefusalShape } from '../scenario.js'
import { certificationWire } from './certificationWire.js'
import { fail, succeed } from './envelope.js'
import { resetConnection } from './faults.js'
import type { V1, V1Call } from './v1Context.js'

const REFUSALS: Record<OtpRefusalShape, (c: V1Call, message: string) => Response> = {
  'http-500': (c, message) => fail(c, 500, message),
  'http-400': (c, message) => fail(c, 400, message),
  'http-200': (c, message) => fail(c, 200, message, 1),
}

/** `POST /certifications/otp/confirm/{imp_uid}` */
export async function confirmOtp(c: V1Call, v1: V1, verification: Verification): Promise<Response> {
  const { otp } = c.get('body').values
  // A number would have lost its leading zeros on the way.
  if (typeof otp !== 'string' || otp.trim() === '') return fail(c, 400, '인증번호가 없거나 문자열이 아닙니다: otp')
  if (verification.scenario.slow) await delay(v1.settings.slowMs)
  if (verification.certifiedAt !== undefined) return fail(c, 400, '이미 인증이 완료된 건입니다.')
  const refusal = v1.verifications.checkOtp(verification, otp.trim())
  if (refusal === undefined) return certify(c, v1, verification)
  const shape = verification.scenario.otpRefusal ?? v1.settings.otpRefusal
  return REFUSALS[shape](c, danalMessage(refusal))
}

function certify(c: V1Call, v1: V1, verification: Verification): Response {
  const fault = verification.scenario.confirmFault
  if (fault === 'not-certified') return succeed(c, certificationWire(verification, v1.settings))
  if (fault === 'other-imp-uid') return succeed(c, someoneElse(verification, v1))
  v1.verifications.certify(verification)
  if (fault === 'answer-lost') return resetConnection(c)
  if (fault === 'missing-response') return c.json({ code: 0, message: null })
  return succeed(c, certificationWire(verification, v1.settings))
}

/** A certified record under another id; the asked one stays uncertified, so that re-reading it must not help. */
function someoneElse(verification: Verification, v1: V1): object {
  const impUid = verification.impUid === 'imp_000000000000' ? 'imp_000000000001' : 'imp_000000000000'
  return certificationWire({ ...verification, impUid, certifiedAt: v1.settings.now() }, v1.settings)
}
