'use client'
import {
  type CertificationAdapter,
  CertificationError,
  type Flow,
  type FlowEvent,
  type IdentityField,
  endsChallenge,
  startChallenge,
} from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { CertificationEvent } from '../certification/certificationEvent.js'
import { useLatest } from '../field/useLatest.js'
import type { Messages } from '../locales/messages.js'
import { type AdapterCall, type Failure, useAdapterCall } from '../step/useAdapterCall.js'
import type { CheckedIdentity, IdentityFormHandle } from './useIdentityForm.js'

export interface RequestOtpOptions<Result> extends IdentityFormHandle {
  adapter: CertificationAdapter<Result>
  client: QueryClient
  flow: Flow<Result>
  /** Moves the flow and answers where it stands now. */
  send: (event: FlowEvent<Result>) => Flow<Result>
  /** Seconds, for adapters that do not tell. */
  defaults: { expiresIn: number; resendIn: number }
  /** After mistakes were set at the fields. */
  onErrors: () => void
  /** Before each request: whatever the last challenge left behind is void. */
  onRequest: () => void
  /** How the last challenge was lost, if it was by a confirm. */
  refused: Failure | null
  onStatus: (status?: keyof Messages['status']) => void
  emit: (event: CertificationEvent) => void
}

export interface RequestOtp extends AdapterCall {
  /** Checks the fields and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  /** Asks for another code. PortOne V1 has no resend: it is a new request for the same identity. */
  resendOtp: () => Promise<void>
  /** Forgets who the last code was asked for. */
  forget: () => void
}

/** `requestOtp` of the adapter, tied to the fields and the flow. */
export function useRequestOtp<Result>(options: RequestOtpOptions<Result>): RequestOtp {
  const { client, flow, send, form, fingerprint, demandAll, onRequest, onStatus, onErrors, refused } = options
  const call = useAdapterCall('requestOtp', client, options)
  const asked = useRef<CheckedIdentity>(undefined)
  const ask = (wanted: CheckedIdentity, previousImpUid?: string) => {
    asked.current = wanted
    return askForCode(options, call, wanted, previousImpUid)
  }

  useIdentityChange(form, () => {
    // A wait is of what was asked for: for another phone it may be over, which only the server knows.
    const hasWait = (refused ?? call.failure)?.error.retryAfter
    const isOfAsked = flow.step === 'identity' && (call.isPending || flow.kept || hasWait)
    if (!isOfAsked || fingerprint() === asked.current?.fingerprint) return
    onRequest()
    call.abort()
    send({ type: 'identityChanged' })
  })

  async function requestChecked(checked: CheckedIdentity): Promise<void> {
    const { issues, hasThrown } = checked
    // A schema may take its time, and the person types on: that is another identity.
    if (checked.fingerprint !== fingerprint()) return
    if (hasThrown || issues.length > 0) {
      const fields = issues.flatMap(({ path }) => (path[0] as IdentityField | undefined) ?? [])
      onRequest()
      await call.start(() =>
        Promise.reject(new CertificationError(hasThrown ? 'unknown' : 'invalid_input', { fields })),
      )
      return
    }
    const isUnchanged = checked.fingerprint === asked.current?.fingerprint
    if (isUnchanged && send({ type: 'resumed', at: Date.now() }).step === 'otp') onStatus('resumed')
    else await ask(checked)
  }

  return {
    ...call,
    async requestOtp() {
      demandAll(true)
      await form.handleSubmit(requestChecked)()
      onErrors()
    },
    async resendOtp() {
      if (flow.step !== 'otp') return
      if (asked.current) await ask(asked.current, flow.challenge.impUid)
      // Forgotten meanwhile, as the gender digit was: the person has to fill it in again.
      else send({ type: 'edited' })
      onErrors()
    },
    forget() {
      asked.current = undefined
    },
  }
}

async function askForCode<Result>(
  { adapter, send, defaults, form, onRequest, onStatus, emit }: RequestOtpOptions<Result>,
  call: AdapterCall,
  { identity, terms }: CheckedIdentity,
  previousImpUid?: string,
): Promise<void> {
  const isResend = Boolean(previousImpUid)
  const began = Date.now()
  onRequest()
  onStatus('requesting')
  const error = await call.start(async (signal) => {
    const { attempt } = send({ type: 'requesting' })
    const previous = previousImpUid && { previous: { impUid: previousImpUid } }
    const answer = await adapter.requestOtp(identity, { signal, ...previous, ...(terms && { terms }) })
    if (signal.aborted) return
    send({ type: 'challenged', attempt, challenge: startChallenge(answer, Date.now(), defaults) })
    onStatus(isResend ? 'resent' : 'sent')
    emit({ type: isResend ? 'resent' : 'requested', duration: Date.now() - began })
  })
  if (!error) return
  if (error.retryAfter) send({ type: 'resendPostponed', until: Date.now() + error.retryAfter * 1000 })
  // Refused at a resend for who the person is: that can only be mended at the fields.
  if (isResend && endsChallenge(error.code)) send({ type: 'identityChanged' })
  const message = error.code === 'invalid_input' ? 'invalid' : 'refused'
  error.fields?.forEach((field) => form.setError(field, { message }))
}

/** Calls back when any field of the identity got another value. */
function useIdentityChange(form: IdentityFormHandle['form'], onChange: () => void): void {
  const latest = useLatest(onChange)
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => latest.current() }), [form, latest])
}
