'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { useAlert } from './useAlert.js'

/** A refusal in words, at once announced: what happened, and what to do. */
export const Alert = forwardRef<HTMLDivElement, PartProps<'div'>>(function Alert(props, ref) {
  const [part, given] = usePart(props, ref)
  const certification = useCertificationContext()
  const { code, text, countdown, checklist, action, fallback } = useAlert(certification)
  const state = code ? 'refused' : 'empty'
  const button = { tag: 'button', type: 'button', 'data-variant': 'secondary', onClick: action?.onClick } as const
  // Always there, so that screen readers notice what comes into it.
  return part(
    'alert',
    { role: 'alert', 'data-code': code, state, given },
    text &&
      part(
        'alert-text',
        { tag: 'p' },
        part(countdown ? 'visually-hidden' : undefined, { tag: 'span' }, text),
        countdown && part(undefined, { tag: 'span', id: certification.waitId, 'aria-hidden': true }, countdown),
      ),
    checklist.length > 0 &&
      part(
        'alert-list',
        { tag: 'ul' },
        checklist.map((item) => <li key={item}>{item}</li>),
      ),
    action && part('correct-mvno', button, action.label),
    fallback,
  )
})
