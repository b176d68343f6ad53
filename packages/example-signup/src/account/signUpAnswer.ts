import type { AccountErrors } from './accountForm.js'

/** What the browser learns of a new account: enough for a greeting. */
export interface SignedUp {
  nickname: string
  /** Such as 홍*동. */
  maskedName: string
}

export type SignUpRefusalCode =
  | 'invalid_input'
  | 'forbidden'
  /** No verified person belongs to this browser, or they were used up already. */
  | 'not_verified'
  | 'email_taken'
  /** This very person has an account. */
  | 'already_member'
  | 'unavailable'

/** Why no account was made. */
export interface SignUpRefusal {
  code: SignUpRefusalCode
  /** Korean, for the person. */
  message: string
  fields?: AccountErrors
  /** The verification is used up or was never there: the person has to do it (again). */
  verifyAgain?: boolean
}
