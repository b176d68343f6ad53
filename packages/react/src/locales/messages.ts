import type { Carrier, CertificationErrorCode, FieldErrorCode } from '@certification-form/core'

/** What an error text may mention. Absent when the server did not tell. */
export interface ErrorDetails {
  /** Seconds until another try makes sense, counting down while it is shown. */
  retryAfter?: number | undefined
  /** Wrong codes still allowed. */
  attemptsLeft?: number | undefined
}

/**
 * Every word the form shows or says. A locale pack is one such object; a key or an error code without words does not
 * compile. Korean (`ko`) is the default.
 */
export interface Messages {
  /** BCP 47 tag, set as `lang` on the form. */
  locale: string
  labels: {
    /** Name of the whole form for assistive technology. */
    form: string
    name: string
    birth: string
    genderDigit: string
    carrier: string
    carriers: Record<Carrier, string>
    mvno: string
    phone: string
    otp: string
    /** One choice of the six-item carrier list: the budget carriers on a network. */
    mvnoCarrier: (carrier: string) => string
    /** Name of the consents as a group. */
    terms: string
    agreeToAll: string
    /** Beside `agreeToAll` when it covers optional consents too: nobody may agree to those unawares. */
    optionalIncluded: string
  }
  headings: {
    identity: string
    otp: string
  }
  /** For people who do not know which network their budget carrier runs on. */
  help: { mvnoNetwork: string; mvnoNetworkText: string }
  terms: {
    required: string
    optional: string
    /** Opens the text of a term. */
    view: (label: string) => string
  }
  hints: {
    name: string
    mvno: string
    /** For who waits: the code may come to an app of the carrier, not as SMS. */
    noOtp: string
  }
  actions: {
    requestOtp: string
    confirmOtp: string
    resendOtp: string
    editIdentity: string
    /** The one-tap answer to `mvno_required` and `mvno_not_applicable`. */
    turnMvnoOn: string
    turnMvnoOff: string
  }
  otpSentTo: (phone: string) => string
  timeLeft: string
  /** The code is too old. Another thing than waiting for a resend. */
  timeIsUp: string
  resendWait: (seconds: number) => string
  verified: string
  /** The browser's own message when a host's form is submitted before the verification. */
  verifyFirst: string
  /** What to look at when the carrier says only "does not match". */
  mismatchChecklist: readonly string[]
  status: {
    requesting: string
    sent: string
    resent: string
    /** The person came back without changing anything: the code they have is still good. */
    resumed: string
    confirming: string
    secondsLeft: (seconds: number) => string
    /** Progressive mode: another field has appeared. */
    revealed: (label: string) => string
    /** Consents were taken back: another carrier has other terms, or the merchant newer ones. */
    termsChanged: string
  }
  fieldErrors: Record<Exclude<FieldErrorCode, 'birth_under_age'>, string> & {
    birth_under_age: (minAge: number) => string
    /** The server refused this field without saying more. */
    refused: string
    /** The server found this field malformed, though it passed here. */
    invalid: string
  }
  errors: Record<CertificationErrorCode, string | ((details: ErrorDetails) => string)>
}

/** Changes to single words of a pack. */
export type MessageOverrides = Overrides<Messages>

type Overrides<Texts> = {
  [Key in keyof Texts]?: Texts[Key] extends string | readonly unknown[] | ((...args: never[]) => string)
    ? Texts[Key] | undefined
    : Overrides<Texts[Key]> | undefined
}

/** A pack with single words changed. What is undefined stays as it is. */
export function overrideMessages(pack: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides ? override(pack, overrides) : pack
}

function override<Texts extends object>(texts: Texts, changes: object): Texts {
  const changed = Object.entries(changes).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined) return []
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    return [[key, isGroup ? override(texts[key as keyof Texts] as object, value) : value]]
  })
  return { ...texts, ...Object.fromEntries(changed) }
}
