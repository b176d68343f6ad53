import { create } from 'storybook/theming'

const BRAND = { brandTitle: 'Certification Form', brandTarget: '_self' }

// Storybook's own blue is too light on white, and on its dark grey, for the text of its links: 4.5:1 is the bar.
const THEMES = {
  light: create({ base: 'light', ...BRAND, colorSecondary: '#0063c7', barSelectedColor: '#0063c7' }),
  dark: create({ base: 'dark', ...BRAND, colorSecondary: '#4aa8ff', barSelectedColor: '#4aa8ff' }),
}

/** How Storybook itself looks beside a form of that color mode. */
export function storybookTheme(colorMode: unknown) {
  return colorMode === 'dark' ? THEMES.dark : THEMES.light
}
