'use client'
import { type ReactNode, forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Label } from '../field/Field.js'
import type { ControlProps } from '../field/useFieldState.js'
import { type PartProps, usePart } from '../field/usePart.js'
import type { Messages } from '../locales/messages.js'
import { type TermState, useTerms } from './useTerms.js'

type TermsFieldProps = PartProps<'fieldset', FieldPartProps>

/** What the person has to agree to, and may. The texts are the merchant's; nothing is shown when there are none. */
export const TermsField = forwardRef<HTMLFieldSetElement, TermsFieldProps>(function TermsField(props, ref) {
  const { label, children, ...given } = props
  const [part] = usePart()
  const certification = useCertificationContext()
  const { labels, terms: words } = certification.messages
  const terms = useTerms(certification)
  if (!terms.items.length) return null
  const ofAll = terms.items.some(({ term }) => term.required === false) && labels.optionalIncluded
  return (
    <Field name="terms" tag="fieldset" fields={[{ ...terms, label: label ?? terms.label }]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          {terms.all && part('terms-all', {}, ...checkbox(part, terms.all.inputProps, labels.agreeToAll, ofAll))}
          {terms.items.map((item) => termItem(part, words, item))}
          <FieldNotes />
        </>
      )}
    </Field>
  )
})

type MakePart = ReturnType<typeof usePart>[0]

function termItem(part: MakePart, words: Messages['terms'], { term, isAccepted, inputProps }: TermState): ReactNode {
  const { id, label, required = true, href, content } = term
  const view = words.view(label)
  return part(
    'terms-item',
    { key: id, state: isAccepted ? 'on' : 'off' },
    ...checkbox(part, inputProps, label, required ? words.required : words.optional),
    href && part('terms-link', { tag: 'a', given: { href, target: '_blank', rel: 'noreferrer' } }, view),
    content !== undefined && part('terms-content', { tag: 'details' }, <summary>{view}</summary>, content),
  )
}

function checkbox(part: MakePart, inputProps: ControlProps, label: string, note: string | false): ReactNode[] {
  return [
    part('checkbox', { tag: 'input', ...inputProps }),
    part(
      'checkbox-label',
      { tag: 'label', htmlFor: inputProps.id },
      label,
      note && part('terms-note', { tag: 'span' }, ` (${note})`),
    ),
  ]
}
