import { cssValue } from './cssValue.js'
import { valueIn } from './resolveValue.js'
import { ThemeError } from './ThemeError.js'
import type { ModeValues, Theme, ThemeMode, Token } from './token.js'
import { TOKENS } from './tokens.js'

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ')

/** A rule of CSS; nothing when it has no lines. */
export function cssRule(prelude: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${prelude} {\n${indent(lines.join('\n'))}\n}` : ''
}

const has = (values: ModeValues, ...modes: ThemeMode[]) => modes.some((mode) => values[mode] !== undefined)

/** The CSS of a token in one mode, which may take it from another. */
export function cssIn({ type }: Token, values: ModeValues, mode: ThemeMode): string {
  return cssValue(type, valueIn(values, mode))
}

/** Why a length cannot have a value of its own in the dark. */
export const ONLY_COLORS = 'only colours can differ between light and dark, light-dark() takes no others.'

/** The CSS of a token for light and dark at once. */
export function cssInBoth(token: Token, values: ModeValues, modes: readonly [ThemeMode, ThemeMode]): string {
  const [light, dark] = modes.map((mode) => cssIn(token, values, mode))
  if (light === dark) return `${light}`
  if (token.type !== 'color') throw new ThemeError(`${token.path}: ${ONLY_COLORS}`)
  return `light-dark(${light}, ${dark})`
}

/** Where an attribute counts: on the form's surroundings or deeper, whichever side of `selector` it stands on. */
function at(selector: string, attribute: string): string {
  const within = [`${selector}${attribute}`, `${selector} ${attribute}`]
  return [...within, ...(selector === ':root' ? [] : [`${attribute} ${selector}`])].join(',\n')
}

/**
 * A theme as CSS: the one file a developer adds after `styles.css`.
 *
 * Browsers without `light-dark()` (before Chrome 123, Firefox 120 and Safari 17.5) get its light colours.
 *
 * @param selector - one compound selector, on or around the forms that get the theme: by default all of a page
 * @throws {@link ThemeError} when a value is not of its token's type
 * @example themeCss(readTheme(document), '.shop')
 */
export function themeCss(theme: Theme, selector = ':root'): string {
  const set = TOKENS.flatMap((token) => {
    const values = theme.get(token.path)
    return values ? [{ token, values }] : []
  })
  const lines = (write: (token: Token, values: ModeValues) => string, ...modes: ThemeMode[]) =>
    set
      .filter(({ values }) => modes.length === 0 || has(values, ...modes))
      .map(({ token, values }) => `${token.name}: ${write(token, values)};`)
  const plain = lines((token, values) => cssIn(token, values, 'light'))
  const both = lines((token, values) => cssInBoth(token, values, ['light', 'dark']), 'dark')
  const more = ['contrast', 'dark-contrast'] as const
  const strong = lines((token, values) => cssInBoth(token, values, more), ...more)
  const compact = lines((token, values) => cssIn(token, values, 'compact'), 'compact')
  const modern = [
    cssRule(selector, both),
    cssRule('@media (prefers-contrast: more)', [cssRule(selector, strong)].filter(Boolean)),
    cssRule(at(selector, "[data-cf-contrast='more']"), strong),
  ]
  const rules = [
    cssRule(selector, plain),
    cssRule('@supports (color: light-dark(red, red))', modern.filter(Boolean)),
    cssRule(at(selector, "[data-cf-density='compact']"), compact),
  ]
  return `${rules.filter(Boolean).join('\n')}\n`
}
