'use client'
import { CertificationError } from '@certification-form/core'
import { type QueryClient, useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

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
   *
   * @returns how it failed, or nothing; never rejects
   */
  start: (run: (signal: AbortSignal) => Promise<void>) => Promise<CertificationError | undefined>
  /** Gives up the call under way, if any, and forgets the last failure. */
  abort: () => void
}

interface RunningCall {
  controller: AbortController
  run: (signal: AbortSignal) => Promise<void>
}

async function execute(call: RunningCall | undefined): Promise<void> {
  if (!call) return
  const { signal } = call.controller
  try {
    if (!signal.aborted) await call.run(signal)
    // The adapter may not care about the signal: what it answers after an abort is dropped all the same.
    if (signal.aborted) throw new CertificationError('aborted')
  } catch (thrown) {
    // The host's error tracker may read its mutation cache: only our codes go there.
    throw signal.aborted ? new CertificationError('aborted') : CertificationError.from(thrown)
  }
}

/**
 * `useMutation` without personal data: variables and data stay empty, since the values travel in the closure of `run`,
 * and none of the host's defaults apply — a retry would send another SMS.
 */
export function useAdapterCall(name: 'requestOtp' | 'confirmOtp', client: QueryClient): AdapterCall {
  const running = useRef<RunningCall | null>(null)
  const [failedAt, setFailedAt] = useState(0)
  // react-query begins the function some microtasks after mutate(); by then `running` may be another call already.
  const begun = useRef<RunningCall[]>([])
  const { mutateAsync, reset, isPending, error } = useMutation<void, CertificationError>(
    {
      mutationKey: ['certification-form', name],
      mutationFn: () =>
        execute(begun.current.shift()).catch((thrown: unknown) => {
          setFailedAt(Date.now())
          throw thrown
        }),
      retry: false,
      // Offline, the default pauses the call and keeps it for later: an SMS hours after the tap.
      networkMode: 'always',
      gcTime: 0,
      throwOnError: false,
      // Set to nothing on purpose: hosts give their defaults, such as a toast for each error.
      onMutate: undefined,
      onSuccess: undefined,
      onError: undefined,
      onSettled: undefined,
    },
    client,
  )

  const start = useCallback(
    async (run: RunningCall['run']) => {
      if (running.current) return undefined
      const call = { controller: new AbortController(), run }
      running.current = call
      begun.current.push(call)
      const failed = await mutateAsync().then(
        () => undefined,
        (thrown: unknown) => CertificationError.from(thrown),
      )
      if (running.current === call) running.current = null
      return failed
    },
    [mutateAsync],
  )

  const abort = useCallback(() => {
    running.current?.controller.abort()
    running.current = null
    reset()
  }, [reset])

  useEffect(
    () => () => {
      running.current?.controller.abort()
      running.current = null
    },
    [],
  )

  // An abort is the form's own doing and no failure.
  const failure = error && error.code !== 'aborted' ? { error, at: failedAt } : null
  return { isPending, failure, start, abort }
}
