import type { TokenName } from './tokenNames.js'

type CamelCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Text
type Key<Name extends string> = Name extends `--cf-${infer Rest}` ? CamelCase<Rest> : never

/** The name of a token in TypeScript: `--cf-button-radius` is `buttonRadius`. */
export type TokenKey = Key<TokenName>

/** What {@link theme} takes: any CSS value, or one for light and one for dark. */
export type ThemeValues = { readonly [One in TokenKey]?: number | string | { light: string; dark: string } }

/** CSS variables, as `style` takes them. */
export type ThemeStyle = { [name in `--cf-${string}`]: string }

/**
 * The CSS variables of a typed object, for `style` of the form or of anything around it.
 *
 * @example
 * <div style={theme({ colorAccent: 'var(--brand)', colorFocus: { light: '#0a7d55', dark: '#5fd3a6' }, radius: '4px' })}>
 */
export function theme(values: ThemeValues): ThemeStyle {
  const style: ThemeStyle = {}
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue
    const name = `--cf-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as const
    style[name] = typeof value === 'object' ? `light-dark(${value.light}, ${value.dark})` : String(value)
  }
  return style
}
