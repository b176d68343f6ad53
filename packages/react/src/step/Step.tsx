'use client'
import type { Flow } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { useStep } from './stepContext.js'

/** Id of a step's box: focus goes there when the step begins. */
export function stepId(formId: string, step: Flow['step']): string {
  return `${formId}-${step}-step`
}

/** Shows its children while the flow is at this step. */
export function Step({ step, children }: { step: Flow['step']; children: ReactNode }) {
  const { id } = useFormContext()
  if (useStep() !== step) return null
  return (
    <div data-cf-part="step" data-step={step} id={stepId(id, step)} tabIndex={-1}>
      {children}
    </div>
  )
}
