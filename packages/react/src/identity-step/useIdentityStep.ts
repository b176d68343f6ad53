'use client'
import {
  type Flow,
  type Identity,
  type IdentityField,
  type TimedChallenge,
  formatPhone,
} from '@certification-form/core'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../step/useAdapterCall.js'
import type { IdentityForm } from './identityFormContext.js'
import { type IdentityFormOptions, useIdentityForm } from './useIdentityForm.js'
import { type RequestOtpOptions, useRequestOtp } from './useRequestOtp.js'

export interface IdentityStepOptions<Result> extends RequestOtpOptions<Result>, IdentityFormOptions {
  flow: Flow<Result>
  /** Before each request: whatever the last challenge left behind is void. */
  onRequest: () => void
}

export interface IdentityStepState {
  form: IdentityForm
  /** The phone the last code was asked for, as people write it. */
  sentTo: string
  isPending: boolean
  failure: Failure | null
  /** Checks the fields and asks for a code; goes on with the last one when nothing changed since. */
  requestOtp: () => Promise<void>
  /** @returns false when the identity was cleared meanwhile and has to be completed first */
  resendOtp: (challenge: TimedChallenge) => Promise<boolean>
  /** Turns the MVNO switch and asks again. */
  correctMvno: () => Promise<void>
  abort: () => void
  /** Forgets the gender digit and who the last code was for. */
  clearSecrets: () => void
}

function isSame(a: Identity | undefined, b: Identity | undefined): boolean {
  return (
    a !== undefined && b !== undefined && (Object.keys(a) as IdentityField[]).every((field) => a[field] === b[field])
  )
}

/** The identity step without an element: its form, its request, and when an answer is worth nothing any more. */
export function useIdentityStep<Result>(options: IdentityStepOptions<Result>): IdentityStepState {
  const { flow, send, onRequest } = options
  const { form, parse, demandAll } = useIdentityForm(options)
  const { request, requested, forget, abort, isPending, failure } = useRequestOtp(options)
  const [sentTo, setSentTo] = useState('')

  useIdentityChange(form, () => {
    const awaitsAnswer = flow.step === 'identity' && (isPending || flow.kept !== undefined)
    if (!awaitsAnswer || isSame(parse(), requested())) return
    abort()
    send({ type: 'identityChanged' })
  })

  async function ask(identity: Identity, previousImpUid?: string): Promise<void> {
    onRequest()
    setSentTo(formatPhone(identity.phone).value)
    const error = await request(identity, previousImpUid)
    error?.fields?.forEach((field, index) => {
      const message = error.code === 'invalid_input' ? 'invalid' : 'refused'
      form.setError(field, { type: 'server', message }, { shouldFocus: index === 0 })
    })
  }

  async function requestOtp(): Promise<void> {
    demandAll()
    await form.handleSubmit(async () => {
      const identity = parse()
      if (!identity) return
      const resumed = isSame(identity, requested()) ? send({ type: 'resumed', at: Date.now() }) : flow
      if (resumed.step === 'identity') await ask(identity)
    })()
  }

  return {
    form,
    sentTo,
    isPending,
    failure,
    abort,
    requestOtp,
    async resendOtp({ impUid }) {
      const identity = requested()
      if (identity) await ask(identity, impUid)
      return identity !== undefined
    },
    async correctMvno() {
      form.setValue('isMvno', !form.getValues('isMvno'))
      await requestOtp()
    },
    clearSecrets() {
      forget()
      form.setValue('genderDigit', '')
    },
  }
}

/** Calls back when any field of the identity got another value. */
function useIdentityChange(form: IdentityForm, onChange: () => void): void {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => latest.current() }), [form])
}
