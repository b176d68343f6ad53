'use client'
import { forwardRef } from 'react'
import { type PartProps, usePart } from '../field/usePart.js'
import { Heading, Step } from '../step/Step.js'

/** Shown when it is done. Default children: that it is. */
export const VerifiedStep = forwardRef<HTMLDivElement, PartProps<'div'>>(function VerifiedStep(props, ref) {
  const { children, ...given } = props
  const [part] = usePart()
  const mark = part('verified-mark', { tag: 'span', 'aria-hidden': true })
  return (
    <Step step="verified" given={{ ...given, ref, children: children ?? part('verified', {}, mark, <Heading />) }} />
  )
})
