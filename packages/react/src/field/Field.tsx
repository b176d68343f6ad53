'use client'
import { type ElementType, type ReactNode, createContext, forwardRef, useContext } from 'react'
import { type PartProps, usePart } from './usePart.js'
import type { ControlProps, FieldState } from './useFieldState.js'

/** A field with the props of its control. */
export interface BoxState extends FieldState {
  inputProps: ControlProps
}

/** A field on the page. One without a control of its own is put together from the props of its hook. */
type PlacedField = FieldState & {
  inputProps?: object | undefined
  /** In place of an `<input>`. */
  control?: ElementType | undefined
}

type Fields = readonly [PlacedField, ...PlacedField[]]

const FieldContext = createContext<Fields | null>(null)

export interface FieldChoice {
  /** Which of the field part's fields: `birth` or `genderDigit`. Default its first. */
  field?: string | undefined
}

function useField(name: string | undefined): PlacedField {
  const fields = useContext(FieldContext)
  const found = name === undefined ? fields?.[0] : fields?.find((field) => field.name === name)
  if (found) return found
  throw new Error(
    `This part needs a field part such as <Certification.Name> around it${name ? ` with "${name}"` : ''}.`,
  )
}

export interface FieldPartProps {
  /** Default the word of the locale pack. */
  label?: ReactNode
  /** Default `Label`, `Input` and `FieldNotes`. */
  children?: ReactNode
}

interface FieldProps {
  /** Of the part. Default `field`. */
  name?: 'field' | 'birth-row' | 'carrier' | 'terms' | undefined
  tag?: 'fieldset' | undefined
  fields: Fields
  given: object
  children?: ReactNode
}

/** The element around one field or a row of them: it hands them to the parts inside. */
export function Field({ name = 'field', tag, fields, given, children }: FieldProps) {
  const [part] = usePart()
  const settings = {
    tag,
    'data-field': fields.length === 1 ? fields[0].name : undefined,
    invalid: fields.some(({ error }) => error),
    given,
  }
  return (
    <FieldContext.Provider value={fields}>
      {part(
        name,
        settings,
        children ?? (
          <>
            <Label />
            <Input />
            <FieldNotes />
          </>
        ),
      )}
    </FieldContext.Provider>
  )
}

/** The visible label of a field. Default children: its words. */
export const Label = forwardRef<HTMLLabelElement, PartProps<'label', FieldChoice>>(function Label(props, ref) {
  const { field: name, ...rest } = props
  const [part, given] = usePart(rest, ref)
  const { labelProps, label, name: field } = useField(name)
  const tag = labelProps.htmlFor ? 'label' : 'legend'
  return part('label', { tag, 'data-field': field, ...labelProps, given }, label)
})

// Its value is react-hook-form's, its id the label's, and its owner keeps it out of a host's FormData.
type OwnedByUs = 'id' | 'name' | 'form' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked'

/** The box of a field: a text box, or that of the code. */
export const Input = forwardRef<HTMLInputElement, Omit<PartProps<'input', FieldChoice>, OwnedByUs>>(
  function Input(props, ref) {
    const { field: name, ...rest } = props
    const [part, given] = usePart(rest, ref)
    const { inputProps, control, error, name: field } = useField(name)
    if (!inputProps) throw new Error(`"${field}" is more than one box: it needs children.`)
    return part(control ? undefined : 'input', {
      tag: control ?? 'input',
      'data-field': field,
      ...(inputProps as ControlProps),
      invalid: Boolean(error),
      given,
    })
  },
)

/** Hint or error of a field. The error stands in for the hint, so that nothing below it moves. */
export const FieldNotes = forwardRef<HTMLParagraphElement, Omit<PartProps<'p', FieldChoice>, 'id'>>(
  function FieldNotes(props, ref) {
    const { field: name, ...rest } = props
    const [part, given] = usePart(rest, ref)
    const { error, hint, notesProps } = useField(name)
    const text = error ?? hint
    return text && part(error ? 'error' : 'hint', { tag: 'p', ...notesProps, given }, text)
  },
)
