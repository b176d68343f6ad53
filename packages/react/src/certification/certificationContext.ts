'use client'
import type { Flow } from '@certification-form/core'
import { type RefObject, createContext, useContext } from 'react'
import type { FormControl } from '../field/useFormControl.js'
import type { IdentityForm } from '../identity-step/useIdentityForm.js'
import type { Messages } from '../locales/messages.js'
import type { AdapterCall } from '../step/useAdapterCall.js'
import type { CertificationEvent } from './certificationEvent.js'
import type { CertificationOptions } from './certificationOptions.js'
import type { RootProps } from './useRootProps.js'

export interface SubmitProps {
  /** Plain in a host's form, so that the host is not submitted. */
  type: 'submit' | 'button'
  'aria-disabled': true | undefined
  onClick: (() => void) | undefined
}

/** Everything the form knows and can do, without a single element. */
export interface CertificationState<Result = unknown> {
  /** What the form was given. */
  options: Omit<CertificationOptions<Result>, 'adapter' | 'onVerified' | 'defaultValues' | 'extraSchema'>
  messages: Messages
  /** Prefix of every id: two forms on a page never clash. */
  id: string
  flow: Flow<Result>
  /** When the flow last moved, in milliseconds since 1970: what clocks on the page first count from. */
  movedAt: number
  /** What the form's one polite live region has to say now: the text of an element with `role="status"`. */
  status: string
  /** `requestOtp` of the adapter: whether it is under way, and how it failed last. */
  request: Pick<AdapterCall, 'isPending' | 'failure'>
  /** `confirmOtp` of the adapter, likewise. */
  confirm: Pick<AdapterCall, 'isPending' | 'failure'>
  /** Private react-hook-forms: `FormProvider` would shadow the one of a host's form around us. */
  identityForm: IdentityForm
  otpForm: FormControl<{ otp: string }>

  /** For the `<form>` or `<fieldset>` around the fields. */
  rootProps: RootProps
  /** Of the step's main button. While it waits it stays focusable: disabled, it would throw keyboard focus away. */
  submitProps: SubmitProps
  /** The element that has {@link rootProps}. */
  root: RefObject<HTMLElement | null>
  /** How the last call failed, whichever it was. */
  failure: AdapterCall['failure']
  /** Whole seconds until its wait is over. */
  retryIn: number
  /** Of the element that shows that wait, while the step's main button has to wait: for its `aria-describedby`. */
  waitId: string | undefined
  /** What Enter and the step's main button do: nothing while the server takes no other call. */
  submit: () => void
  /** Checks the identity and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  resendOtp: () => Promise<void>
  /** Checks the typed code and sends it. */
  confirmOtp: () => Promise<void>
  /** Back to the fields; everything typed is still there. */
  edit: () => void
  /** Sets the MVNO switch as the carrier said and asks again. */
  correctMvno: () => Promise<void>
  /** Forgets why the last confirm failed: another code is being typed. */
  forgetRefusal: () => void
  /** As on the first render. */
  reset: () => void
  /** How often it was reset: a key for what keeps a state of its own. */
  resets: number
  /** Speaks politely through the form's one status region. */
  announce: (text: string) => void
  emit: (event: CertificationEvent) => void

  /**
   * Until the first commit is done, what a box holds was typed into the server's HTML. What was ticked there waits here
   * until the fields listen.
   */
  toAdopt: RefObject<(() => void)[] | undefined>
  /** What had the focus at the last submit: nobody comes to it anew, so its error has to be said. New at each submit. */
  submitted: { from: Element | null }
}

export const CertificationContext = createContext<CertificationState | null>(null)

/**
 * The form a part stands in, for parts of the merchant's own: everything that {@link useCertification} answers.
 *
 * @example const { messages, edit } = useCertificationContext()
 * @throws Error when it stands outside its root
 */
export function useCertificationContext(): CertificationState {
  const value = useContext(CertificationContext)
  if (value) return value
  throw new Error('This part needs <Certification.Root> around it.')
}

/**
 * The `form` attribute of our controls. Inside a host's form it names an id that no form has: the control then belongs
 * to no form at all, so Enter does not submit the host and the host's FormData has none of our values.
 */
export function controlOwner({ options, id }: Pick<CertificationState, 'options' | 'id'>): string | undefined {
  return options.as === 'fieldset' ? `${id}-no-form` : undefined
}
