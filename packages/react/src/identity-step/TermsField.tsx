'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Label } from '../field/Field.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { type TermState, useTerms } from './useTerms.js'

type TermsFieldProps = PartProps<'fieldset', FieldPartProps>

/** What the person has to agree to, and may. The texts are the merchant's; nothing is shown when there are none. */
export const TermsField = forwardRef<HTMLFieldSetElement, TermsFieldProps>(function TermsField(props, ref) {
  const { label, children, ...given } = props
  const part = usePart()
  const certification = useCertificationContext()
  const { labels } = certification.messages
  const terms = useTerms(certification)
  if (!terms.items.length) return null
  const ofAll = terms.items.some(({ term }) => term.required === false) && labels.optionalIncluded
  return (
    <Field name="terms" tag="fieldset" fields={[{ ...terms, label: label ?? terms.label }]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          {terms.all && part('terms-all', {}, <Checkbox {...terms.all} label={labels.agreeToAll} note={ofAll} />)}
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
  const part = usePart()
  const { terms } = useCertificationContext().messages
  const link = { tag: 'a', given: { href, target: '_blank', rel: 'noreferrer' } } as const
  return part(
    'terms-item',
    { state: isAccepted ? 'on' : 'off' },
    <Checkbox inputProps={inputProps} label={label} note={required ? terms.required : terms.optional} />,
    href && part('terms-link', link, terms.view(label)),
    content !== undefined && part('terms-content', { tag: 'details' }, <summary>{terms.view(label)}</summary>, content),
  )
}

interface CheckboxProps extends Pick<TermState, 'inputProps'> {
  label: string
  note: string | false
}

function Checkbox({ inputProps, label, note }: CheckboxProps) {
  const part = usePart()
  return (
    <>
      {part('checkbox', { tag: 'input', ...inputProps })}
      {part(
        'checkbox-label',
        { tag: 'label', htmlFor: inputProps.id },
        label,
        note && part('terms-note', { tag: 'span' }, ` (${note})`),
      )}
    </>
  )
}
