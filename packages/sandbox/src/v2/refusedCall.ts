import { DANAL_REFUSED } from '../danal/danalMessage.js'
import type { SendError } from '../scenario.js'

/** Every error type of the description but `PG_PROVIDER`, and the one it does not have. */
export type ErrorType =
  | SendError
  | 'CHANNEL_NOT_FOUND'
  | 'IDENTITY_VERIFICATION_ALREADY_SENT'
  | 'IDENTITY_VERIFICATION_ALREADY_VERIFIED'
  | 'IDENTITY_VERIFICATION_NOT_SENT'
  | 'INVALID_REQUEST'
  | 'UNAUTHORIZED'

// The statuses are those of the description, the wording is ours.
const ERRORS = {
  CHANNEL_NOT_FOUND: { status: 404, message: '채널을 찾을 수 없습니다: channelKey' },
  FORBIDDEN: { status: 403, message: '접근 권한이 없는 상점입니다: storeId' },
  IDENTITY_VERIFICATION_ALREADY_SENT: { status: 409, message: '이미 전송을 요청한 본인인증 건입니다.' },
  IDENTITY_VERIFICATION_ALREADY_VERIFIED: { status: 409, message: '이미 인증이 완료된 본인인증 건입니다.' },
  IDENTITY_VERIFICATION_NOT_FOUND: { status: 404, message: '본인인증 건을 찾을 수 없습니다.' },
  IDENTITY_VERIFICATION_NOT_SENT: { status: 404, message: '전송되지 않은 본인인증 건입니다.' },
  INVALID_REQUEST: { status: 400, message: '요청이 올바르지 않습니다.' },
  MAX_TRANSACTION_COUNT_REACHED: { status: 400, message: '본인인증 시도 횟수를 초과하였습니다.' },
  SANDBOX_UNKNOWN_ERROR: { status: 400, message: '알려지지 않은 오류입니다.' },
  UNAUTHORIZED: { status: 401, message: 'API 시크릿이 없거나 올바르지 않습니다.' },
} as const satisfies Record<ErrorType, { status: number; message: string }>

/** What Danal said, as V2 hands it on. Both are required by the description, so a missing code is empty. */
export interface PgRefusal {
  pgCode: string
  pgMessage: string
}

export interface ErrorBody extends Partial<PgRefusal> {
  type: string
  message: string
}

/** Ends a call with one of the error answers of PortOne V2. */
export class RefusedCall extends Error {
  override name = 'RefusedCall'

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 502,
    readonly body: ErrorBody,
  ) {
    super(body.message)
  }
}

export function refused(type: ErrorType, message?: string): RefusedCall {
  const error = ERRORS[type]
  return new RefusedCall(error.status, { type, message: message ?? error.message })
}

export function refusedByDanal(refusal: PgRefusal): RefusedCall {
  return new RefusedCall(502, { type: 'PG_PROVIDER', message: DANAL_REFUSED, ...refusal })
}
