'use client'
import { CARRIERS } from '@certification-form/core'
import { useController } from 'react-hook-form'
import { fieldAria, FieldNotes } from '../field/Field.js'
import { controlOwner, useFormContext } from '../field/formContext.js'
import { fieldErrorText } from '../field/fieldErrorText.js'

/** The network as a radio group, and the switch that says it is a budget carrier's. */
export function CarrierField() {
  const context = useFormContext()
  const { messages, id: prefix, identityForm } = context
  const { field, fieldState } = useController({ control: identityForm.control, name: 'carrier' })
  const { ref, value, onChange, onBlur } = field
  const id = `${prefix}-carrier`
  const error = fieldErrorText(fieldState.error?.message, context)
  return (
    <fieldset data-cf-part="carrier" data-invalid={error ? '' : undefined} {...fieldAria({ id, error })}>
      <legend data-cf-part="label">{messages.labels.carrier}</legend>
      <div data-cf-part="carrier-options">
        {CARRIERS.map((carrier, index) => (
          <label key={carrier} data-cf-part="carrier-option" data-state={value === carrier ? 'on' : 'off'}>
            <input
              type="radio"
              // Radios without a form owner are grouped by name over the whole page; the id keeps two forms apart.
              name={id}
              value={carrier}
              form={controlOwner(context)}
              checked={value === carrier}
              onChange={() => onChange(carrier)}
              onBlur={onBlur}
              ref={index === 0 ? ref : undefined}
              {...fieldAria({ id, error })}
            />
            <span>{messages.labels.carriers[carrier]}</span>
          </label>
        ))}
      </div>
      <MvnoSwitch />
      <FieldNotes id={id} error={error} />
    </fieldset>
  )
}

function MvnoSwitch() {
  const context = useFormContext()
  const { messages, id: prefix, identityForm } = context
  const { field, fieldState } = useController({ control: identityForm.control, name: 'isMvno' })
  const { ref, value, onChange, onBlur } = field
  const id = `${prefix}-isMvno`
  const notes = { id, hint: messages.hints.mvno, error: fieldErrorText(fieldState.error?.message, context) }
  return (
    <div data-cf-part="mvno" data-state={value ? 'on' : 'off'}>
      <input
        type="checkbox"
        role="switch"
        data-cf-part="switch"
        id={id}
        name={id}
        form={controlOwner(context)}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
        onBlur={onBlur}
        ref={ref}
        {...fieldAria(notes)}
      />
      <label data-cf-part="switch-label" htmlFor={id}>
        {messages.labels.mvno}
      </label>
      <FieldNotes {...notes} />
    </div>
  )
}
