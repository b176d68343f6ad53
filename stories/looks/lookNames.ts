export const LOOK_THEMES = ['default', 'bank', 'shop', 'admin', 'senior'] as const

/** What stands around the forms in one picture. */
export interface Look {
  theme: (typeof LOOK_THEMES)[number]
  mode: 'light' | 'dark'
  contrast?: 'more'
  density?: 'compact'
  /** Of the screen, in CSS pixels. Default 390. */
  width?: number
}

type Mode = Omit<Look, 'theme' | 'width'>

const MODES: readonly Mode[] = [
  { mode: 'light' },
  { mode: 'dark' },
  { mode: 'light', contrast: 'more' },
  { mode: 'dark', contrast: 'more' },
  { mode: 'light', density: 'compact' },
]

/** Of a phone at its narrowest, a tablet and a laptop. */
const WIDTHS = [320, 768, 1280]

/** One picture each, with all states. */
export const LOOKS: readonly Look[] = [
  ...LOOK_THEMES.flatMap((theme) => MODES.map((mode): Look => Object.assign({ theme }, mode))),
  ...WIDTHS.map((width): Look => ({ theme: 'default', mode: 'light', width })),
]

/** @example nameOf({ theme: 'bank', mode: 'dark', contrast: 'more' }) // 'bank-dark-contrast' */
export function nameOf({ theme, mode, contrast, density, width }: Look): string {
  return [theme, mode, contrast && 'contrast', density, width].filter(Boolean).join('-')
}

/** The look that one more name is a variant of: high contrast and compact are kept only where they differ from it. */
export function plainOf({ theme, mode, width }: Look): Look {
  return { theme, mode, ...(width && { width }) }
}
