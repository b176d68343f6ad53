import type { ControlProps } from './TokenControl.js'
import { fontFamilyText, readFontFamily } from './readFontFamily.js'
import { useDraft } from './useDraft.js'

const SUGGESTED = [
  'inherit',
  'system-ui, sans-serif',
  'Pretendard, system-ui, sans-serif',
  'ui-monospace, monospace',
  'serif',
]

function readText(text: string) {
  const value = readFontFamily(text)
  return value === undefined ? undefined : { value, shown: fontFamilyText(value) }
}

/** Names of fonts between commas. */
export function FontControl({ id, describedBy, value, onValue }: ControlProps) {
  const text = useDraft({ shown: fontFamilyText(value), read: readText, onValue })
  return (
    <div className="te-control">
      <input
        {...text}
        id={id}
        aria-describedby={describedBy}
        className="te-text te-wide"
        list={`${id}-fonts`}
        spellCheck={false}
        autoComplete="off"
      />
      <datalist id={`${id}-fonts`}>
        {SUGGESTED.map((fonts) => (
          <option key={fonts}>{fonts}</option>
        ))}
      </datalist>
    </div>
  )
}
