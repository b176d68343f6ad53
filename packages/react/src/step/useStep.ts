'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { CertificationState } from '../certification/certificationContext.js'
import { mayTakeFocus } from '../field/mayTakeFocus.js'

export interface StepState {
  /** What the heading of the step says. */
  heading: string
  headingProps: { tabIndex: number; 'data-cf-part': 'heading' }
  /** For the element around the step. */
  stepProps: { tabIndex: number; 'data-step': string; ref: RefObject<never> }
}

/** The words of the heading. */
export function headingOf({ flow, messages }: CertificationState): string {
  const { identity, otp } = messages.headings
  return { identity, otp, verified: messages.verified }[flow.step]
}

/**
 * The step that the form is at. The focus follows to its heading when it takes the place of another: what had the focus
 * is gone from the page, and a screen reader has to say where the person is now.
 *
 * @example
 * const { heading, headingProps, stepProps } = useStep(certification)
 * <div {...stepProps}><h2 {...headingProps}>{heading}</h2> …
 */
export function useStep(certification: CertificationState): StepState {
  const { flow, movedAt, options, root, messages, announce } = certification
  const { mount = false, step: follows = true } = options.focus ?? {}
  const { step } = flow
  const box = useRef<HTMLElement>(null)
  const shown = useRef('')
  useEffect(() => {
    const element = box.current
    if (!element || shown.current === step) return
    shown.current = step
    const isFirst = !movedAt
    if (!(isFirst ? mount : follows) || !mayTakeFocus(root.current)) {
      // Nobody comes to the heading that says so.
      if (step === 'verified') announce(messages.verified)
      return
    }
    if (element.contains(document.activeElement)) return
    const target = isFirst ? 'input' : '[data-cf-part=heading]'
    ;(element.querySelector<HTMLElement>(target) ?? element).focus()
  }, [root, step, movedAt, mount, follows, messages, announce])
  return {
    heading: headingOf(certification),
    headingProps: { tabIndex: -1, 'data-cf-part': 'heading' },
    stepProps: { tabIndex: -1, 'data-step': step, ref: box as RefObject<never> },
  }
}
