import type { ComponentPropsWithRef, ReactNode } from 'react'

export interface ShopFieldProps extends ComponentPropsWithRef<'input'> {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Beside the box. */
  action?: ReactNode
}

/** One box of the shop's own: label, box, and the hint or what is wrong. */
export function ShopField({ id, label, hint, error, action, ...input }: ShopFieldProps) {
  const noteId = `${id}-note`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="box">
        <input
          id={id}
          aria-required
          aria-invalid={error ? true : undefined}
          aria-describedby={(error ?? hint) ? noteId : undefined}
          {...input}
        />
        {action}
      </div>
      {(error ?? hint) && (
        <p id={noteId} className={error ? 'note error' : 'note'}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
