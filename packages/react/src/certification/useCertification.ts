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
import type { CertificationState } from './certificationContext.js'
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
  const isHydrated = useRef(false)
  const submittedFrom = useRef('')
  const { send, ...calls } = useCalls(options, (key) => announce(messages.status[key] as string))
  const { flow, requestOtp, confirmOtp, identityForm } = calls

  function submit(): void {
    submittedFrom.current = document.activeElement?.id ?? ''
    if (flow.step === 'identity') void requestOtp()
    if (flow.step !== 'otp') return
    // The code is too old: the next thing to do is to get another.
    if (isExpired(flow.challenge, Date.now())) document.getElementById(resendButtonId(id))?.focus()
    else void confirmOtp()
  }

  function reset(): void {
    calls.clear()
    identityForm.reset(toIdentityValues(options.defaultValues))
    announce('')
    send({ type: 'reset' })
  }

  const rootProps = useRootProps({ isForm: as === 'form', messages, submit, reset })
  useEffect(() => {
    isHydrated.current = true
  }, [])
  return { ...calls, options, messages, id, status, announce, isHydrated, submittedFrom, submit, reset, rootProps }
}

/** The two calls of the adapter over one flow, and what may be done in it. */
function useCalls<Result, Extra extends object>(
  options: CertificationOptions<Result, Extra>,
  onStatus: (status: keyof Messages['status']) => void,
) {
  const { adapter, otpExpiresIn = 180, resendCooldown = 30, focus } = options
  const { flow, movedAt, send } = useFlow<Result>()
  const client = useMutationClient(options.queryClient)
  const { emit, sinceMount } = useEvents(options, flow.step)
  // Calls outlive renders: what they report goes to the callbacks of now.
  const latest = useLatest(options)
  const identity = useIdentityForm(options)
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
    focusesErrors: focus?.error ?? true,
    onRequest: confirm.clear,
  })

  function clear(): void {
    confirm.clear()
    request.abort()
    request.forget()
  }

  function clearSecrets(): void {
    confirm.clear()
    request.forget()
    identity.form.setValue('genderDigit', '')
  }
  useReturn(clearSecrets)

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
    began.current ||= Date.now()
    if (shown.current !== step) emit({ type: 'step', step })
    shown.current = step
  }, [emit, step])
  return { emit, sinceMount: () => Date.now() - began.current }
}

/** Calls back when the page returns from the back/forward cache: somebody else may sit there now. */
function useReturn(onReturn: () => void): void {
  const latest = useLatest(onReturn)
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => event.persisted && latest.current()
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [latest])
}
