'use client'
import { useEffect } from 'react'
import type { CertificationState } from '../certification/certificationContext.js'
import { useSecondsLeft } from '../step/useSecondsLeft.js'

// Said aloud at these seconds only: a timer that speaks each second drowns everything else.
const ANNOUNCED_AT = [60, 30, 10]

export interface TimerState {
  /** Whole seconds the code is still good for. */
  secondsLeft: number
  isExpired: boolean
  /** `2:59` */
  text: string
}

/**
 * How long the code is good for. Announced at 60, 30 and 10 seconds and at the end.
 *
 * @example const { text, isExpired } = useTimer(certification)
 */
export function useTimer({ messages, announce, flow, movedAt, confirm }: CertificationState): TimerState {
  const { startedAt, expiresAt } = flow.step === 'otp' ? flow.challenge : { startedAt: 0, expiresAt: 0 }
  const secondsLeft = useSecondsLeft(expiresAt, movedAt)
  // By the alert; or what is said now is that the code was sent.
  const isSaid = confirm.failure?.error.code === 'otp_expired' || secondsLeft * 1000 >= expiresAt - startedAt
  useEffect(() => {
    if (isSaid) return
    if (secondsLeft === 0) announce(messages.timeIsUp)
    else if (ANNOUNCED_AT.includes(secondsLeft)) announce(messages.status.secondsLeft(secondsLeft))
  }, [isSaid, secondsLeft, announce, messages])
  const text = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`
  return { secondsLeft, isExpired: secondsLeft === 0, text }
}
