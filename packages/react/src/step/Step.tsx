'use client'
import type { Flow } from '@certification-form/core'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { headingOf, useStep } from './useStep.js'

export interface StepProps {
  step: Flow['step']
  given: object
}

/** Shows its children while the flow is at this step. */
export function Step({ step, given }: StepProps) {
  return useCertificationContext().flow.step === step ? <CurrentStep given={given} /> : null
}

function CurrentStep({ given }: Pick<StepProps, 'given'>) {
  const { ref, ...stepProps } = useStep(useCertificationContext()).stepProps
  return <Part part="step" {...stepProps} innerRef={ref} given={given} />
}

/** Names a step. It takes the focus when the step appears, so that a screen reader says where the person is now. */
export const Heading = forwardRef<HTMLHeadingElement, PartProps<'h2'>>(function Heading(props, ref) {
  const certification = useCertificationContext()
  return (
    <Part part="heading" tag={`h${certification.options.headingLevel ?? 2}`} tabIndex={-1} given={{ ...props, ref }}>
      {headingOf(certification)}
    </Part>
  )
})
