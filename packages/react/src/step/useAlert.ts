'use client'
import type { CertificationErrorCode } from '@certification-form/core'
import type { ReactNode } from 'react'
import type { CertificationState } from '../certification/certificationContext.js'
import { wordsFor } from '../field/wordsFor.js'

/** What to offer when the person cannot pass by SMS, given why. */
export type Fallback = ReactNode | ((reason: CertificationErrorCode) => ReactNode)

// A carrier that has refused the line will refuse it again: only another way helps.
const DEAD_ENDS = /^(line_ineligible|blocked_by_user|age_not_allowed)$/

/** A refusal in words. All is empty while there is none. */
export interface AlertState {
  code: CertificationErrorCode | undefined
  /** What happened and what to do: to be said once, at once (`role="alert"`). */
  text: string | undefined
  /** The same with its wait counting down, for the eyes: an alert is read again at each change. None without a wait. */
  countdown: string | undefined
  /** What to look at. */
  checklist: readonly string[]
  /** What can be done about it in one tap. */
  action: { label: string; onClick: () => void } | undefined
  /** The merchant's other way, for who cannot pass by SMS. */
  fallback: ReactNode
}

/**
 * What went wrong, in words, and what can be done about it.
 *
 * @example
 * const { text, checklist, action } = useAlert(certification)
 * <div role="alert">{text} {action && <button type="button" onClick={action.onClick}>{action.label}</button>}</div>
 */
export function useAlert(certification: CertificationState): AlertState {
  const { messages, options, correctMvno, root, flow, failure, retryIn } = certification
  // What a refusal says about the code itself stands at its box.
  const isAtItsBox = flow.step === 'otp' && failure?.error.code === 'otp_mismatch'
  const { code, retryAfter, attemptsLeft, fields = [] } = (!isAtItsBox && failure?.error) || {}
  const say = (wait?: number) => code && wordsFor(messages.errors[code], { retryAfter: wait, attemptsLeft })
  const { turnMvnoOn, turnMvnoOff } = messages.actions
  const label = { mvno_required: turnMvnoOn, mvno_not_applicable: turnMvnoOff }[code as string]
  function correct(): void {
    // Its button goes with the refusal, and would take the focus along.
    root.current?.querySelector<HTMLElement>('[data-cf-part=request-button]')?.focus()
    void correctMvno()
  }
  // A field that was left out shows no error of its own: the person has to learn which one it is.
  const named = fields.flatMap((field) => messages.labels[field as 'name'] ?? [])
  return {
    code,
    text: say(retryAfter),
    countdown: retryAfter === undefined ? undefined : say(retryIn),
    checklist: { identity_mismatch: messages.mismatchChecklist, invalid_input: named }[code as string] ?? [],
    action: label ? { label, onClick: correct } : undefined,
    fallback: code && DEAD_ENDS.test(code) && wordsFor<ReactNode, CertificationErrorCode>(options.fallback, code),
  }
}
