import type { TokenType } from '@certification-form/theme'

export interface Bounds {
  min: number
  max: number
  step: number
}

/** Sixteenths of a rem are whole pixels at the browser's usual text size. */
const REM_STEP = 0.0625

const FIXED: Readonly<Record<string, Bounds>> = {
  'line-height': { min: 1, max: 2.5, step: 0.05 },
  scale: { min: 0.5, max: 2, step: 0.05 },
}

/** Where sliders end; the number beside them takes what is beyond. `ours` is the default, in the same unit. */
export function boundsOf(path: string, type: TokenType, { unit, ours }: { unit: string; ours: number }): Bounds {
  const fixed = FIXED[path]
  if (fixed) return fixed
  if (type === 'fontWeight') return { min: 100, max: 900, step: 50 }
  if (type === 'duration') return unit === 's' ? { min: 0, max: 1, step: 0.01 } : { min: 0, max: 1000, step: 10 }
  // Three times what it is now leaves room on both sides, also for what is nothing by default.
  if (unit === 'rem') return { min: 0, max: Math.max(2, Math.ceil(ours * 3)), step: REM_STEP }
  return { min: 0, max: Math.max(12, Math.ceil(ours * 3)), step: ours > 12 ? 1 : 0.5 }
}

/** A length or time in another unit: 16 px are a rem unless a person chose otherwise, 1000 ms are a second. */
const RATES: Readonly<Record<string, number>> = { px: 1, rem: 16, ms: 1, s: 1000 }

/** The same length or time in another unit. */
export function convert(value: number, from: string, to: string): number {
  return Number(((value * (RATES[from] ?? 1)) / (RATES[to] ?? 1)).toFixed(4))
}
