'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Part, type PartProps } from '../field/Part.js'
import { useAlert } from './useAlert.js'

/** A refusal in words, at once announced: what happened, and what to do. */
export const Alert = forwardRef<HTMLDivElement, PartProps<'div'>>(function Alert(props, ref) {
  const certification = useCertificationContext()
  const { code, text, countdown, checklist, action, fallback } = useAlert(certification)
  return (
    // Always there, so that screen readers notice what comes into it.
    <Part
      part="alert"
      role="alert"
      data-code={code}
      state={{ state: code ? 'refused' : 'empty' }}
      given={{ ...props, ref }}
    >
      {text !== undefined && (
        <Part part="alert-text" tag="p">
          <Part part={countdown === undefined ? undefined : 'visually-hidden'} tag="span">
            {text}
          </Part>
          {countdown !== undefined && (
            <span id={certification.waitId} aria-hidden="true">
              {countdown}
            </span>
          )}
        </Part>
      )}
      {checklist.length > 0 && (
        <Part part="alert-list" tag="ul">
          {checklist.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </Part>
      )}
      {action && (
        <Part part="correct-mvno" tag="button" type="button" data-variant="secondary" onClick={action.onClick}>
          {action.label}
        </Part>
      )}
      {fallback}
    </Part>
  )
})
