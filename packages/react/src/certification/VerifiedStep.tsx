'use client'
import { forwardRef } from 'react'
import { Part, type PartProps } from '../field/Part.js'
import { Heading, Step } from '../step/Step.js'

/** Shown when it is done. Default children: that it is. */
export const VerifiedStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function VerifiedStep(props, ref) {
  const { children, ...given } = props
  return (
    <Step
      step="verified"
      given={{
        ...given,
        ref,
        children: children ?? (
          <Part part="verified">
            <Part part="verified-mark" tag="span" aria-hidden="true" />
            <Heading />
          </Part>
        ),
      }}
    />
  )
})
