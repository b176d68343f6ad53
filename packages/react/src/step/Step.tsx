'use client'
import type { Flow } from '@certification-form/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { mayTakeFocus } from '../field/mayTakeFocus.js'
import { useCertificationContext } from './certificationContext.js'

export interface StepProps {
  step: Flow['step']
  children: ReactNode
}

/** Shows its children while the flow is at this step. */
export function Step(props: StepProps) {
  return useCertificationContext().flow.step === props.step ? <CurrentStep {...props} /> : null
}

/** Takes the focus along when it appears after another step: what had it is gone from the page. */
function CurrentStep({ step, children }: StepProps) {
  const { movedAt } = useCertificationContext()
  const isFirst = movedAt === 0
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFirst && mayTakeFocus() && !box.current?.contains(document.activeElement)) box.current?.focus()
  }, [isFirst])
  return (
    <div data-cf-part="step" data-step={step} tabIndex={-1} ref={box}>
      {children}
    </div>
  )
}
