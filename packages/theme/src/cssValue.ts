import { ThemeError } from './ThemeError.js'
import type { TokenType } from './token.js'

// https://www.w3.org/TR/css-color-4: these have a function of their own, all others go through color().
const OWN_FUNCTION = ['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch']
const PERCENT = ['hsl', 'hwb']
// What CSS knows as a word, and would take for the name of a font in quotes.
const FONT_WORDS = [
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-monospace',
  'ui-sans-serif',
  'ui-serif',
  'ui-rounded',
  'inherit',
]

type Writer = (value: unknown) => string | undefined

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const short = (number: number) => String(Number(number.toFixed(4)))
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const measure =
  (units: readonly string[]): Writer =>
  (given) => {
    const [value, unit] = [field(given, 'value'), field(given, 'unit')]
    if (!isNumber(value) || typeof unit !== 'string' || !units.includes(unit)) return undefined
    // People choose their text size in the browser; hosts that change what a rem is undo it with --cf-scale.
    return unit === 'rem' ? `calc(${short(value)}rem * var(--cf-scale, 1))` : `${short(value)}${unit}`
  }

function twoHexDigits(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')
}

function color(value: unknown): string | undefined {
  const [space, components, alpha = 1] = ['colorSpace', 'components', 'alpha'].map((name) => field(value, name))
  const isComponent = (part: unknown): part is number | 'none' => isNumber(part) || part === 'none'
  if (!Array.isArray(components) || components.length !== 3 || !components.every(isComponent)) return undefined
  if (!isNumber(alpha) || alpha < 0 || alpha > 1 || typeof space !== 'string') return undefined
  if (!/^[a-z][a-z\d-]+$/.test(space)) return undefined
  if (space === 'srgb' && components.every(isNumber))
    return `#${[...components, ...(alpha === 1 ? [] : [alpha])].map(twoHexDigits).join('')}`
  const parts = components.map((part, index) => {
    if (part === 'none') return part
    return PERCENT.includes(space) && index > 0 ? `${short(part)}%` : short(part)
  })
  const inside = `${parts.join(' ')}${alpha === 1 ? '' : ` / ${short(alpha)}`}`
  return OWN_FUNCTION.includes(space) ? `${space}(${inside})` : `color(${space} ${inside})`
}

// A line break or a brace would end the declaration it is written into.
function isFontName(name: unknown): name is string {
  return typeof name === 'string' && /^[^\n\r\f{};]+$/.test(name)
}

function fontFamily(value: unknown): string | undefined {
  const names = [value].flat()
  if (names.length === 0 || !names.every(isFontName)) return undefined
  return names
    .map((name) => (FONT_WORDS.includes(name) ? name : `'${name.replaceAll(/['\\]/g, String.raw`\$&`)}'`))
    .join(', ')
}

function cubicBezier(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isNumber)) return undefined
  const [x1 = 0, , x2 = 0] = value
  return [x1, x2].every((x) => x >= 0 && x <= 1) ? `cubic-bezier(${value.map(short).join(', ')})` : undefined
}

const WRITERS: Readonly<Record<TokenType, Writer>> = {
  color,
  cubicBezier,
  dimension: measure(['px', 'rem']),
  duration: measure(['ms', 's']),
  fontFamily,
  fontWeight: (value) => (isNumber(value) && value >= 1 && value <= 1000 ? short(value) : undefined),
  number: (value) => (isNumber(value) ? short(value) : undefined),
}

const EXAMPLES: Readonly<Record<TokenType, unknown>> = {
  color: { colorSpace: 'srgb', components: [0.04, 0.49, 0.33] },
  cubicBezier: [0.2, 0, 0, 1],
  dimension: { value: 0.5, unit: 'rem' },
  duration: { value: 150, unit: 'ms' },
  fontFamily: ['Pretendard', 'sans-serif'],
  fontWeight: 600,
  number: 1.5,
}

/** Whether this theme can write tokens of a type as CSS. */
export function isTokenType(type: string | undefined): type is TokenType {
  return type !== undefined && Object.hasOwn(WRITERS, type)
}

/**
 * A value of the Design Tokens format as CSS.
 *
 * What it does not know it refuses: a guess would ship as `[object Object]` and nobody would see it.
 *
 * @throws {@link ThemeError} when the value is not of its type
 * @example cssValue('duration', { value: 150, unit: 'ms' }) // '150ms'
 */
export function cssValue(type: TokenType, value: unknown): string {
  const css = WRITERS[type](value)
  if (css === undefined)
    throw new ThemeError(`${JSON.stringify(value)} is no ${type}. Write for example ${JSON.stringify(EXAMPLES[type])}.`)
  return css
}
