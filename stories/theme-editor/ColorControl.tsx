import { cssValue } from '@certification-form/theme'
import type { ControlProps } from './TokenControl.js'
import { type ColorValue, opaqueHex, readColor } from './readColor.js'
import { useDraft } from './useDraft.js'

const ALPHA_STEPS = 100

function readText(text: string) {
  const value = readColor(text)
  return value && { value, shown: cssValue('color', value) }
}

/** The browser's picker beside the colour's text, and an opacity where there is one. */
export function ColorControl({ id, describedBy, label, value, words, onValue }: ControlProps) {
  const css = cssValue('color', value)
  const text = useDraft({ shown: css, read: readText, onValue })
  const { alpha } = value as ColorValue
  const pick = (hex: string) => onValue({ ...readColor(hex), ...(alpha !== undefined && { alpha }) })
  return (
    <div className="te-control">
      <span className="te-picker">
        <input
          type="color"
          aria-label={`${label} (${words.picker})`}
          value={opaqueHex(css)}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        />
      </span>
      <input
        {...text}
        id={id}
        aria-describedby={describedBy}
        className="te-text"
        spellCheck={false}
        autoComplete="off"
      />
      {alpha !== undefined && (
        <input
          type="range"
          aria-label={`${label} (${words.alpha})`}
          min={0}
          max={ALPHA_STEPS}
          value={Math.round(alpha * ALPHA_STEPS)}
          onChange={({ currentTarget }) =>
            onValue({ ...(value as ColorValue), alpha: currentTarget.valueAsNumber / ALPHA_STEPS })
          }
        />
      )}
    </div>
  )
}
