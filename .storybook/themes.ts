import { readTheme, themeCss } from '@certification-form/theme'

const FILES = import.meta.glob<unknown>('../packages/theme/themes/*.tokens.json', { eager: true, import: 'default' })

const THEMES = Object.entries(FILES).map(([path, document]) => ({
  name: path.replace(/^.*\/|\.tokens\.json$/g, ''),
  document,
}))

/** What the toolbar offers beside the default: every token file there is. */
export const THEME_NAMES = THEMES.map(({ name }) => name)

/** The stylesheets a developer would paste, each for what has `data-story-theme` of its name. */
export function addThemes(): void {
  const style = document.getElementById('story-themes') ?? document.head.appendChild(document.createElement('style'))
  style.id = 'story-themes'
  style.textContent = THEMES.map(({ name, document: tokens }) =>
    themeCss(readTheme(tokens), `[data-story-theme='${name}']`),
  ).join('\n')
}
