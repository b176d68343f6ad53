'use client'
import { isExpired } from '@certification-form/core'
import { type CSSProperties, type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FormContext, type FormContextValue } from '../field/formContext.js'
import { IdentityFormContext } from '../identity-step/identityFormContext.js'
import { IdentityStepContext, type IdentityStepValue } from '../identity-step/identityStepContext.js'
import { ko } from '../locales/ko.js'
import { type MessageOverrides, type Messages, overrideMessages } from '../locales/messages.js'
import { OtpStepContext, type OtpStepValue } from '../otp-step/otpStepContext.js'
import { resendButtonId } from '../otp-step/ResendButton.js'
import type { Fallback } from '../step/ErrorAlert.js'
import { keepEnter } from '../step/keepEnter.js'
import { StepContext } from '../step/stepContext.js'
import { useAnnouncements } from './useAnnouncements.js'
import { type CertificationOptions, type CertificationState, useCertification } from './useCertification.js'
import { useStepFocus } from './useStepFocus.js'

export interface CertificationRootProps<Result = unknown> extends CertificationOptions<Result> {
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
  className?: string | undefined
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
  const { as = 'form', locale = ko, messages: overrides, minAge, children } = props
  const id = useId()
  const [status, announce] = useState('')
  const messages = useMemo(() => overrideMessages(locale, overrides), [locale, overrides])
  const isHydrated = useRef(false)
  useEffect(() => {
    isHydrated.current = true
  }, [])
  const form = useMemo<FormContextValue>(
    () => ({ messages, id, as, minAge, isHydrated, announce }),
    [messages, id, as, minAge, announce],
  )
  const state = useCertification(props)
  useStepFocus(state.flow, id)
  useAnnouncements(state, messages, announce)
  const identityStep = toIdentityStep(state, props)
  const otpStep = toOtpStep(state, props, id)
  const submit = { identity: identityStep.submit, otp: otpStep.submit, verified: () => undefined }[state.flow.step]
  return (
    <FormContext.Provider value={form}>
      <IdentityFormContext.Provider value={state.identityForm}>
        <IdentityStepContext.Provider value={identityStep}>
          <OtpStepContext.Provider value={otpStep}>
            <StepContext.Provider value={state.flow.step}>
              <Frame as={as} messages={messages} className={props.className} style={props.style} submit={submit}>
                {children}
                <p data-cf-part="status" role="status">
                  {status}
                </p>
              </Frame>
            </StepContext.Provider>
          </OtpStepContext.Provider>
        </IdentityStepContext.Provider>
      </IdentityFormContext.Provider>
    </FormContext.Provider>
  )
}

function toIdentityStep<Result>(
  { flow, isRequesting, requestFailure, confirmFailure, ...actions }: CertificationState<Result>,
  { fallback }: CertificationRootProps<Result>,
): IdentityStepValue {
  return {
    isPending: isRequesting,
    // After attempts_exceeded and challenge_lost the person stands here again and has to know why.
    failure: flow.step === 'identity' ? (requestFailure ?? confirmFailure) : null,
    fallback,
    submit: () => void actions.requestOtp(),
    correctMvno: () => void actions.correctMvno(),
  }
}

function toOtpStep<Result>(
  { flow, otpForm, ...state }: CertificationState<Result>,
  { autoSubmitOtp = false }: CertificationRootProps<Result>,
  formId: string,
): OtpStepValue {
  const challenge = flow.step === 'otp' ? flow.challenge : undefined
  return {
    challenge,
    movedAt: state.movedAt,
    form: otpForm,
    phone: state.sentTo,
    isConfirming: state.isConfirming,
    confirmFailure: state.confirmFailure,
    isResending: state.isRequesting,
    resendFailure: state.requestFailure,
    autoSubmit: autoSubmitOtp,
    submit: () => {
      // The code is too old: the next thing to do is to get another.
      if (challenge && isExpired(challenge, Date.now())) document.getElementById(resendButtonId(formId))?.focus()
      else void state.confirmOtp()
    },
    resend: () => void state.resendOtp(),
    edit: state.edit,
    forgetRefusal: state.forgetRefusal,
  }
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
  const shared = { 'data-cf-part': 'root', lang: messages.locale, ...rest }
  if (as === 'fieldset') {
    return (
      <fieldset {...shared} onKeyDown={(event) => keepEnter(event, submit)}>
        <legend data-cf-part="visually-hidden">{messages.labels.form}</legend>
        {children}
      </fieldset>
    )
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // React bubbles it to a host's onSubmit even out of a portal.
    event.stopPropagation()
    submit()
  }
  return (
    // POST: a submit before hydration must not put a name into the URL.
    <form
      {...shared}
      aria-label={messages.labels.form}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => keepEnter(event)}
    >
      {children}
    </form>
  )
}
