import { type ChangeEvent, useState } from 'react'

interface Draft {
  text: string
  /** The value's own text when this was typed: another one means that the value came from elsewhere. */
  of: string
}

interface DraftOptions {
  /** The value as text. */
  shown: string
  /** What typed text means, and how that is shown; `undefined` while it means nothing. */
  read: (text: string) => { value: unknown; shown: string } | undefined
  onValue: (value: unknown) => void
}

/** A text box over a value: it lets people type what is no value yet and does not rewrite it under their hands. */
export function useDraft({ shown, read, onValue }: DraftOptions) {
  const [draft, setDraft] = useState<Draft>()
  const text = draft?.of === shown ? draft.text : shown
  return {
    value: text,
    'aria-invalid': read(text) === undefined || undefined,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      const known = read(currentTarget.value)
      setDraft({ text: currentTarget.value, of: known?.shown ?? shown })
      if (known) onValue(known.value)
    },
    onBlur: () => setDraft(undefined),
  }
}
