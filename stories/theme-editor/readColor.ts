import Color from 'colorjs.io'

/** The spaces of the Design Tokens format by the names colorjs.io has for them. */
const SPACES: Readonly<Record<string, string>> = {
  srgb: 'srgb',
  'srgb-linear': 'srgb-linear',
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  p3: 'display-p3',
  a98rgb: 'a98-rgb',
  prophoto: 'prophoto-rgb',
  rec2020: 'rec2020',
  'xyz-d65': 'xyz-d65',
  'xyz-d50': 'xyz-d50',
}

/** A colour as the Design Tokens format has it. */
export interface ColorValue {
  colorSpace: string
  components: (number | 'none')[]
  alpha?: number
  hex?: string
}

// As many digits as the tokens' own files have, so that a colour that is ours again is recognised.
const rounded = (number: number) => Number(number.toFixed(4))

function hexOf(color: Color): string {
  const opaque = color.to('srgb')
  opaque.alpha = 1
  return opaque.toString({ format: 'hex', collapse: false })
}

/**
 * What a person typed as a colour, as a value of a token: `#0a7d55`, `#0a78` with alpha, `oklch(0.6 0.2 250)`, `teal`.
 *
 * @returns `undefined` while it is no colour
 */
export function readColor(text: string): ColorValue | undefined {
  // People paste hex without its mark.
  const css = /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text.trim()) ? `#${text.trim()}` : text.trim()
  const color = Color.try(css)
  if (!color) return undefined
  const space = SPACES[color.spaceId]
  const known = space ? color : color.to('srgb')
  const components = known.coords.map((part) => (part === null || Number.isNaN(part) ? 'none' : rounded(part)))
  const alpha = rounded(known.alpha ?? 1)
  return {
    colorSpace: space ?? 'srgb',
    components,
    ...(alpha < 1 && { alpha }),
    hex: hexOf(known),
  }
}

/** The opaque six-digit hex nearest to a CSS colour, for the browser's own picker. */
export function opaqueHex(css: string): string {
  return hexOf(new Color(css))
}
