'use client'
import { CertificationError } from '@certification-form/core'
import { type QueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CertificationEvent } from '../certification/certificationEvent.js'

/** How a call failed, and when (milliseconds since 1970): waits count from there. */
export interface Failure {
  error: CertificationError
  at: number
}

/** One call of the adapter, as a mutation: whether it is under way, and how it failed. */
export interface AdapterCall {
  isPending: boolean
  failure: Failure | null
  /**
   * Begins a call unless one is under way; a second tap does nothing. `run` does its work and throws to fail.
   * What a callback of the host's cache throws changes nothing of what came back, and is reported as nobody's.
   *
   * @returns how it failed, or nothing, also when it was aborted; never rejects
   */
  start: (run: (signal: AbortSignal) => Promise<void>) => Promise<CertificationError | undefined>
  /** Gives up the call under way, if any, and forgets the last failure. */
  abort: () => void
}

export interface AdapterCallOptions {
  emit: (event: CertificationEvent) => void
  /** Takes back what the status region says of a call that has ended without success. */
  onStatus: () => void
}

type Call = AbortController & {
  run: (signal: AbortSignal) => Promise<void>
  error: CertificationError | undefined
}

// None of the host's defaults apply to a call that may send an SMS.
const WITHOUT_HOST_DEFAULTS = {
  retry: false,
  // Offline, the default pauses the call and keeps it for later: an SMS hours after the tap.
  networkMode: 'always',
  gcTime: 0,
  throwOnError: false,
  // A host's scope would queue our calls behind its own.
  scope: undefined,
  // Set to nothing on purpose: hosts give their defaults, such as a toast for each error.
  onMutate: undefined,
  onSuccess: undefined,
  onError: undefined,
  onSettled: undefined,
} as const

async function begin(call: Call): Promise<undefined> {
  const { run, signal } = call
  if (signal.aborted) return
  // The host's error tracker may read its mutation cache: only our codes go there.
  call.error = await run(signal).then(
    () => undefined,
    (thrown: unknown) => CertificationError.from(thrown),
  )
  if (call.error && !signal.aborted) throw call.error
}

/** `useMutation` without personal data: variables and data stay empty, the values travel in the closure of `run`. */
export function useAdapterCall(
  name: 'requestOtp' | 'confirmOtp',
  client: QueryClient,
  { emit, onStatus }: AdapterCallOptions,
): AdapterCall {
  const running = useRef<Call>(undefined)
  // In their order: react-query begins each some microtasks after mutate(), when `running` may be another one already.
  const begun = useRef<Call[]>([])
  // Not react-query's own error: it tells of a change by a timer, and a fast Enter comes before that.
  const [failure, setFailure] = useState<Failure | null>(null)
  const { mutateAsync, reset, isPending } = useMutation<undefined, CertificationError>(
    {
      ...WITHOUT_HOST_DEFAULTS,
      mutationKey: ['certification-form', name],
      mutationFn: () => begin(begun.current.shift() as Call),
    },
    client,
  )
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      running.current?.abort()
    }
  }, [])
  return {
    isPending,
    failure,
    async start(run) {
      // Gone: the fields were still being checked when the person left.
      if (running.current || isGone.current) return undefined
      // Until it has begun: callbacks of the host's cache come first, and may throw.
      const call: Call = Object.assign(new AbortController(), { run, error: new CertificationError('unknown') })
      running.current = call
      setFailure(null)
      begun.current.push(call)
      const began = Date.now()
      await mutateAsync().catch((thrown: unknown) => {
        if (thrown !== call.error) void Promise.reject(thrown)
      })
      begun.current = begun.current.filter((one) => one !== call)
      if (running.current === call) running.current = undefined
      const { error } = call
      if (!error || call.signal.aborted) return undefined
      // Before the failure is rendered, whose words are said there as well.
      onStatus()
      setFailure({ error, at: Date.now() })
      emit({ type: 'failed', call: name, code: error.code, duration: Date.now() - began })
      return error
    },
    abort() {
      if (running.current) onStatus()
      running.current?.abort()
      running.current = undefined
      setFailure(null)
      reset()
    },
  }
}
