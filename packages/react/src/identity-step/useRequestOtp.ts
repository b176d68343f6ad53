'use client'
import {
  type CertificationAdapter,
  type Flow,
  type FlowEvent,
  type Identity,
  endsChallenge,
  startChallenge,
} from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { mayTakeFocus } from '../field/mayTakeFocus.js'
import { useLatest } from '../field/useLatest.js'
import type { Messages } from '../locales/messages.js'
import { type AdapterCall, useAdapterCall } from '../step/useAdapterCall.js'
import type { IdentityFormHandle } from './useIdentityForm.js'

export interface RequestOtpOptions<Result> extends IdentityFormHandle {
  adapter: CertificationAdapter<Result>
  client: QueryClient
  flow: Flow<Result>
  /** Moves the flow and answers where it stands now. */
  send: (event: FlowEvent<Result>) => Flow<Result>
  /** Seconds, for adapters that do not tell. */
  defaults: { expiresIn: number; resendIn: number }
  /** Before each request: whatever the last challenge left behind is void. */
  onRequest: () => void
  onStatus: (status: keyof Messages['status']) => void
}

export interface RequestOtp extends AdapterCall {
  /** Checks the fields and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  /** Asks for another code. PortOne V1 has no resend: it is a new request for the same identity. */
  resendOtp: () => Promise<void>
  /** Forgets who the last code was asked for. */
  forget: () => void
}

/** The schema puts the fields in one order, so that equal identities are equal texts. */
function isSame(a: Identity | undefined, b: Identity | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** `requestOtp` of the adapter, tied to the fields and the flow. */
export function useRequestOtp<Result>(options: RequestOtpOptions<Result>): RequestOtp {
  const { adapter, client, flow, send, defaults, form, parse, demandAll, onRequest, onStatus } = options
  const call = useAdapterCall('requestOtp', client)
  const requested = useRef<Identity>(undefined)

  async function ask(identity: Identity, previousImpUid?: string): Promise<void> {
    onRequest()
    onStatus('requesting')
    const error = await call.start(async (signal) => {
      requested.current = identity
      const { attempt } = send({ type: 'requesting' })
      const previous = previousImpUid === undefined ? {} : { previous: { impUid: previousImpUid } }
      const answer = await adapter.requestOtp(identity, { signal, ...previous })
      if (signal.aborted) return
      send({ type: 'challenged', attempt, challenge: startChallenge(answer, Date.now(), defaults) })
      onStatus(previousImpUid === undefined ? 'sent' : 'resent')
    })
    if (error?.retryAfter) send({ type: 'resendPostponed', until: Date.now() + error.retryAfter * 1000 })
    // Refused at a resend for who the person is: that can only be mended at the fields.
    if (error && previousImpUid !== undefined && endsChallenge(error.code)) send({ type: 'identityChanged' })
    error?.fields?.forEach((field, index) => {
      const message = error.code === 'invalid_input' ? 'invalid' : 'refused'
      form.setError(field, { message }, { shouldFocus: index === 0 && mayTakeFocus() })
    })
  }

  useIdentityChange(form, () => {
    const awaitsAnswer = flow.step === 'identity' && (call.isPending || flow.kept)
    if (!awaitsAnswer || isSame(parse(), requested.current)) return
    call.abort()
    send({ type: 'identityChanged' })
  })

  return {
    ...call,
    async requestOtp() {
      demandAll()
      await form.handleSubmit(async () => {
        const identity = parse()
        if (!identity) return
        const isUnchanged = isSame(identity, requested.current)
        if (isUnchanged && send({ type: 'resumed', at: Date.now() }).step === 'otp') onStatus('resumed')
        else await ask(identity)
      })()
    },
    async resendOtp() {
      if (flow.step !== 'otp') return
      if (requested.current) await ask(requested.current, flow.challenge.impUid)
      // Forgotten meanwhile, as the gender digit was: the person has to fill it in again.
      else send({ type: 'edited' })
    },
    forget() {
      requested.current = undefined
    },
  }
}

/** Calls back when any field of the identity got another value. */
function useIdentityChange(form: IdentityFormHandle['form'], onChange: () => void): void {
  const latest = useLatest(onChange)
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => latest.current() }), [form, latest])
}
