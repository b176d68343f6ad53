'use client'
import type { CertificationAdapter, Flow, IdentityInput } from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { IdentityForm } from '../identity-step/identityFormContext.js'
import { useIdentityStep } from '../identity-step/useIdentityStep.js'
import type { OtpForm } from '../otp-step/otpStepContext.js'
import { useOtpStep } from '../otp-step/useOtpStep.js'
import type { Failure } from '../step/useAdapterCall.js'
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
}

/** Everything the form knows and can do, without a single element. */
export interface CertificationState<Result = unknown> {
  flow: Flow<Result>
  /** When the flow last moved, in milliseconds since 1970: what clocks on the page first count from. */
  movedAt: number
  identityForm: IdentityForm
  otpForm: OtpForm
  /** The phone the last code was asked for, as people write it. */
  sentTo: string
  isRequesting: boolean
  requestFailure: Failure | null
  isConfirming: boolean
  confirmFailure: Failure | null
  /** Checks the identity and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  resendOtp: () => Promise<void>
  /** Checks the typed code and sends it. */
  confirmOtp: () => Promise<void>
  /** Back to the fields. */
  edit: () => void
  /** Turns the MVNO switch and asks again. */
  correctMvno: () => Promise<void>
  /** Forgets why the last confirm failed: another code is being typed. */
  forgetRefusal: () => void
}

/** The headless form: state and actions over core's flow, react-hook-form and react-query. */
export function useCertification<Result = unknown>(options: CertificationOptions<Result>): CertificationState<Result> {
  const { adapter, otpExpiresIn = 180, resendCooldown = 30 } = options
  const { flow, movedAt, send } = useFlow<Result>()
  const client = useMutationClient(options.queryClient)
  const shared = { adapter, client, send, flow }
  const otpStep = useOtpStep<Result>({
    ...shared,
    onVerified(result) {
      clearSecrets()
      options.onVerified?.(result)
    },
  })
  const defaults = { expiresIn: otpExpiresIn, resendIn: resendCooldown }
  const identityStep = useIdentityStep<Result>({ ...options, ...shared, defaults, onRequest: otpStep.clear })

  function clearSecrets(): void {
    otpStep.clear()
    identityStep.clearSecrets()
  }
  useReturn(clearSecrets)

  function edit(): void {
    identityStep.abort()
    otpStep.clear()
    send({ type: 'edited' })
  }

  return {
    flow,
    movedAt,
    identityForm: identityStep.form,
    otpForm: otpStep.form,
    sentTo: identityStep.sentTo,
    isRequesting: identityStep.isPending,
    requestFailure: identityStep.failure,
    isConfirming: otpStep.isPending,
    confirmFailure: otpStep.failure,
    requestOtp: identityStep.requestOtp,
    async resendOtp() {
      if (flow.step === 'otp' && !(await identityStep.resendOtp(flow.challenge))) edit()
    },
    confirmOtp: otpStep.confirmOtp,
    edit,
    correctMvno: identityStep.correctMvno,
    forgetRefusal: otpStep.abort,
  }
}

/** Calls back when the page returns from the back/forward cache: somebody else may sit there now. */
function useReturn(onReturn: () => void): void {
  const latest = useRef(onReturn)
  useEffect(() => {
    latest.current = onReturn
  })
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => event.persisted && latest.current()
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])
}
