'use client'
import { useEffect, useRef } from 'react'
import { Part } from '../field/Part.js'
import { useCertificationContext } from './certificationContext.js'

/**
 * The one control of ours that belongs to the host's form. The browser does not submit while it is `required` and
 * unticked, says why, and takes the person here; FormData has its name only once it is ticked.
 */
export function HostInput() {
  const { flow, messages, options } = useCertificationContext()
  const { name, required } = options
  const input = useRef<HTMLInputElement>(null)
  const isVerified = flow.step === 'verified'
  useEffect(() => {
    input.current?.setCustomValidity(isVerified || !required ? '' : messages.verifyFirst)
  }, [isVerified, required, messages])
  if (name === undefined && !required) return null
  return (
    <Part
      part="host-input"
      tag="input"
      type="checkbox"
      name={name}
      value="verified"
      required={required}
      checked={isVerified}
      // Verifying ticks it, and nothing else.
      onChange={() => undefined}
      // The Tab key goes past it: it is reached only when the browser points at it.
      tabIndex={-1}
      aria-label={messages.verifyFirst}
      innerRef={input as never}
    />
  )
}
