import type { ThemeMode } from '@certification-form/theme'
import type { ColorMode } from './contrastReport.js'

/** How the form is shown: the attributes that a host sets around it. */
export interface Frame {
  scheme: 'dark' | 'light'
  contrast: 'more' | 'standard'
  density?: 'compact'
}

const FRAMES: Readonly<Record<ThemeMode, Frame>> = {
  light: { scheme: 'light', contrast: 'standard' },
  dark: { scheme: 'dark', contrast: 'standard' },
  contrast: { scheme: 'light', contrast: 'more' },
  'dark-contrast': { scheme: 'dark', contrast: 'more' },
  compact: { scheme: 'light', contrast: 'standard', density: 'compact' },
}

export const COLOR_MODES: readonly ColorMode[] = ['light', 'dark', 'contrast', 'dark-contrast']

/** How one mode is shown, or that mode in light and in dark. */
export function framesOf(mode: ThemeMode, both: boolean): Frame[] {
  const frame = FRAMES[mode]
  return both
    ? [
        { ...frame, scheme: 'light' },
        { ...frame, scheme: 'dark' },
      ]
    : [frame]
}

/** The attributes of a frame's element. Contrast is always said, so that the designer's own system does not decide. */
export function attributesOf({ scheme, contrast, density }: Frame) {
  return { 'data-cf-mode': scheme, 'data-cf-contrast': contrast, 'data-cf-density': density }
}

/** Whose colours a mode has: density changes none. */
export function colorModeOf(mode: ThemeMode): ColorMode {
  return mode === 'compact' ? 'light' : mode
}
