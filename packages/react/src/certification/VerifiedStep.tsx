'use client'
import type { ReactNode } from 'react'
import { useFormContext } from '../field/formContext.js'
import { Step } from '../step/Step.js'

/** Shown when it is done. Default children: that it is. */
export function VerifiedStep({ children }: { children?: ReactNode }) {
  const { messages } = useFormContext()
  return (
    <Step step="verified">
      {children ?? (
        <p data-cf-part="verified">
          <span data-cf-part="verified-mark" aria-hidden="true" />
          {messages.verified}
        </p>
      )}
    </Step>
  )
}
