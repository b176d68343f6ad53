'use client'
import {
  CertificationError,
  type CertificationAdapter,
  type Flow,
  type FlowEvent,
  type Identity,
  startChallenge,
} from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type AdapterCall, useAdapterCall } from '../step/useAdapterCall.js'

export interface RequestOtpOptions<Result> {
  adapter: CertificationAdapter<Result>
  client: QueryClient
  /** Moves the flow and answers where it stands now. */
  send: (event: FlowEvent<Result>) => Flow<Result>
  /** Seconds, for adapters that do not tell. */
  defaults: { expiresIn: number; resendIn: number }
}

export interface RequestOtp extends Pick<AdapterCall, 'isPending' | 'failure' | 'abort'> {
  /**
   * Asks for a code, the first or another: PortOne V1 knows no resend, only a new request.
   *
   * @returns how it failed, or nothing
   */
  request: (identity: Identity, previousImpUid: string | undefined) => Promise<CertificationError | undefined>
  /** Who the last code was asked for, until it is forgotten. */
  requested: () => Identity | undefined
  forget: () => void
}

/** `requestOtp` of the adapter, tied to the flow. */
export function useRequestOtp<Result>({ adapter, client, send, defaults }: RequestOtpOptions<Result>): RequestOtp {
  const { start, ...call } = useAdapterCall('requestOtp', client)
  const requested = useRef<Identity>(undefined)

  const request: RequestOtp['request'] = (identity, previousImpUid) =>
    start(async (signal) => {
      requested.current = identity
      const { attempt } = send({ type: 'requesting' })
      const previous = previousImpUid === undefined ? {} : { previous: { impUid: previousImpUid } }
      try {
        const answer = await adapter.requestOtp(identity, { signal, ...previous })
        if (!signal.aborted) {
          send({ type: 'challenged', attempt, challenge: startChallenge(answer, Date.now(), defaults) })
        }
      } catch (thrown) {
        const { retryAfter } = CertificationError.from(thrown)
        if (retryAfter !== undefined && !signal.aborted) {
          send({ type: 'resendPostponed', until: Date.now() + retryAfter * 1000 })
        }
        throw thrown
      }
    })
  useEffect(
    () => () => {
      requested.current = undefined
    },
    [],
  )

  return {
    ...call,
    request,
    requested: () => requested.current,
    forget: () => {
      requested.current = undefined
    },
  }
}
