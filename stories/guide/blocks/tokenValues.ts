import { THEME_MODES, type ThemeMode, type Token, cssValue, resolveValue } from '@certification-form/theme'

export interface ShownValue {
  mode: ThemeMode
  /** As the reader would write it: `0.5rem`. */
  text: string
  /** As a sample is painted with it. */
  css: string
}

const OURS = new Map()

function shownIn({ path, type }: Token, mode: ThemeMode): ShownValue {
  const css = cssValue(type, resolveValue(OURS, path, mode))
  // Every rem is multiplied by --cf-scale; telling so seventy times would hide the number.
  return { mode, css, text: css.replace(/^calc\((.+) \* var\(--cf-scale, 1\)\)$/, '$1') }
}

const SAME_AS: Readonly<Partial<Record<ThemeMode, ThemeMode>>> = {
  dark: 'light',
  contrast: 'light',
  compact: 'light',
  'dark-contrast': 'dark',
}

// readTheme lets only colours differ in the dark.
const MODES_BESIDE_COLOURS = THEME_MODES.filter((mode) => !mode.startsWith('dark'))

/** A token's default in each mode that changes it; a token that follows another has that one's. */
export function shownValues(token: Token): readonly ShownValue[] {
  const all = (token.type === 'color' ? THEME_MODES : MODES_BESIDE_COLOURS).map((mode) => shownIn(token, mode))
  const textIn = (mode: ThemeMode | undefined) => all.find((one) => one.mode === mode)?.text
  return all.filter(({ mode, text }) => mode === 'light' || text !== textIn(SAME_AS[mode]))
}
