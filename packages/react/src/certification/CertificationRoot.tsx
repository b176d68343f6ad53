'use client'
import { isExpired } from '@certification-form/core'
import {
  type CSSProperties,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { FormContext, type FormContextValue } from '../field/formContext.js'
import { ko } from '../locales/ko.js'
import { type MessageOverrides, type Messages, overrideMessages } from '../locales/messages.js'
import { resendButtonId } from '../otp-step/ResendButton.js'
import { CertificationContext } from '../step/certificationContext.js'
import type { Fallback } from '../step/ErrorAlert.js'
import { keepEnter } from '../step/keepEnter.js'
import { type CertificationOptions, type CertificationState, useCertification } from './useCertification.js'

export interface CertificationRootProps<Result = unknown> extends Omit<CertificationOptions<Result>, 'onStatus'> {
  /** `fieldset` inside a host's form: nothing of ours submits it or enters its FormData. Default `form`. */
  as?: 'form' | 'fieldset' | undefined
  /** The words. Default Korean; others come from `@certification-form/react/locales/…`. */
  locale?: Messages | undefined
  /** Single words in place of the pack's. */
  messages?: MessageOverrides | undefined
  /** Sends the code as soon as it is complete. Default false: a person expects to press the button. */
  autoSubmitOtp?: boolean | undefined
  /** Shown to who cannot be verified by SMS: corporate, prepaid or blocked lines. */
  fallback?: Fallback | undefined
  /** Of the outermost element. */
  className?: string | undefined
  /** Of the outermost element. */
  style?: CSSProperties | undefined
  children: ReactNode
}

/**
 * The root of the parts: state, words and the form element around them. The order of the parts is the order of the
 * fields.
 *
 * @example
 * <Certification.Root adapter={adapter}>
 *   <Certification.IdentityStep><Certification.Name /> … </Certification.IdentityStep>
 *   <Certification.OtpStep> … </Certification.OtpStep>
 *   <Certification.VerifiedStep />
 * </Certification.Root>
 */
export function CertificationRoot<Result>(props: CertificationRootProps<Result>) {
  const { as = 'form', locale = ko, messages: overrides, minAge, fallback, autoSubmitOtp, children } = props
  const id = useId()
  const [spoken, announce] = useState('')
  const messages = useMemo(() => overrideMessages(locale, overrides), [locale, overrides])
  const state = useCertification<Result>({
    ...props,
    onStatus: (status) => announce(messages.status[status] as string),
  })
  const { identityForm, otpForm } = state
  const submittedFrom = useRef('')
  const isHydrated = useRef(false)
  useEffect(() => {
    isHydrated.current = true
  }, [])
  const form = useMemo<FormContextValue>(
    () => ({ messages, id, as, minAge, identityForm, otpForm, isHydrated, submittedFrom, announce }),
    [messages, id, as, minAge, identityForm, otpForm, announce],
  )
  const submit = () => {
    submittedFrom.current = document.activeElement?.id ?? ''
    submitStep(state, id)
  }
  const certification = { ...state, submit, fallback, autoSubmitOtp }
  return (
    <FormContext.Provider value={form}>
      <CertificationContext.Provider value={certification}>
        <Frame as={as} messages={messages} className={props.className} style={props.style} submit={submit}>
          {children}
          <p data-cf-part="status" role="status">
            {spoken}
          </p>
        </Frame>
      </CertificationContext.Provider>
    </FormContext.Provider>
  )
}

function submitStep({ flow, requestOtp, confirmOtp }: CertificationState, formId: string): void {
  if (flow.step === 'identity') void requestOtp()
  if (flow.step !== 'otp') return
  // The code is too old: the next thing to do is to get another.
  if (isExpired(flow.challenge, Date.now())) document.getElementById(resendButtonId(formId))?.focus()
  else void confirmOtp()
}

interface FrameProps {
  as: 'form' | 'fieldset'
  messages: Messages
  className: string | undefined
  style: CSSProperties | undefined
  submit: () => void
  children: ReactNode
}

function Frame({ as, messages, submit, children, ...rest }: FrameProps) {
  const isForm = as === 'form'
  const shared = {
    ...rest,
    'data-cf-part': 'root',
    lang: messages.locale,
    'aria-label': messages.labels.form,
    onKeyDown: (event: KeyboardEvent) => keepEnter(event, isForm ? undefined : submit),
  }
  if (!isForm) return <fieldset {...shared}>{children}</fieldset>
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // React bubbles it to a host's onSubmit even out of a portal.
    event.stopPropagation()
    submit()
  }
  return (
    // POST: a submit before hydration must not put a name into the URL.
    <form {...shared} method="post" noValidate onSubmit={onSubmit}>
      {children}
    </form>
  )
}
