import type { Identity } from '@certification-form/core'
import type { CertificationNames } from './certificationNames.js'

/** What of an identity is to be typed; what is left out stays as it is on the page. */
export type PersonToType = Partial<Identity>

export type FieldName = keyof Identity | 'otp' | 'terms'

export type StepName = 'identity' | 'otp' | 'verified'

export interface PageObjectOptions {
  /** The words of the page: a locale pack, or your own. Default {@link KOREAN_NAMES}. */
  names?: CertificationNames
}

/**
 * A certification form as a person uses it: found by roles and accessible names, in whichever library. With two forms on
 * a page, or other alerts on it, make it of one form's element rather than of the page.
 */
export interface CertificationPageObject {
  /** Fills in the fields, in the order of the form, with either carrier picker. */
  fillIdentity(person: PersonToType): Promise<void>
  /** Agrees to all terms, the optional ones too. */
  agreeToAll(): Promise<void>
  /** Presses the button; whether a code was sent shows in {@link step}, {@link alert} and {@link errorOf}. */
  requestOtp(): Promise<void>
  /** Waits for the box of the code and types it. */
  enterOtp(code: string): Promise<void>
  confirm(): Promise<void>
  /** Asks for another code. The form allows it some seconds after the last. */
  resend(): Promise<void>
  /** Goes back to the identity. */
  edit(): Promise<void>
  /** Takes the offer to turn 알뜰폰 on or off and to ask again. */
  correctMvno(): Promise<void>
  /** Waits until something is wrong with a field, and tells what it says. */
  errorOf(field: FieldName): Promise<string>
  /** Waits until an alert says something, and tells what, without the buttons in it. */
  alert(): Promise<string>
  /** Where the person is now. Does not wait. */
  step(): Promise<StepName>
  /** The seconds the timer shows; 0 when the time is up. */
  timer(): Promise<number>
  /** Waits until the form says that the person is verified. A page that replaces these words waits for its own. */
  waitForVerified(): Promise<void>
}

/** What went wrong for whom a page object waited. */
export function notFound(what: string): Error {
  return new Error(
    `${what} The form is found by its accessible names: with another locale, or words of your own, hand these in as ` +
      '`names`; with several forms on the page, make the page object of one form’s element.',
  )
}

/** The seconds of a text such as `남은 시간 2:59`, in any language. */
export function secondsIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d{2})/.exec(text) ?? []
  return Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
