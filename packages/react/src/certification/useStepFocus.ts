'use client'
import type { Flow } from '@certification-form/core'
import { useEffect, useRef } from 'react'
import { stepId } from '../step/Step.js'

/** Ids focus goes to: the code at once, since typing it is all there is to do; else the box of the step. */
export function otpInputId(formId: string): string {
  return `${formId}-otp`
}

function placeOf(flow: Flow): string {
  return flow.step === 'otp' ? `otp ${flow.challenge.impUid}` : flow.step
}

/** Moves focus along when the flow moves: what had it is gone from the page. Never on mount. */
export function useStepFocus(flow: Flow, formId: string): void {
  const place = placeOf(flow)
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const id = flow.step === 'otp' ? otpInputId(formId) : stepId(formId, flow.step)
    document.getElementById(id)?.focus()
  }, [place, flow.step, formId])
}
