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

/** What goes wrong with `otp/confirm` although the OTP was right. */
export type ConfirmFault = 'not-certified' | 'other-imp-uid' | 'missing-response' | 'answer-lost'

export type SmsDelivery = 'late' | 'never' | 'leading-zero'

export type ScenarioGroup = 'accepted' | 'mvno' | 'refused' | 'otp' | 'sms' | 'wire'

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
  /** Danal refuses the request with `code`. `'without-code'` leaves the bracketed code out of the message. */
  refuse?: 'request' | 'without-code' | 'confirm'
  line?: Line
  requestFault?: RequestFault
  confirmFault?: ConfirmFault
  otpRefusal?: OtpRefusalShape
  sms?: SmsDelivery
  /** Both POST calls answer only after `slowMs`. */
  slow?: boolean
}
