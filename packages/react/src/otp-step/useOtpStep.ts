'use client'
import { type Flow, isExpired } from '@certification-form/core'
import { useForm } from 'react-hook-form'
import type { Failure } from '../step/useAdapterCall.js'
import type { OtpForm } from './otpStepContext.js'
import { type ConfirmOtpOptions, useConfirmOtp } from './useConfirmOtp.js'

export interface OtpStepOptions<Result> extends ConfirmOtpOptions<Result> {
  flow: Flow<Result>
  onVerified: (result: Result) => void
}

export interface OtpStepState {
  form: OtpForm
  isPending: boolean
  failure: Failure | null
  /** Checks the typed code and sends it. */
  confirmOtp: () => Promise<void>
  /** Gives up a confirm under way and forgets the last refusal. */
  abort: () => void
  /** Forgets the typed code too. */
  clear: () => void
}

/** The OTP step without an element. */
export function useOtpStep<Result>({ flow, onVerified, ...options }: OtpStepOptions<Result>): OtpStepState {
  // "All six, please" while somebody is typing them is no help: the code is checked when it is sent.
  const form = useForm<{ otp: string }>({ defaultValues: { otp: '' }, reValidateMode: 'onSubmit' })
  const { confirm, abort, isPending, failure } = useConfirmOtp(options)
  const selectOtp = () => form.setFocus('otp', { shouldSelect: true })

  async function confirmOtp(): Promise<void> {
    // This device's clock decides only what is worth sending; the server's decides what is accepted.
    if (flow.step !== 'otp' || isExpired(flow.challenge, Date.now())) return
    const { impUid } = flow.challenge
    // The very code that was refused, sent again by a second Enter, would only burn a try.
    if (failure?.error.code === 'otp_mismatch') {
      selectOtp()
      return
    }
    await form.handleSubmit(async ({ otp }) => {
      const { verified, error } = await confirm(impUid, otp)
      if (error) selectOtp()
      if (verified) onVerified(verified.result)
    })()
  }

  return {
    form,
    isPending,
    failure,
    confirmOtp,
    abort,
    clear() {
      abort()
      form.reset({ otp: '' })
    },
  }
}
