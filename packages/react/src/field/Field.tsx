'use client'
import { type ElementType, type ReactNode, createContext, forwardRef, useContext } from 'react'
import { Part, type PartProps } from './Part.js'
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
  part?: 'field' | 'birth-row' | 'carrier' | 'terms' | undefined
  tag?: 'fieldset' | undefined
  fields: Fields
  given: object
  children?: ReactNode
}

/** The element around one field or a row of them: it hands them to the parts inside. */
export function Field({ part = 'field', tag, fields, given, children }: FieldProps) {
  return (
    <FieldContext.Provider value={fields}>
      <Part
        part={part}
        tag={tag}
        data-field={fields.length === 1 ? fields[0].name : undefined}
        state={{ invalid: fields.some(({ error }) => error) }}
        given={given}
      >
        {children ?? (
          <>
            <Label />
            <Input />
            <FieldNotes />
          </>
        )}
      </Part>
    </FieldContext.Provider>
  )
}

/** The visible label of a field. Default children: its words. */
export const Label = forwardRef<HTMLLabelElement, PartProps<'label', FieldChoice>>(function Label(props, ref) {
  const { field: name, ...given } = props
  const field = useField(name)
  const tag = field.labelProps.htmlFor ? 'label' : 'legend'
  return (
    <Part part="label" tag={tag} data-field={field.name} {...field.labelProps} given={{ ...given, ref }}>
      {field.label}
    </Part>
  )
})

// Its value is react-hook-form's, its id the label's, and its owner keeps it out of a host's FormData.
type OwnedByUs = 'id' | 'name' | 'form' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked'

/** The box of a field: a text box, or that of the code. */
export const Input = forwardRef<HTMLInputElement, Omit<PartProps<'input', FieldChoice>, OwnedByUs>>(
  function Input(props, ref) {
    const { field: name, ...given } = props
    const { inputProps, control, error, name: field } = useField(name)
    if (!inputProps) throw new Error(`"${field}" is more than one box: give its part children from the field's hook.`)
    const { ref: innerRef, ...own } = inputProps as ControlProps
    return (
      <Part
        part={control ? undefined : 'input'}
        tag={control ?? 'input'}
        data-field={field}
        {...own}
        state={{ invalid: Boolean(error) }}
        innerRef={innerRef}
        given={{ ...given, ref }}
      />
    )
  },
)

/** Hint or error of a field. The error stands in for the hint, so that nothing below it moves. */
export const FieldNotes = forwardRef<HTMLParagraphElement, Omit<PartProps<'p', FieldChoice>, 'id'>>(
  function FieldNotes(props, ref) {
    const { field: name, ...given } = props
    const { error, hint, notesProps } = useField(name)
    const text = error ?? hint
    if (!text) return null
    return (
      <Part part={error ? 'error' : 'hint'} tag="p" {...notesProps} given={{ ...given, ref }}>
        {text}
      </Part>
    )
  },
)
