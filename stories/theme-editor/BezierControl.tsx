import { cssValue } from '@certification-form/theme'
import type { ControlProps } from './TokenControl.js'
import { useDraft } from './useDraft.js'

/** CSS Easing Functions 1 gives the words these numbers. */
const PRESETS: Readonly<Record<string, readonly number[]>> = {
  linear: [0, 0, 1, 1],
  ease: [0.25, 0.1, 0.25, 1],
  'ease-in': [0.42, 0, 1, 1],
  'ease-out': [0, 0, 0.58, 1],
  'ease-in-out': [0.42, 0, 0.58, 1],
}

function readText(text: string) {
  const value = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  try {
    return cssValue('cubicBezier', value) ? { value, shown: value.join(', ') } : undefined
  } catch {
    return undefined
  }
}

/** The curve, its four numbers, and the curves that CSS has words for. */
export function BezierControl({ id, describedBy, label, value, words, onValue }: ControlProps) {
  const numbers = value as number[]
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = numbers
  const text = useDraft({ shown: numbers.join(', '), read: readText, onValue })
  const preset = Object.entries(PRESETS).find(([, one]) => one.join() === numbers.join())?.[0] ?? ''
  return (
    <div className="te-control">
      <svg className="te-curve" viewBox="-4 -4 32 32" aria-hidden="true">
        <path d={`M0 24C${x1 * 24} ${24 - y1 * 24} ${x2 * 24} ${24 - y2 * 24} 24 0`} />
      </svg>
      <input {...text} id={id} aria-describedby={describedBy} className="te-text" autoComplete="off" />
      <select
        aria-label={`${label} (${words.presets})`}
        value={preset}
        onChange={({ currentTarget }) => onValue(PRESETS[currentTarget.value] ?? numbers)}
      >
        {preset === '' && <option value="">–</option>}
        {Object.keys(PRESETS).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  )
}
