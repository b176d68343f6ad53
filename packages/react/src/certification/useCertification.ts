'use client'
import {
  type CertificationAdapter,
  type Flow,
  type Identity,
  type IdentityField,
  type IdentityInput,
  formatPhone,
  isExpired,
} from '@certification-form/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { IdentityForm } from '../identity-step/identityFormContext.js'
import { useIdentityForm } from '../identity-step/useIdentityForm.js'
import { useRequestOtp } from '../identity-step/useRequestOtp.js'
import type { OtpForm } from '../otp-step/otpStepContext.js'
import { useConfirmOtp } from '../otp-step/useConfirmOtp.js'
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
  /** Youngest age, in full years in Asia/Seoul. The server has to check it too. */
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
  forgetRefusal: () => void
}

function isSame(a: Identity | undefined, b: Identity | undefined): boolean {
  return (
    a !== undefined && b !== undefined && (Object.keys(a) as IdentityField[]).every((field) => a[field] === b[field])
  )
}

/** The headless form: state and actions over core's flow, react-hook-form and react-query. */
export function useCertification<Result = unknown>(options: CertificationOptions<Result>): CertificationState<Result> {
  const { adapter, onVerified, otpExpiresIn = 180, resendCooldown = 30 } = options
  const { flow, send } = useFlow<Result>()
  const [sentTo, setSentTo] = useState('')
  const client = useMutationClient(options.queryClient)
  const { form: identityForm, parse, demandAll } = useIdentityForm(options)
  const otpForm = useForm<{ otp: string }>({ defaultValues: { otp: '' }, reValidateMode: 'onChange' })
  const defaults = { expiresIn: otpExpiresIn, resendIn: resendCooldown }
  const call = useRequestOtp<Result>({ adapter, client, send, defaults })
  const answer = useConfirmOtp<Result>({ adapter, client, send })
  const clearSecrets = () => {
    otpForm.reset({ otp: '' })
    call.forget()
    identityForm.setValue('genderDigit', '')
  }
  usePersonLeft(clearSecrets)
  useIdentityChange(identityForm, () => {
    const isUnderWay = call.isPending || (flow.step === 'identity' && flow.kept !== undefined)
    if (!isUnderWay || flow.step !== 'identity' || isSame(parse(), call.requested())) return
    call.abort()
    send({ type: 'identityChanged' })
  })

  async function request(identity: Identity, previousImpUid?: string): Promise<void> {
    answer.abort()
    otpForm.reset({ otp: '' })
    setSentTo(formatPhone(identity.phone).value)
    const error = await call.request(identity, previousImpUid)
    error?.fields?.forEach((field, index) => {
      const message = error.code === 'invalid_input' ? 'invalid' : 'refused'
      identityForm.setError(field, { type: 'server', message }, { shouldFocus: index === 0 })
    })
  }

  async function requestOtp(): Promise<void> {
    demandAll()
    await identityForm.handleSubmit(async () => {
      const identity = parse()
      if (!identity) return
      const resumed = isSame(identity, call.requested()) ? send({ type: 'resumed', at: Date.now() }) : flow
      if (resumed.step === 'identity') await request(identity)
    })()
  }

  async function resendOtp(): Promise<void> {
    if (flow.step !== 'otp') return
    const identity = call.requested()
    if (identity) await request(identity, flow.challenge.impUid)
    // The gender digit was cleared meanwhile: the person has to fill it in again.
    else edit()
  }

  async function confirmOtp(): Promise<void> {
    if (flow.step !== 'otp' || isExpired(flow.challenge, Date.now())) return
    const { impUid } = flow.challenge
    const selectOtp = () => otpForm.setFocus('otp', { shouldSelect: true })
    // The very code that was refused, sent again by a second Enter, would only burn a try.
    if (answer.failure?.error.code === 'otp_mismatch') return selectOtp()
    await otpForm.handleSubmit(async ({ otp }) => {
      const { verified, error } = await answer.confirm(impUid, otp)
      if (error) selectOtp()
      if (!verified) return
      clearSecrets()
      onVerified?.(verified.result)
    })()
  }

  function edit(): void {
    call.abort()
    answer.abort()
    otpForm.reset({ otp: '' })
    send({ type: 'edited' })
  }

  async function correctMvno(): Promise<void> {
    identityForm.setValue('isMvno', !identityForm.getValues('isMvno'))
    await requestOtp()
  }

  return {
    flow,
    identityForm,
    otpForm,
    sentTo,
    isRequesting: call.isPending,
    requestFailure: call.failure,
    isConfirming: answer.isPending,
    confirmFailure: answer.failure,
    requestOtp,
    resendOtp,
    confirmOtp,
    edit,
    correctMvno,
    forgetRefusal: answer.abort,
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

/** Calls back when the page comes back from the back/forward cache: somebody else may sit there now. */
function usePersonLeft(onLeft: () => void): void {
  const latest = useRef(onLeft)
  useEffect(() => {
    latest.current = onLeft
  })
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => event.persisted && latest.current()
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])
}
