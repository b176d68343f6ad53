'use client'
import { CertificationError, type CertificationAdapter, type Flow, type FlowEvent } from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { type AdapterCall, useAdapterCall } from '../step/useAdapterCall.js'

export interface ConfirmOtpOptions<Result> {
  adapter: CertificationAdapter<Result>
  client: QueryClient
  send: (event: FlowEvent<Result>) => Flow<Result>
}

export interface ConfirmOtp<Result> extends Pick<AdapterCall, 'isPending' | 'failure' | 'abort'> {
  /** Sends a code unless one is under way. Never rejects. */
  confirm: (impUid: string, otp: string) => Promise<ConfirmOutcome<Result>>
}

/** How a confirm ended. Neither when it was dropped: another was under way, or it was aborted. */
export interface ConfirmOutcome<Result> {
  verified?: { result: Result }
  error?: CertificationError | undefined
}

/** What a refusal does to the flow; most leave it where it is. */
function toFlowEvent(error: CertificationError, impUid: string): FlowEvent<never> | undefined {
  switch (error.code) {
    case 'otp_mismatch':
      return { type: 'refused', impUid, attemptsLeft: error.attemptsLeft }
    case 'otp_expired':
      return { type: 'expired', impUid, at: Date.now() }
    case 'attempts_exceeded':
    case 'challenge_lost':
      return { type: 'challengeEnded', impUid }
    default:
      return undefined
  }
}

/** `confirmOtp` of the adapter, tied to the flow. */
export function useConfirmOtp<Result>({ adapter, client, send }: ConfirmOtpOptions<Result>): ConfirmOtp<Result> {
  const { start, ...call } = useAdapterCall('confirmOtp', client)

  async function confirm(impUid: string, otp: string): Promise<ConfirmOutcome<Result>> {
    const outcome: ConfirmOutcome<Result> = {}
    outcome.error = await start(async (signal) => {
      try {
        const result = await adapter.confirmOtp({ impUid, otp }, { signal })
        if (!signal.aborted && send({ type: 'confirmed', impUid, result }).step === 'verified') {
          outcome.verified = { result }
        }
      } catch (thrown) {
        const event = toFlowEvent(CertificationError.from(thrown), impUid)
        if (event && !signal.aborted) send(event)
        throw thrown
      }
    })
    return outcome
  }

  return { ...call, confirm }
}
