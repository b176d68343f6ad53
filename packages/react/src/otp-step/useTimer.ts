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
export function useTimer({ messages, announce, flow, movedAt }: CertificationState): TimerState {
  const secondsLeft = useSecondsLeft(flow.step === 'otp' ? flow.challenge.expiresAt : 0, movedAt)
  useEffect(() => {
    if (secondsLeft === 0) announce(messages.timeIsUp)
    else if (ANNOUNCED_AT.includes(secondsLeft)) announce(messages.status.secondsLeft(secondsLeft))
  }, [secondsLeft, announce, messages])
  const text = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`
  return { secondsLeft, isExpired: secondsLeft === 0, text }
}
