'use client'
import type { CertificationErrorCode } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from './certificationContext.js'
import type { Failure } from './useAdapterCall.js'
import { useSecondsLeft } from './useSecondsLeft.js'

/** What to offer when the person cannot pass by SMS, given why. */
export type Fallback = ReactNode | ((reason: CertificationErrorCode) => ReactNode)

// A carrier that has refused the line will refuse it again: only another way helps.
const DEAD_ENDS = /^(line_ineligible|blocked_by_user|age_not_allowed)$/

export interface ErrorAlertProps {
  failure: Failure | null
  /** What can be done about it at once. */
  children?: ReactNode
}

/** A refusal in words, at once announced: what happened, and what to do. */
export function ErrorAlert({ failure, children }: ErrorAlertProps) {
  const { messages } = useFormContext()
  const { fallback } = useCertificationContext()
  const code = failure?.error.code
  return (
    // Always there, so that screen readers notice what comes into it.
    <div data-cf-part="alert" role="alert" data-code={code}>
      {failure && <Refusal {...failure} />}
      {code === 'identity_mismatch' && (
        <ul data-cf-part="alert-list">
          {messages.mismatchChecklist.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {children}
      {code && DEAD_ENDS.test(code) && (typeof fallback === 'function' ? fallback(code) : fallback)}
    </div>
  )
}

/** The words of a failure; a wait in them counts down. */
export function Refusal({ error, at }: Failure) {
  const words = useFormContext().messages.errors[error.code]
  const { retryAfter, attemptsLeft } = error
  const secondsLeft = useSecondsLeft(at + (retryAfter ?? 0) * 1000, at)
  const said = typeof words === 'string' ? words : words(error)
  if (retryAfter === undefined || typeof words === 'string') return <p data-cf-part="alert-text">{said}</p>
  return (
    <p data-cf-part="alert-text">
      {/* Said once. The copy that counts is for the eyes: an alert is read again at each change. */}
      <span data-cf-part="visually-hidden">{said}</span>
      <span aria-hidden="true">{words({ attemptsLeft, retryAfter: secondsLeft })}</span>
    </p>
  )
}
