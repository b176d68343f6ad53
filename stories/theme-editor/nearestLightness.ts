import Color from 'colorjs.io'

/** Fine enough that no one sees a step, coarse enough for a few hundred tries. */
const STEP = 0.004

function withLightness(color: Color, lightness: number): string {
  const moved = color.to('oklch')
  moved.set('l', lightness)
  return moved.to('srgb').toGamut({ method: 'oklch.c' }).toString({ format: 'hex', collapse: false })
}

/** A lightness and how far it is from where it began, nearest first, darker before lighter. */
function* outwards(from: number): Generator<number> {
  for (let distance = STEP; distance <= 1; distance += STEP) {
    if (from - distance >= 0) yield from - distance
    if (from + distance <= 1) yield from + distance
  }
  yield 0
  yield 1
}

/**
 * The colour of the same hue that is good enough and the least darker or lighter, as six-digit hex.
 *
 * @returns `undefined` when no lightness is good enough
 * @example nearestLightness('#f2c200', (hex) => contrastOf('#fff', hex, '#fff').wcag >= 4.5)
 */
export function nearestLightness(css: string, isGood: (hex: string) => boolean): string | undefined {
  const color = new Color(css)
  color.alpha = 1
  for (const lightness of outwards(color.to('oklch').coords[0] ?? 0)) {
    const hex = withLightness(color, lightness)
    if (isGood(hex)) return hex
  }
  return undefined
}

/** Whether the second colour is the darker one. */
export function isDarker(before: string, after: string): boolean {
  const [one, other] = [before, after].map((css) => new Color(css).to('oklch').coords[0] ?? 0)
  return (other ?? 0) < (one ?? 0)
}
