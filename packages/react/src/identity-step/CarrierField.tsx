'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Label } from '../field/Field.js'
import { type PartProps, usePart } from '../field/usePart.js'
import { useCarrierField } from './useCarrierField.js'

type CarrierFieldProps = PartProps<'fieldset', FieldPartProps>

/** The network as radio buttons: three and the switch that says it is a budget carrier's, or a list of six. */
export const CarrierField = forwardRef<HTMLFieldSetElement, CarrierFieldProps>(function CarrierField(props, ref) {
  const { label, children, ...given } = props
  const [part] = usePart()
  const certification = useCertificationContext()
  const carrier = useCarrierField(certification, { label })
  const { mvno } = carrier
  const { help } = certification.messages
  return (
    <Field name="carrier" tag="fieldset" fields={[carrier]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          {part(
            'carrier-options',
            { 'data-picker': certification.options.carrierPicker },
            carrier.options.map(({ key, label: name, isChecked, inputProps }) =>
              part(
                'carrier-option',
                { tag: 'label', key, state: isChecked ? 'on' : 'off' },
                part('radio', { tag: 'input', ...inputProps }),
                <span>{name}</span>,
              ),
            ),
          )}
          {part(
            'mvno',
            { state: mvno?.isOn ? 'on' : 'off', invalid: Boolean(mvno?.error) },
            mvno && part('switch', { tag: 'input', ...mvno.inputProps }),
            mvno && part('switch-label', { tag: 'label', ...mvno.labelProps }, mvno.label),
            mvno && part(mvno.error ? 'error' : 'hint', { tag: 'p', ...mvno.notesProps }, mvno.error ?? mvno.hint),
            // For who does not know the network of their budget carrier.
            mvno?.isOn !== false &&
              part(
                'help',
                { tag: 'details' },
                <summary>{help.mvnoNetwork}</summary>,
                part('hint', { tag: 'p' }, help.mvnoNetworkText),
              ),
          )}
          <FieldNotes />
        </>
      )}
    </Field>
  )
})
