'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import type { PartProps } from '../field/usePart.js'
import { Step } from '../step/Step.js'
import { SubmitButton } from '../step/SubmitButton.js'

/** Shows its children while the person fills in who they are. */
export const IdentityStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function IdentityStep(props, ref) {
  return <Step step="identity" given={{ ...props, ref }} />
})

/** Asks for a code. */
export const RequestButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function RequestButton(props, ref) {
  const { actions } = useCertificationContext().messages
  return <SubmitButton name="request-button" label={actions.requestOtp} given={{ ...props, ref }} />
})
