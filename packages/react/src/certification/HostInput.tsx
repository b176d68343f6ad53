'use client'
import { usePart } from '../field/usePart.js'
import { useCertificationContext } from './certificationContext.js'
import { useHostInput } from './useHostInput.js'

/** Our part in a host's form, where the host wants one. */
export function HostInput() {
  const [part] = usePart()
  const hostInputProps = useHostInput(useCertificationContext())
  return hostInputProps && part('host-input', { tag: 'input', ...hostInputProps })
}
