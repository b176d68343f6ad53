import type { Line } from './danal/line.js'

/** How a refused OTP travels. PortOne documents none, so a client must cope with all three. */
export type OtpRefusalShape = 'http-500' | 'http-400' | 'http-200'

/** What goes wrong with `otp/request` although Danal has nothing to say. */
export type RequestFault =
  | 'http-500'
  | 'reset'
  | 'answer-lost'
  | 'html-200'
  | 'html-502'
  | 'code-not-zero'
  | 'missing-response'
  | 'token-revoked'
  | 'token-revoked-after'

/**
 * What PortOne V2 answers to `send` by itself. V1 knows no such errors, so these rows are accepted there.
 * `SANDBOX_UNKNOWN_ERROR` is a type that its description does not have: new ones may come at any time.
 */
export type SendError =
  | 'FORBIDDEN'
  | 'IDENTITY_VERIFICATION_NOT_FOUND'
  | 'MAX_TRANSACTION_COUNT_REACHED'
  | 'SANDBOX_UNKNOWN_ERROR'

/** What goes wrong with `otp/confirm` although the OTP was right. */
export type ConfirmFault = 'not-certified' | 'other-imp-uid' | 'missing-response' | 'answer-lost'

export type SmsDelivery = 'late' | 'never' | 'leading-zero'

export type ScenarioGroup = 'accepted' | 'mvno' | 'refused' | 'otp' | 'sms' | 'wire' | 'v2'

/** One row of the scenario table: how to choose it, what it does, and how pages and README describe it. */
export interface Scenario {
  /** Unique, stable. A refusal is named after its Danal category. */
  id: string
  group: ScenarioGroup
  /** 11 digits, always `0100000` and four more: no carrier issues such a number, so nobody's own is taken. */
  phone: string
  /** Another way to choose it, for forms in which the number has to be one's own. */
  name: string
  ko: string
  en: string
  /** The Danal code of the row, when it stands for one. */
  code?: string
  /** The category of that code in this project's classification of Danal's sheet. */
  category?: string
  /** Danal refuses the request with `code`. `'without-code'` leaves the code out. V1 has no `resend`. */
  refuse?: 'request' | 'without-code' | 'confirm' | 'resend'
  line?: Line
  requestFault?: RequestFault
  confirmFault?: ConfirmFault
  sendError?: SendError
  otpRefusal?: OtpRefusalShape
  sms?: SmsDelivery
  /** Every POST call but the token's answers only after `slowMs`. */
  slow?: boolean
}
