import type { TokenName } from './tokenNames.js'

/** A type of the Design Tokens format (DTCG 2025.10) that this theme uses. */
export type TokenType = 'color' | 'cubicBezier' | 'dimension' | 'duration' | 'fontFamily' | 'fontWeight' | 'number'

/**
 * When a value counts. `dark`: the form's `color-scheme` is dark. `contrast` and `dark-contrast`: the person prefers more
 * contrast, or `data-cf-contrast="more"`. `compact`: `data-cf-density="compact"`.
 */
export type ThemeMode = 'light' | 'dark' | 'contrast' | 'dark-contrast' | 'compact'

/** Where the value of each mode comes from: the first of these that a token has. */
export const MODE_FALLBACKS: Readonly<Record<ThemeMode, readonly ThemeMode[]>> = {
  light: ['light'],
  dark: ['dark', 'light'],
  contrast: ['contrast', 'light'],
  // Without a dark value the light one serves in the dark too, and so does its high contrast.
  'dark-contrast': ['dark-contrast', 'dark', 'contrast', 'light'],
  compact: ['compact', 'light'],
}

export const THEME_MODES: readonly ThemeMode[] = ['light', 'dark', 'contrast', 'dark-contrast', 'compact']

/** Values of one token, as the Design Tokens format writes them. */
export type ModeValues = Readonly<Partial<Record<ThemeMode, unknown>>>

/** What a theme sets, by the path of the token; what it leaves out stays ours. Values have no aliases in them. */
export type Theme = ReadonlyMap<string, ModeValues>

/** One public design token. */
export interface Token {
  /** Its CSS variable: `--cf-button-radius`. */
  name: TokenName
  /** Where it stands in a token file: `button.radius`. */
  path: string
  type: TokenType
  /** A semantic token says what a value is for; a component token belongs to one part and follows a semantic one. */
  level: 'component' | 'semantic'
  /** What it changes, in a sentence. */
  description: string
  /** The path of the token it follows until it is set itself. */
  alias?: string
  /** Its values, where `{color.text}` means the value of that token. */
  values: ModeValues
}
