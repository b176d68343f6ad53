'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { useTimer } from './useTimer.js'

/** How long the code is good for, or that it no longer is. */
export const Timer = forwardRef<HTMLParagraphElement, PartProps<'p'>>(function Timer(props, ref) {
  const certification = useCertificationContext()
  const { timeIsUp, timeLeft } = certification.messages
  const { isExpired, text } = useTimer(certification)
  return (
    <Part
      part="timer"
      tag="p"
      role="timer"
      state={{ state: isExpired ? 'expired' : 'running' }}
      given={{ ...props, ref }}
    >
      {isExpired ? timeIsUp : `${timeLeft} ${text}`}
    </Part>
  )
})
