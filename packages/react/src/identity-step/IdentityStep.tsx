'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../field/usePart.js'
import { Step } from '../step/Step.js'
import { useSubmitButton } from '../step/useSubmitButton.js'

/** Shows its children while the person fills in who they are. */
export const IdentityStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function IdentityStep(props, ref) {
  return <Step step="identity" given={{ ...props, ref }} />
})

/** Asks for a code. */
export const RequestButton = forwardRef<HTMLButtonElement, PartProps<'button'>>(function RequestButton(props, ref) {
  return useSubmitButton('request', props, ref)
})
