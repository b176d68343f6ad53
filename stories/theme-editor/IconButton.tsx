export interface IconButtonProps {
  name: string
  /** What is drawn, in a box of 16. */
  path: string
  disabled?: boolean
  onClick: () => void
}

/** A button that shows a drawing and says its name. */
export function IconButton({ name, path, disabled = false, onClick }: IconButtonProps) {
  return (
    <button type="button" className="te-icon" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}
