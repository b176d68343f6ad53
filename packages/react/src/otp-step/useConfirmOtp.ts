'use client'
import { type CertificationAdapter, type Flow, type FlowEvent, isExpired } from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import type { CertificationState } from '../certification/certificationContext.js'
import type { CertificationEvent } from '../certification/certificationEvent.js'
import { useFormControl } from '../field/useFormControl.js'
import type { Messages } from '../locales/messages.js'
import { type AdapterCall, useAdapterCall } from '../step/useAdapterCall.js'

export interface ConfirmOtpOptions<Result> {
  adapter: CertificationAdapter<Result>
  client: QueryClient
  flow: Flow<Result>
  send: (event: FlowEvent<Result>) => Flow<Result>
  onStatus: (status?: keyof Messages['status']) => void
  onVerified: (result: Result) => void
  emit: (event: CertificationEvent) => void
}

export interface ConfirmOtp extends AdapterCall {
  form: CertificationState['otpForm']
  /** Checks the typed code and sends it. */
  confirmOtp: () => Promise<void>
  /** Forgets the typed code and why the last one was refused; gives up a call under way. */
  clear: () => void
}

/** `confirmOtp` of the adapter, tied to the box of the code and the flow. */
export function useConfirmOtp<Result>(options: ConfirmOtpOptions<Result>): ConfirmOtp {
  const { adapter, client, flow, send, onStatus, onVerified } = options
  const call = useAdapterCall('confirmOtp', client, options)
  // "All six, please" while somebody is typing them is no help: the code is checked when it is sent.
  const form = useFormControl<{ otp: string }>(() => ({ defaultValues: { otp: '' }, reValidateMode: 'onSubmit' }))

  async function sendOtp(impUid: string, otp: string): Promise<void> {
    let report: (() => void) | undefined
    onStatus('confirming')
    const error = await call.start(async (signal) => {
      const result = await adapter.confirmOtp({ impUid, otp }, { signal })
      if (signal.aborted) return
      onStatus()
      if (send({ type: 'confirmed', impUid, result }).step !== 'verified') return
      // Outside the call: what the host throws is not a refusal.
      report = () => onVerified(result)
    })
    if (error) send({ type: 'confirmFailed', impUid, error, at: Date.now() })
    report?.()
  }

  return {
    ...call,
    form,
    async confirmOtp() {
      // This device's clock decides only what is worth sending; the server's decides what is accepted.
      if (flow.step !== 'otp' || isExpired(flow.challenge, Date.now())) return
      const { impUid } = flow.challenge
      // The very code that was refused, sent again by a second Enter, would only burn a try.
      if (call.failure?.error.code === 'otp_mismatch') form.setFocus('otp', { shouldSelect: true })
      else await form.handleSubmit(({ otp }) => sendOtp(impUid, otp))()
    },
    clear() {
      call.abort()
      form.reset({ otp: '' })
    },
  }
}
