import { cssValue } from '@certification-form/theme'
import type { ControlProps } from './TokenControl.js'
import { boundsOf, convert } from './bounds.js'
import { useDraft } from './useDraft.js'

interface Measure {
  value: number
  unit: string
}

const UNITS: Readonly<Record<string, readonly string[]>> = { dimension: ['px', 'rem'], duration: ['ms', 's'] }

function measureOf(value: unknown): Measure {
  return typeof value === 'number' ? { value, unit: '' } : (value as Measure)
}

/** A slider, a number and its unit: for lengths, times, weights and plain numbers. */
export function MeasureControl({ id, describedBy, label, token, value, ours, words, onValue }: ControlProps) {
  const { value: number, unit } = measureOf(value)
  const { path, type } = token
  const units = UNITS[type]
  const toValue = (one: number, inUnit = unit) => (units ? { value: one, unit: inUnit } : one)
  const set = (one: number) => isValue(one) && onValue(toValue(one))
  const isValue = (one: number) => {
    try {
      return Boolean(cssValue(type, toValue(one)))
    } catch {
      return false
    }
  }
  const readText = (text: string) => {
    const one = text.trim() === '' ? Number.NaN : Number(text)
    return isValue(one) ? { value: toValue(one), shown: String(one) } : undefined
  }
  const text = useDraft({ shown: String(number), read: readText, onValue })
  const start = measureOf(ours)
  const bounds = boundsOf(path, type, { unit, ours: convert(start.value, start.unit, unit) })
  return (
    <div className="te-control">
      <input
        type="range"
        aria-label={`${label} (${words.slider})`}
        {...bounds}
        value={number}
        onChange={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <input
        {...text}
        id={id}
        aria-describedby={describedBy}
        className="te-text te-number"
        inputMode="decimal"
        autoComplete="off"
      />
      {units ? (
        <select
          aria-label={`${label} (${words.unit})`}
          value={unit}
          onChange={({ currentTarget }) =>
            onValue(toValue(convert(number, unit, currentTarget.value), currentTarget.value))
          }
        >
          {units.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : null}
    </div>
  )
}
