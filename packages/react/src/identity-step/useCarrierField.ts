'use client'
import { CARRIERS, type Carrier } from '@certification-form/core'
import type { ReactNode } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { type CertificationState, controlOwner } from '../certification/certificationContext.js'
import type { BoxState } from '../field/Field.js'
import { type ControlProps, type FieldState, useFieldState } from '../field/useFieldState.js'

// The same array at each render: react-hook-form would follow another one anew.
const VALUES = ['carrier', 'isMvno'] as const

export interface CarrierOption {
  key: string
  label: string
  isChecked: boolean
  /** Of its radio button. */
  inputProps: ControlProps
}

export interface CarrierFieldState extends FieldState {
  /** Three networks, or six choices where `carrierPicker` is `list`. */
  options: CarrierOption[]
  /** The switch beside the three; a list has none. */
  mvno: (BoxState & { isOn: boolean }) | undefined
}

/**
 * The network, and whether the line is a budget carrier's: two values, whichever way they are picked.
 *
 * @example const carrier = useCarrierField(certification)
 */
export function useCarrierField(
  certification: CertificationState,
  words: { label?: ReactNode } = {},
): CarrierFieldState {
  const { identityForm, messages, options } = certification
  const { control } = identityForm
  const { errors } = useFormState({ control, name: VALUES, exact: true })
  const [picked, isOn] = useWatch({ control, name: VALUES })
  // Of useController, whose ref and blur are of no use here, two took a twentieth of what a mount computes.
  VALUES.forEach((name) => identityForm.register(name))
  const turn = (to: boolean) => identityForm.setValue('isMvno', to, { shouldValidate: true })
  const isList = options.carrierPicker === 'list'
  const mvnoCode = errors.isMvno?.message
  const field = useFieldState(certification, {
    name: 'carrier',
    isGroup: true,
    label: words.label ?? messages.labels.carrier,
    code: errors.carrier?.message ?? (isList ? mvnoCode : undefined),
  })
  const mvnoField = useFieldState(certification, {
    name: 'isMvno',
    label: messages.labels.mvno,
    hint: messages.hints.mvno,
    code: isList ? undefined : mvnoCode,
  })

  function optionOf(network: Carrier, isMvno: boolean): CarrierOption {
    const name = messages.labels.carriers[network]
    const key = isMvno ? `${network}-mvno` : network
    const toggle = toggleProps(certification, picked === network && (!isList || isOn === isMvno), (checked) => {
      if (!checked) return
      if (isList) turn(isMvno)
      identityForm.setValue('carrier', network, { shouldValidate: true })
    })
    // Radios without a form owner are grouped by name over the whole page; the id keeps two forms apart.
    const own = { type: 'radio', name: field.id, value: key } as const
    return {
      key,
      label: isMvno ? messages.labels.mvnoCarrier(name) : name,
      isChecked: toggle.checked,
      inputProps: { ...own, ...toggle, ...field.ariaProps },
    }
  }

  const toggle = toggleProps(certification, isOn, turn)
  const own = { type: 'checkbox', role: 'switch', id: mvnoField.id, name: mvnoField.id } as const
  const inputProps = { ...own, ...toggle, ...mvnoField.ariaProps }
  return {
    ...field,
    options: (isList ? [false, true] : [false]).flatMap((isMvno) => CARRIERS.map((one) => optionOf(one, isMvno))),
    mvno: isList ? undefined : { ...mvnoField, isOn, inputProps },
  }
}

/** What a radio button, a switch and a checkbox have in common. */
export function toggleProps(certification: CertificationState, checked: boolean, toggle: (checked: boolean) => void) {
  return {
    form: controlOwner(certification),
    checked,
    onChange: (event) => toggle(event.currentTarget.checked),
    ref(input) {
      // In the server's HTML, before React arrived.
      if (input && input.checked !== checked) certification.toAdopt.current?.push(() => toggle(!checked))
    },
  } satisfies ControlProps
}
