'use client'
import { Part } from '../field/Part.js'
import { useCertificationContext } from './certificationContext.js'
import { useHostInput } from './useHostInput.js'

/** Our part in a host's form, where the host wants one. */
export function HostInput() {
  const hostInputProps = useHostInput(useCertificationContext())
  if (!hostInputProps) return null
  const { ref, ...props } = hostInputProps
  return <Part tag="input" {...props} part="host-input" innerRef={ref as never} />
}
