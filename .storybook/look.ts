/** The choices of the toolbars. */
export type Globals = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** The attributes around a story or a page that show the choices of the toolbars. */
export function lookOf({ theme, colorMode, contrast, density, direction }: Globals) {
  return {
    'data-story-theme': text(theme),
    'data-cf-mode': text(colorMode),
    'data-cf-contrast': text(contrast),
    'data-cf-density': density === 'compact' ? 'compact' : undefined,
    dir: text(direction),
  }
}
