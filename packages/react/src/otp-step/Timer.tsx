'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { useTimer } from './useTimer.js'

/** How long the code is good for, or that it no longer is. */
export const Timer = forwardRef<HTMLParagraphElement, PartProps<'p'>>(function Timer(props, ref) {
  const [part, given] = usePart(props, ref)
  const certification = useCertificationContext()
  const { timeIsUp, timeLeft } = certification.messages
  const { isExpired, text } = useTimer(certification)
  const state = isExpired ? 'expired' : 'running'
  const settings = { tag: 'p', role: 'timer', state, given } as const
  return part('timer', settings, isExpired ? timeIsUp : `${timeLeft} ${text}`)
})
