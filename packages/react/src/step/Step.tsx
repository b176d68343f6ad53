'use client'
import type { Flow } from '@certification-form/core'
import { forwardRef, useEffect, useRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { mayTakeFocus } from '../field/mayTakeFocus.js'
import { Part, type PartProps } from '../field/Part.js'

export interface StepProps {
  step: Flow['step']
  given: object
}

/** Shows its children while the flow is at this step. */
export function Step(props: StepProps) {
  return useCertificationContext().flow.step === props.step ? <CurrentStep {...props} /> : null
}

/** Takes the focus along when it appears after another step: what had it is gone from the page. */
function CurrentStep({ step, given }: StepProps) {
  const { movedAt, options } = useCertificationContext()
  const { mount = false, step: follows = true } = options.focus ?? {}
  const isFirst = movedAt === 0
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element || !(isFirst ? mount : follows) || !mayTakeFocus() || element.contains(document.activeElement)) return
    const target = isFirst ? 'input' : '[data-cf-part=heading]'
    ;(element.querySelector<HTMLElement>(target) ?? element).focus()
  }, [isFirst, mount, follows])
  return <Part part="step" data-step={step} tabIndex={-1} innerRef={box as never} given={given} />
}

/** Names a step. It takes the focus when the step appears, so that a screen reader says where the person is now. */
export const Heading = forwardRef<HTMLHeadingElement, PartProps<'h2'>>(function Heading(props, ref) {
  const { flow, messages, options } = useCertificationContext()
  const { identity, otp } = messages.headings
  return (
    <Part part="heading" tag={`h${options.headingLevel ?? 2}`} tabIndex={-1} given={{ ...props, ref }}>
      {{ identity, otp, verified: messages.verified }[flow.step]}
    </Part>
  )
})
