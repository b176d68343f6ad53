'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { useLatest } from '../field/useLatest.js'
import { type ShownField, isComplete } from './isComplete.js'

export interface RevealProps {
  /** The fields that have to be complete before. */
  after: readonly ShownField[]
  /** What appears, to be said to whoever cannot see it. */
  field: ShownField
  /** What appears. */
  children: ReactNode
}

/**
 * In progressive mode, shows its children once the fields before are complete, and from then on: a later correction
 * hides nothing. Moves no focus. Without progressive mode it shows them at once.
 *
 * @example <Certification.Reveal field="birth" after={['name']}><Certification.Birth /></Certification.Reveal>
 */
export function Reveal(props: RevealProps) {
  return <Revealed key={useCertificationContext().resets} {...props} />
}

function Revealed({ after, field, children }: RevealProps) {
  const { identityForm, options, messages, announce } = useCertificationContext()
  const isEager = !options.progressive
  const [isShown, setShown] = useState(() => isEager || isComplete(identityForm.getValues(), after))
  const latest = useLatest({ after, field })
  useEffect(() => {
    if (isShown) return undefined
    const reveal = () => {
      if (!isComplete(identityForm.getValues(), latest.current.after)) return
      setShown(true)
      announce(messages.status.revealed(messages.labels[latest.current.field]))
    }
    // What was typed into the server's HTML is told by nobody, and react-hook-form has it once its own effects have run.
    queueMicrotask(reveal)
    return identityForm.subscribe({ formState: { values: true }, callback: reveal })
  }, [identityForm, isShown, announce, messages, latest])
  return (isShown || isEager) && children
}
