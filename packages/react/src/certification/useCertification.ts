'use client'
import { type Flow, type FlowEvent, isExpired } from '@certification-form/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLatest } from '../field/useLatest.js'
import { toIdentityValues } from '../identity-step/identityValues.js'
import { type IdentityFormHandle, useIdentityForm } from '../identity-step/useIdentityForm.js'
import { type RequestOtp, useRequestOtp } from '../identity-step/useRequestOtp.js'
import { ko } from '../locales/ko.js'
import { type Messages, overrideMessages } from '../locales/messages.js'
import { type ConfirmOtp, useConfirmOtp } from '../otp-step/useConfirmOtp.js'
import { resendButtonId } from '../otp-step/useResend.js'
import { useMutationClient } from '../step/useMutationClient.js'
import { useSecondsLeft } from '../step/useSecondsLeft.js'
import { useErrorFocus } from '../field/useErrorFocus.js'
import type { CertificationState, SubmitProps } from './certificationContext.js'
import type { CertificationEvent } from './certificationEvent.js'
import type { CertificationOptions } from './certificationOptions.js'
import { useFlow } from './useFlow.js'
import { useRootProps } from './useRootProps.js'

/**
 * The headless form: state, actions and the props of the element around it, over core's flow, react-hook-form and
 * react-query. Its fields come from {@link useIdentityField} and the hooks beside it.
 *
 * @example
 * const certification = useCertification({ adapter })
 * const name = useIdentityField(certification, 'name')
 * <form {...certification.rootProps}><label {...name.labelProps}>{name.label}</label><input {...name.inputProps} /> …
 */
export function useCertification<Result = unknown, Extra extends object = object>(
  options: CertificationOptions<Result, Extra>,
): CertificationState<Result> {
  const { as = 'form', locale = ko, messages: overrides } = options
  const id = useId()
  const messages = useMemo(() => overrideMessages(locale, overrides), [locale, overrides])
  const [status, announce] = useState('')
  const toAdopt = useRef<(() => void)[] | undefined>([])
  const [submitted, setSubmitted] = useState<CertificationState['submitted']>({ from: null })
  const root = useRef<HTMLElement>(null)
  const [resets, setResets] = useState(0)
  const { send, ...calls } = useCalls(options, root, (key) => announce(key ? (messages.status[key] as string) : ''))
  const { flow, request, confirm, requestOtp, confirmOtp, identityForm } = calls
  const isForm = as === 'form'
  const { isPending } = flow.step === 'otp' ? confirm : request
  // Each request forgets the last confirm: if both failed, the confirm is the later one.
  const failure = confirm.failure ?? request.failure
  const { at = 0, error } = failure ?? {}
  const retryIn = useSecondsLeft(at + (error?.retryAfter ?? 0) * 1000, at)
  // A refused resend has its wait at its own button: the code that was sent before may still be right.
  const mustWait = retryIn > 0 && (flow.step !== 'otp' || failure === confirm.failure)
  const waitId = mustWait ? `${id}-wait` : undefined

  function submit(): void {
    if (waitId) return
    setSubmitted({ from: document.activeElement })
    // What is said next may be the same words again.
    announce('')
    if (flow.step === 'identity') void requestOtp()
    if (flow.step !== 'otp') return
    // The code is too old: the next thing to do is to get another.
    if (isExpired(flow.challenge, Date.now())) document.getElementById(resendButtonId(id))?.focus()
    else void confirmOtp()
  }

  function reset(): void {
    calls.clear()
    // The boxes stay: registered anew, react-hook-form would take what they still hold for typed before it was ready.
    identityForm.reset(toIdentityValues(options.defaultValues), { keepFieldsRef: true })
    announce('')
    setResets((times) => times + 1)
    send({ type: 'reset' })
  }

  const rootProps = useRootProps({ root, isForm, messages, submit, reset })
  useEffect(() => {
    toAdopt.current?.forEach((adopt) => adopt())
    toAdopt.current = undefined
  }, [])
  const submitProps: SubmitProps = {
    type: isForm ? 'submit' : 'button',
    'aria-disabled': isPending || waitId ? true : undefined,
    onClick: isForm ? undefined : submit,
  }
  const parts = { root, rootProps, submitProps, waitId, failure, retryIn, status, announce, toAdopt, submitted }
  return { ...calls, ...parts, options, messages, id, submit, reset, resets }
}

/** The two calls of the adapter over one flow, and what may be done in it. */
function useCalls<Result, Extra extends object>(
  options: CertificationOptions<Result, Extra>,
  root: CertificationState['root'],
  onStatus: (status?: keyof Messages['status']) => void,
) {
  const { adapter, otpExpiresIn = 180, resendCooldown = 30, focus } = options
  const { flow, movedAt, send } = useFlow<Result>()
  const client = useMutationClient(options.queryClient)
  const { emit, sinceMount } = useEvents(options, flow.step)
  // Calls outlive renders: what they report goes to the callbacks of now.
  const latest = useLatest(options)
  const identity = useIdentityForm(options, () => onStatus('termsChanged'))
  const shared = { adapter, client, flow, send, onStatus, emit }
  const confirm = useConfirmOtp<Result>({
    ...shared,
    onVerified(result) {
      clearSecrets()
      emit({ type: 'verified', duration: sinceMount() })
      latest.current.onVerified?.(result)
    },
  })
  const request = useRequestOtp<Result>({
    ...shared,
    ...identity,
    defaults: { expiresIn: otpExpiresIn, resendIn: resendCooldown },
    onErrors: useErrorFocus(root, focus?.error ?? true),
    onRequest: confirm.clear,
    refused: confirm.failure,
  })

  function clear(): void {
    confirm.clear()
    request.abort()
    request.forget()
    identity.demandAll(false)
  }

  function clearSecrets(): void {
    confirm.clear()
    request.forget()
    identity.form.setValue('genderDigit', '')
  }
  useReturnOrEnd(root, clearSecrets)

  return {
    flow,
    movedAt,
    send,
    emit,
    clear,
    request,
    confirm,
    identityForm: identity.form,
    otpForm: confirm.form,
    ...actionsOf({ request, confirm, identity, send }),
  }
}

interface Calls<Result> {
  request: RequestOtp
  confirm: ConfirmOtp
  identity: IdentityFormHandle
  send: (event: FlowEvent<Result>) => Flow<Result>
}

function actionsOf<Result>({ request, confirm, identity, send }: Calls<Result>) {
  return {
    requestOtp: request.requestOtp,
    resendOtp: request.resendOtp,
    confirmOtp: confirm.confirmOtp,
    forgetRefusal: confirm.abort,
    edit() {
      // A resend under way may already have voided the code before it: that one is nothing to come back to.
      const type = request.isPending ? 'identityChanged' : 'edited'
      request.abort()
      confirm.clear()
      send({ type })
    },
    async correctMvno() {
      // Set, not turned: the person may have turned it already.
      const failure = request.failure ?? confirm.failure
      identity.form.setValue('isMvno', failure?.error.code === 'mvno_required')
      await request.requestOtp()
    },
  }
}

/** Tells the host what happens, apart from what we do: its handler may throw. */
function useEvents({ onEvent }: Pick<CertificationOptions, 'onEvent'>, step: CertificationState['flow']['step']) {
  const latest = useLatest(onEvent)
  const began = useRef(0)
  const shown = useRef(step)
  const [emit] = useState(() => (event: CertificationEvent) => queueMicrotask(() => latest.current?.(event)))
  useEffect(() => {
    if (!began.current) began.current = Date.now()
    if (shown.current !== step) emit({ type: 'step', step })
    shown.current = step
  }, [emit, step])
  return { emit, sinceMount: () => Date.now() - began.current }
}

/**
 * Calls back when the page returns from the back/forward cache, as somebody else may sit there now, and when the form is
 * gone for good: whoever still holds its boxes, such as a recorder of the page, holds them empty.
 */
function useReturnOrEnd(root: CertificationState['root'], onEvent: () => void): void {
  const latest = useLatest(onEvent)
  useEffect(() => {
    const element = root.current
    const call = () => latest.current()
    const onPageShow = (event: PageTransitionEvent) => event.persisted && call()
    window.addEventListener('pageshow', onPageShow)
    return () => {
      window.removeEventListener('pageshow', onPageShow)
      // StrictMode ends effects, but leaves the page as it is.
      if (element?.isConnected === false) call()
    }
  }, [root, latest])
}
