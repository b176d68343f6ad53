'use client'
import { useEffect } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useCertificationContext } from '../step/certificationContext.js'
import { useSecondsLeft } from '../step/useSecondsLeft.js'

// Said aloud at these seconds only: a timer that speaks each second drowns everything else.
const ANNOUNCED_AT = [60, 30, 10]

/** How long the code is good for, or that it no longer is. */
export function Timer() {
  const { messages, announce } = useFormContext()
  const { flow, movedAt } = useCertificationContext()
  const secondsLeft = useSecondsLeft(flow.step === 'otp' ? flow.challenge.expiresAt : 0, movedAt)
  useEffect(() => {
    if (secondsLeft === 0) announce(messages.timeIsUp)
    else if (ANNOUNCED_AT.includes(secondsLeft)) announce(messages.status.secondsLeft(secondsLeft))
  }, [secondsLeft, announce, messages])
  const minutes = Math.floor(secondsLeft / 60)
  return (
    <p data-cf-part="timer" role="timer" data-state={secondsLeft === 0 ? 'expired' : 'running'}>
      {secondsLeft === 0
        ? messages.timeIsUp
        : `${messages.timeLeft} ${minutes}:${String(secondsLeft % 60).padStart(2, '0')}`}
    </p>
  )
}
