'use client'
import type { CertificationErrorCode } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part } from '../field/Part.js'
import type { Failure } from './useAdapterCall.js'
import { useSecondsLeft } from './useSecondsLeft.js'

/** What to offer when the person cannot pass by SMS, given why. */
export type Fallback = ReactNode | ((reason: CertificationErrorCode) => ReactNode)

// A carrier that has refused the line will refuse it again: only another way helps.
const DEAD_ENDS = /^(line_ineligible|blocked_by_user|age_not_allowed)$/

export interface ErrorAlertProps {
  failure: Failure | null
  given: object
  /** What can be done about it at once. */
  children?: ReactNode
}

/** A refusal in words, at once announced: what happened, and what to do. */
export function ErrorAlert({ failure, given, children }: ErrorAlertProps) {
  const { messages, options } = useCertificationContext()
  const { fallback } = options
  const code = failure?.error.code
  return (
    // Always there, so that screen readers notice what comes into it.
    <Part part="alert" role="alert" data-code={code} state={{ state: failure ? 'refused' : 'empty' }} given={given}>
      {failure && <Refusal {...failure} />}
      {code === 'identity_mismatch' && (
        <Part part="alert-list" tag="ul">
          {messages.mismatchChecklist.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </Part>
      )}
      {children}
      {code && DEAD_ENDS.test(code) && (typeof fallback === 'function' ? fallback(code) : fallback)}
    </Part>
  )
}

/** The words of a failure; a wait in them counts down. */
export function Refusal({ error, at }: Failure) {
  const words = useCertificationContext().messages.errors[error.code]
  const { retryAfter, attemptsLeft } = error
  const secondsLeft = useSecondsLeft(at + (retryAfter ?? 0) * 1000, at)
  const isCounting = retryAfter !== undefined && typeof words !== 'string'
  const said = typeof words === 'string' ? words : words(error)
  return (
    <Part part="alert-text" tag="p">
      {isCounting ? (
        <>
          {/* Said once. The copy that counts is for the eyes: an alert is read again at each change. */}
          <Part part="visually-hidden" tag="span">
            {said}
          </Part>
          <span aria-hidden="true">{words({ attemptsLeft, retryAfter: secondsLeft })}</span>
        </>
      ) : (
        said
      )}
    </Part>
  )
}
