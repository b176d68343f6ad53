'use client'
import type { TimedChallenge } from '@certification-form/core'
import { useEffect } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useIsPast, useSecondsLeft } from '../step/useClock.js'
import { useOtpStepContext } from './otpStepContext.js'

// Said aloud at these seconds only: a timer that speaks each second drowns everything else.
const ANNOUNCED_AT = [60, 30, 10]

function toMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long the code is good for, or that it no longer is. */
export function Timer() {
  const { challenge, movedAt } = useOtpStepContext()
  return challenge ? <RunningTimer key={challenge.impUid} challenge={challenge} movedAt={movedAt} /> : null
}

function RunningTimer({ challenge, movedAt }: { challenge: TimedChallenge; movedAt: number }) {
  const { messages, announce } = useFormContext()
  const isExpired = useIsPast(challenge.expiresAt)
  const counted = useSecondsLeft(challenge.expiresAt, movedAt)
  const secondsLeft = isExpired ? 0 : counted
  useEffect(() => {
    if (secondsLeft === 0) announce(messages.timeIsUp)
    else if (ANNOUNCED_AT.includes(secondsLeft)) announce(messages.status.secondsLeft(secondsLeft))
  }, [secondsLeft, announce, messages])
  return (
    <p data-cf-part="timer" role="timer" data-state={secondsLeft === 0 ? 'expired' : 'running'}>
      {secondsLeft === 0 ? messages.timeIsUp : `${messages.timeLeft} ${toMinutes(secondsLeft)}`}
    </p>
  )
}
