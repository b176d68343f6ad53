import type {
  CertificationAdapter,
  Term as CoreTerm,
  Terms as CoreTerms,
  IdentityInput,
} from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClassNames } from '../field/usePart.js'
import type { ExtraSchema } from '../identity-step/extraSchema.js'
import type { MessageOverrides, Messages } from '../locales/messages.js'
import type { Fallback } from '../step/useAlert.js'
import type { CertificationEvent } from './certificationEvent.js'

/** One document a person is asked to agree to; its text may be an element. */
export type Term = CoreTerm<ReactNode>

/** The terms, or which ones a carrier has. */
export type Terms = CoreTerms<ReactNode>

/** Where the form may move the focus. What is left out is as its default. */
export interface FocusOptions {
  /** To the first box when the form appears. Default false: the page around it decides. */
  mount?: boolean | undefined
  /** To the heading of a step that takes the place of another, and to the box of the code. Default true. */
  step?: boolean | undefined
  /** To the first field with a mistake. Default true. */
  error?: boolean | undefined
  /** From six digits of the birth to the digit beside them, by typing forward. Default true. */
  advance?: boolean | undefined
}

/** What `<CertificationForm>`, `<Certification.Root>` and `useCertification` are given. */
export interface CertificationOptions<Result = unknown, Extra extends object = object> {
  /** Calls the merchant's server. */
  adapter: CertificationAdapter<Result, Extra>
  /** Once, with what the merchant's server answered. No proof: that is the server's `takeVerified`. */
  onVerified?: ((result: Result) => void) | undefined
  /** What happens, for analytics. Carries codes and durations, never what was typed. */
  onEvent?: ((event: CertificationEvent) => void) | undefined
  /** `fieldset` inside a host's form: nothing of ours submits it or enters its FormData. Default `form`. */
  as?: 'form' | 'fieldset' | undefined
  /** Name under which a host's FormData tells `verified`. With `as="fieldset"`. No proof either. */
  name?: string | undefined
  /** Keeps the browser from submitting a host's form before the verification. Default false. */
  required?: boolean | undefined
  /** What the merchant already knows about the person. `birth` may have eight digits. */
  defaultValues?: (Partial<IdentityInput> & Partial<Extra>) | undefined
  /** Checks the merchant's own fields: any Standard Schema, such as one of zod. Default: they are not checked. */
  extraSchema?: ExtraSchema<Extra> | undefined
  /** Youngest age, in full years in Asia/Seoul. Default none. The server has to check it too. */
  minAge?: number | undefined
  /** What the person has to agree to before a code is asked for. Default nothing. */
  terms?: Terms | undefined
  /** Three networks and a switch, or a list of six. The value is the same. Default `toggle`. */
  carrierPicker?: 'toggle' | 'list' | undefined
  /** Shows the next field once the last is complete. Default false. */
  progressive?: boolean | undefined
  /** The words. Default Korean; others come from `@certification-form/react/locales/…`. */
  locale?: Messages | undefined
  /** Single words in place of the pack's. */
  messages?: MessageOverrides | undefined
  /** Level of the steps' headings on the host's page. Default 2. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Where the form may move the focus. Default: to the next step, to mistakes and from the birth to its digit. */
  focus?: FocusOptions | undefined
  /** Sends the code as soon as it is complete. Default false: a person expects to press the button. */
  autoSubmitOtp?: boolean | undefined
  /** Fills the code in from the SMS where the browser can (WebOTP) and the SMS names the page's domain. Default false. */
  webOtp?: boolean | undefined
  /** Seconds a code is good for when the adapter does not tell. Default 180. */
  otpExpiresIn?: number | undefined
  /** Seconds between two codes when the adapter does not tell. Default 30. */
  resendCooldown?: number | undefined
  /** Default: the host's, else one of our own. */
  queryClient?: QueryClient | undefined
  /** Shown to who cannot be verified by SMS: corporate, prepaid or blocked lines. */
  fallback?: Fallback | undefined
  /** Class names by part, for hosts that style with classes. */
  classNames?: ClassNames | undefined
}
