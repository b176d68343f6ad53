'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Label } from '../field/Field.js'
import { Part, type PartProps } from '../field/Part.js'
import { type TermState, useTerms } from './useTerms.js'

type TermsFieldProps = PartProps<'fieldset', FieldPartProps>

/** What the person has to agree to, and may. The texts are the merchant's; nothing is shown when there are none. */
export const TermsField = forwardRef<HTMLFieldSetElement, TermsFieldProps>(function TermsField(props, ref) {
  const { label, children, ...given } = props
  const certification = useCertificationContext()
  const { labels } = certification.messages
  const terms = useTerms(certification)
  if (!terms.items.length) return null
  const hasOptional = terms.items.some(({ term }) => term.required === false)
  return (
    <Field part="terms" tag="fieldset" fields={[{ ...terms, label: label ?? terms.label }]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          {terms.all && (
            <Part part="terms-all">
              <Checkbox inputProps={terms.all.inputProps}>
                {labels.agreeToAll}
                {hasOptional && (
                  <Part part="terms-note" tag="span">
                    {` (${labels.optionalIncluded})`}
                  </Part>
                )}
              </Checkbox>
            </Part>
          )}
          {terms.items.map((item) => (
            <TermItem key={item.term.id} {...item} />
          ))}
          <FieldNotes />
        </>
      )}
    </Field>
  )
})

function TermItem({ term: { label, required = true, href, content }, isAccepted, inputProps }: TermState) {
  const { terms } = useCertificationContext().messages
  return (
    <Part part="terms-item" state={{ state: isAccepted ? 'on' : 'off' }}>
      <Checkbox inputProps={inputProps}>
        {label}
        <Part part="terms-note" tag="span">
          {` (${required ? terms.required : terms.optional})`}
        </Part>
      </Checkbox>
      {href && (
        <Part part="terms-link" tag="a" given={{ href, target: '_blank', rel: 'noreferrer' }}>
          {terms.view(label)}
        </Part>
      )}
      {content !== undefined && (
        <Part part="terms-content" tag="details">
          <summary>{terms.view(label)}</summary>
          {content}
        </Part>
      )}
    </Part>
  )
}

function Checkbox({ inputProps, children }: Pick<TermState, 'inputProps'> & { children: ReactNode }) {
  const { ref: innerRef, ...props } = inputProps
  return (
    <>
      <Part part="checkbox" tag="input" {...props} innerRef={innerRef} />
      <Part part="checkbox-label" tag="label" htmlFor={props.id}>
        {children}
      </Part>
    </>
  )
}
