'use client'
import type { Flow } from '@certification-form/core'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { headingOf, useStep } from './useStep.js'

export interface StepProps {
  step: Flow['step']
  given: object
}

/** Shows its children while the flow is at this step. */
export function Step({ step, given }: StepProps) {
  return useCertificationContext().flow.step === step && <CurrentStep given={given} />
}

function CurrentStep({ given }: Pick<StepProps, 'given'>) {
  const [part] = usePart()
  return part('step', { ...useStep(useCertificationContext()).stepProps, given })
}

/** Names a step. It takes the focus when the step appears, so that a screen reader says where the person is now. */
export const Heading = forwardRef<HTMLHeadingElement, PartProps<'h2'>>(function Heading(props, ref) {
  const [part, given] = usePart(props, ref)
  const certification = useCertificationContext()
  const tag = `h${certification.options.headingLevel ?? 2}` as const
  return part('heading', { tag, tabIndex: -1, given }, headingOf(certification))
})
