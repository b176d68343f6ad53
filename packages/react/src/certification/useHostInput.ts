'use client'
import { type ComponentPropsWithoutRef, type RefObject, useEffect, useRef } from 'react'
import type { CertificationState } from './certificationContext.js'

export type HostInputProps = ComponentPropsWithoutRef<'input'> & { ref: RefObject<HTMLInputElement | null> }

/**
 * The one control of ours that belongs to the host's form. The browser does not submit while it is `required` and
 * unticked, says why, and takes the person here; FormData has its name only once it is ticked. It comes before the
 * fields: the Tab key goes on from there. Undefined where neither `name` nor `required` asks for it.
 *
 * @example
 * const hostInputProps = useHostInput(certification)
 * <fieldset {...certification.rootProps}>{hostInputProps && <input {...hostInputProps} />} …
 */
export function useHostInput({ flow, messages, options }: CertificationState): HostInputProps | undefined {
  const { name, required } = options
  const ref = useRef<HTMLInputElement>(null)
  const isVerified = flow.step === 'verified'
  useEffect(() => {
    ref.current?.setCustomValidity(isVerified || !required ? '' : messages.verifyFirst)
  }, [isVerified, required, messages])
  if (name === undefined && !required) return undefined
  return {
    ref,
    type: 'checkbox',
    name,
    value: 'verified',
    required,
    checked: isVerified,
    // Verifying ticks it, and nothing else.
    onChange: () => undefined,
    // The Tab key goes past it: it is reached only when the browser points at it.
    tabIndex: -1,
    'aria-label': messages.verifyFirst,
  }
}
