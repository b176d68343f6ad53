// One resolved DTCG value → CSS. What it does not know it refuses, naming the token: a guess would ship as
// `[object Object]` and nobody would see it.

const UNITS = { dimension: ['px', 'rem'], duration: ['ms', 's'] }
// https://www.w3.org/TR/css-color-4: these have a function of their own, all others go through color().
const OWN_FUNCTION = ['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch']
const PERCENT = ['hsl', 'hwb']
const GENERIC_FONTS = ['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-monospace', 'ui-sans-serif', 'ui-rounded']

/** Whether a value is an alias such as `{color.accent}`. */
export function isReference(value) {
  return typeof value === 'string' && /^\{[^{}]+\}$/.test(value)
}

export function referenceOf(value) {
  return value.slice(1, -1)
}

const isNumber = (value) => typeof value === 'number' && Number.isFinite(value)
const short = (number) => String(Number(number.toFixed(4)))

function measure({ value, unit }, type) {
  if (!isNumber(value) || !UNITS[type].includes(unit)) return undefined
  // People choose their text size in the browser; hosts that change what a rem is undo it with --cf-scale.
  return unit === 'rem' ? `calc(${short(value)}rem * var(--cf-scale))` : `${short(value)}${unit}`
}

const twoHexDigits = (part) =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, '0')

function color({ colorSpace, components, alpha = 1 }) {
  const isComponent = (part) => isNumber(part) || part === 'none'
  if (!Array.isArray(components) || components.length !== 3 || !components.every(isComponent)) return undefined
  if (!isNumber(alpha) || !/^[a-z][a-z\d-]+$/.test(colorSpace)) return undefined
  if (colorSpace === 'srgb' && components.every(isNumber)) {
    return `#${[...components, ...(alpha === 1 ? [] : [alpha])].map(twoHexDigits).join('')}`
  }
  const written = components.map((part, index) => {
    if (part === 'none') return part
    return PERCENT.includes(colorSpace) && index > 0 ? `${short(part)}%` : short(part)
  })
  const inside = `${written.join(' ')}${alpha === 1 ? '' : ` / ${short(alpha)}`}`
  return OWN_FUNCTION.includes(colorSpace) ? `${colorSpace}(${inside})` : `color(${colorSpace} ${inside})`
}

function fontFamily(value) {
  const names = [value].flat()
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) return undefined
  return names
    .map((name) => (GENERIC_FONTS.includes(name) ? name : `'${name.replaceAll(/['\\]/g, '\\$&')}'`))
    .join(', ')
}

function cubicBezier(value) {
  const isCurve = Array.isArray(value) && value.length === 4 && value.every(isNumber)
  return isCurve ? `cubic-bezier(${value.map(short).join(', ')})` : undefined
}

const WRITERS = {
  color,
  cubicBezier,
  dimension: (value) => measure(value, 'dimension'),
  duration: (value) => measure(value, 'duration'),
  fontFamily,
  fontWeight: (value) => (isNumber(value) && value >= 1 && value <= 1000 ? String(value) : undefined),
  number: (value) => (isNumber(value) ? short(value) : undefined),
}

/** A resolved token as CSS. @throws Error that names the token, when its type or value is not one it knows */
export function cssValue({ path, type, value }) {
  const write = Object.hasOwn(WRITERS, type ?? '') ? WRITERS[type] : undefined
  if (!write) throw new Error(`${path}: type ${type} cannot be written as CSS.`)
  const css = value === null || value === undefined ? undefined : write(value)
  if (css === undefined) throw new Error(`${path}: ${JSON.stringify(value)} is no ${type}.`)
  return css
}
