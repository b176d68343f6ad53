'use client'
import type { CertificationError, CertificationErrorCode } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import type { Failure } from './useAdapterCall.js'
import { useSecondsLeft } from './useClock.js'

/** What to offer when the person cannot pass by SMS, given why. */
export type Fallback = ReactNode | ((reason: CertificationErrorCode) => ReactNode)

// A carrier that has refused the line will refuse it again: only another way helps.
const DEAD_ENDS: readonly CertificationErrorCode[] = ['line_ineligible', 'blocked_by_user', 'age_not_allowed']

export interface ErrorAlertProps {
  failure: Failure | null
  fallback?: Fallback | undefined
  /** What can be done about it at once. */
  children?: ReactNode
}

/** A refusal in words, at once announced: what happened, and what to do. */
export function ErrorAlert({ failure, fallback, children }: ErrorAlertProps) {
  const { messages } = useFormContext()
  const error = failure?.error
  // Always there, so that screen readers notice what comes into it.
  return (
    <div data-cf-part="alert" role="alert" data-state={error ? 'shown' : 'empty'} data-code={error?.code}>
      {failure && error && (
        <>
          <RefusalText {...failure} />
          {error.code === 'identity_mismatch' && (
            <ul data-cf-part="alert-list">
              {messages.mismatchChecklist.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          {children}
          {DEAD_ENDS.includes(error.code) && (typeof fallback === 'function' ? fallback(error.code) : fallback)}
        </>
      )}
    </div>
  )
}

function RefusalText({ error, at }: Failure) {
  return (
    <p data-cf-part="alert-text">
      {error.retryAfter === undefined ? (
        <Words error={error} />
      ) : (
        <>
          {/* Said once. The copy that counts is for the eyes: an alert is read again at each change. */}
          <span data-cf-part="visually-hidden">
            <Words error={error} retryAfter={error.retryAfter} />
          </span>
          <span aria-hidden="true">
            <CountingWords error={error} from={at} wait={error.retryAfter} />
          </span>
        </>
      )}
    </p>
  )
}

function Words({ error, retryAfter }: { error: CertificationError; retryAfter?: number }) {
  const { messages } = useFormContext()
  const words = messages.errors[error.code]
  return typeof words === 'function' ? words({ attemptsLeft: error.attemptsLeft, retryAfter }) : words
}

function CountingWords({ error, from, wait }: { error: CertificationError; from: number; wait: number }) {
  return <Words error={error} retryAfter={useSecondsLeft(from + wait * 1000, from)} />
}
