import type { TokenType } from './token.js'

type Reader = (css: string) => unknown

const NUMBER = String.raw`-?\d*\.?\d+`

function hex(css: string): unknown {
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(css)?.[1]?.toLowerCase()
  if (!digits) return undefined
  const long = digits.length < 5 ? digits.replaceAll(/./g, '$&$&') : digits
  const parts = [0, 2, 4, 6].map((at) => Number((Number.parseInt(long.slice(at, at + 2), 16) / 255).toFixed(4)))
  const [red, green, blue, alpha] = parts
  const opaque = long.length === 6
  return {
    colorSpace: 'srgb',
    components: [red, green, blue],
    ...(opaque ? {} : { alpha }),
    hex: `#${long.slice(0, 6)}`,
  }
}

function colorFunction(css: string): unknown {
  const part = String.raw`(${NUMBER}%?|none)`
  const form = new RegExp(
    `^(?:color\\(([a-z][a-z\\d-]+) |([a-z]+)\\()${part} ${part} ${part}(?: / (${NUMBER}))?\\)$`,
    'i',
  )
  const [, named, own, one = '', two = '', three = '', alpha] = form.exec(css) ?? []
  const colorSpace = named ?? own
  if (!colorSpace) return undefined
  const components = [one, two, three].map((text) => (text === 'none' ? text : Number.parseFloat(text)))
  return { colorSpace, components, ...(alpha === undefined ? {} : { alpha: Number(alpha) }) }
}

const measure =
  (units: string): Reader =>
  (css) => {
    const bare = css.replace(/^calc\((.+) \* var\(--cf-scale(?:, ?1)?\)\)$/, '$1')
    const [, value, unit] = new RegExp(`^(${NUMBER})(${units})$`).exec(bare) ?? []
    return value === undefined ? undefined : { value: Number(value), unit }
  }

function fontFamily(css: string): unknown {
  const names = css.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^,'"]+/g)?.map((name) => name.trim()) ?? []
  const read = names
    .filter(Boolean)
    .map((name) => (/^['"]/.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1') : name))
  return read.length === 1 ? read[0] : read
}

function cubicBezier(css: string): unknown {
  const inside = /^cubic-bezier\(([^)]+)\)$/.exec(css)?.[1]
  return inside?.split(',').map(Number)
}

const number: Reader = (css) => (new RegExp(`^${NUMBER}$`).test(css) ? Number(css) : undefined)

const READERS: Readonly<Record<TokenType, Reader>> = {
  color: (css) => hex(css) ?? colorFunction(css),
  cubicBezier,
  dimension: measure('px|rem'),
  duration: measure('ms|s'),
  fontFamily,
  fontWeight: number,
  number,
}

/** What {@link cssValue} wrote, back in the Design Tokens format; `undefined` when it is no such value. */
export function readCssValue(type: TokenType, css: string): unknown {
  return READERS[type](css.trim())
}
