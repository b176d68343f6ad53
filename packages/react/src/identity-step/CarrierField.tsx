'use client'
import { forwardRef } from 'react'
import { useCertificationContext } from '../certification/certificationContext.js'
import { Field, FieldNotes, type FieldPartProps, Label } from '../field/Field.js'
import { Part, type PartProps } from '../field/Part.js'
import { type CarrierFieldState, type CarrierOption, useCarrierField } from './useCarrierField.js'

type CarrierFieldProps = PartProps<'fieldset', FieldPartProps>

/** The network as radio buttons: three and the switch that says it is a budget carrier's, or a list of six. */
export const CarrierField = forwardRef<HTMLFieldSetElement, CarrierFieldProps>(function CarrierField(props, ref) {
  const { label, children, ...given } = props
  const certification = useCertificationContext()
  const carrier = useCarrierField(certification, { label })
  return (
    <Field part="carrier" tag="fieldset" fields={[carrier]} given={{ ...given, ref }}>
      {children ?? (
        <>
          <Label />
          <Part part="carrier-options" data-picker={certification.options.carrierPicker}>
            {carrier.options.map(({ key, ...option }) => (
              <CarrierRadio key={key} {...option} />
            ))}
          </Part>
          <Mvno {...carrier} />
          <FieldNotes />
        </>
      )}
    </Field>
  )
})

function CarrierRadio({ label, isChecked, inputProps: { ref, ...inputProps } }: Omit<CarrierOption, 'key'>) {
  return (
    <Part part="carrier-option" tag="label" state={{ state: isChecked ? 'on' : 'off' }}>
      <Part part="radio" tag="input" {...inputProps} innerRef={ref} />
      <span>{label}</span>
    </Part>
  )
}

/** The switch, where there is one, and help for who does not know the network of their budget carrier. */
function Mvno({ mvno }: Pick<CarrierFieldState, 'mvno'>) {
  const { help } = useCertificationContext().messages
  // React 18 takes a ref away from the props it stands among.
  const { ref: innerRef, ...inputProps } = mvno?.inputProps ?? {}
  const isInvalid = Boolean(mvno?.error)
  return (
    <Part part="mvno" state={{ state: mvno?.isOn ? 'on' : 'off', invalid: isInvalid }}>
      {mvno && (
        <>
          <Part part="switch" tag="input" {...inputProps} innerRef={innerRef} />
          <Part part="switch-label" tag="label" {...mvno.labelProps}>
            {mvno.label}
          </Part>
          <Part part={mvno.error ? 'error' : 'hint'} tag="p" {...mvno.notesProps}>
            {mvno.error ?? mvno.hint}
          </Part>
        </>
      )}
      {(mvno?.isOn ?? true) && (
        <Part part="help" tag="details">
          <summary>{help.mvnoNetwork}</summary>
          <Part part="hint" tag="p">
            {help.mvnoNetworkText}
          </Part>
        </Part>
      )}
    </Part>
  )
}
