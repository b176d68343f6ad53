'use client'
import type { CertificationAdapter, Flow, IdentityInput } from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { FormContextValue } from '../field/formContext.js'
import { useLatest } from '../field/useLatest.js'
import { useIdentityForm } from '../identity-step/useIdentityForm.js'
import { useRequestOtp } from '../identity-step/useRequestOtp.js'
import type { Messages } from '../locales/messages.js'
import { useConfirmOtp } from '../otp-step/useConfirmOtp.js'
import type { CertificationContextValue } from '../step/certificationContext.js'
import { useMutationClient } from '../step/useMutationClient.js'
import { useFlow } from './useFlow.js'

export interface CertificationOptions<Result = unknown> {
  /** Calls the merchant's server. */
  adapter: CertificationAdapter<Result>
  /** Once, with what the merchant's server answered. No proof: that is the server's `takeVerified`. */
  onVerified?: ((result: Result) => void) | undefined
  /** What the merchant already knows about the person. `birth` may have eight digits. */
  defaultValues?: Partial<IdentityInput> | undefined
  /** Youngest age, in full years in Asia/Seoul. Default none. The server has to check it too. */
  minAge?: number | undefined
  /** Seconds a code is good for when the adapter does not tell. Default 180. */
  otpExpiresIn?: number | undefined
  /** Seconds between two codes when the adapter does not tell. Default 30. */
  resendCooldown?: number | undefined
  /** Default: the host's, else one of our own. */
  queryClient?: QueryClient | undefined
  /** What a sighted person sees happen, for whoever has to say it. */
  onStatus?: ((status: keyof Messages['status']) => void) | undefined
}

/** Everything the form knows and can do, without a single element. */
export interface CertificationState<Result = unknown>
  extends
    Omit<CertificationContextValue, 'flow' | 'submit' | 'fallback' | 'autoSubmitOtp'>,
    Pick<FormContextValue, 'identityForm' | 'otpForm'> {
  flow: Flow<Result>
}

/** The headless form: state and actions over core's flow, react-hook-form and react-query. */
export function useCertification<Result = unknown>(options: CertificationOptions<Result>): CertificationState<Result> {
  const { adapter, otpExpiresIn = 180, resendCooldown = 30 } = options
  // Calls outlive renders: what they report goes to the callbacks of now.
  const latest = useLatest(options)
  const onStatus = (status: keyof Messages['status']) => latest.current.onStatus?.(status)
  const { flow, movedAt, send } = useFlow<Result>()
  const client = useMutationClient(options.queryClient)
  const identity = useIdentityForm(options)
  const shared = { adapter, client, flow, send, onStatus }
  const confirm = useConfirmOtp<Result>({
    ...shared,
    onVerified(result) {
      clearSecrets()
      latest.current.onVerified?.(result)
    },
  })
  const defaults = { expiresIn: otpExpiresIn, resendIn: resendCooldown }
  const request = useRequestOtp<Result>({ ...shared, ...identity, defaults, onRequest: confirm.clear })

  function clearSecrets(): void {
    confirm.clear()
    request.forget()
    identity.form.setValue('genderDigit', '')
  }
  useReturn(clearSecrets)

  return {
    flow,
    movedAt,
    identityForm: identity.form,
    otpForm: confirm.form,
    request,
    confirm,
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

/** Calls back when the page returns from the back/forward cache: somebody else may sit there now. */
function useReturn(onReturn: () => void): void {
  const latest = useLatest(onReturn)
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => event.persisted && latest.current()
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [latest])
}
