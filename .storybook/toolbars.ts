import type { Preview } from '@storybook/react-vite'
import { THEME_NAMES } from './themes.js'

const item = (value: string, title: string, icon?: 'sun' | 'moon') => ({ value, title, ...(icon ? { icon } : {}) })

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What the toolbars offer. Each choice is in the address, so that a look can be sent as a link. */
export const globalTypes: Preview['globalTypes'] = {
  theme: {
    description: 'Theme: a token file of packages/theme/themes',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [item('default', 'Default theme'), ...THEME_NAMES.map((name) => item(name, capitalised(name)))],
    },
  },
  colorMode: {
    description: 'Color mode of the page',
    toolbar: {
      title: 'Color mode',
      icon: 'circlehollow',
      dynamicTitle: true,
      items: [item('light', 'Light', 'sun'), item('dark', 'Dark', 'moon')],
    },
  },
  contrast: {
    description: 'Contrast, as somebody’s system would ask for it',
    toolbar: {
      title: 'Contrast',
      icon: 'contrast',
      dynamicTitle: true,
      items: [item('standard', 'Standard contrast'), item('more', 'More contrast')],
    },
  },
  density: {
    description: 'Density of the form',
    toolbar: {
      title: 'Density',
      icon: 'component',
      dynamicTitle: true,
      items: [item('comfortable', 'Comfortable'), item('compact', 'Compact')],
    },
  },
  locale: {
    description: 'Language of the form',
    toolbar: {
      title: 'Locale',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        item('ko', '한국어'),
        item('en', 'English'),
        item('ja', '日本語'),
        item('zh-CN', '简体中文'),
        item('vi', 'Tiếng Việt'),
      ],
    },
  },
  direction: {
    description: 'Text direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [item('ltr', 'Left to right'), item('rtl', 'Right to left')],
    },
  },
}

export const initialGlobals: Preview['initialGlobals'] = {
  theme: 'default',
  colorMode: 'light',
  contrast: 'standard',
  density: 'comfortable',
  locale: 'ko',
  direction: 'ltr',
}
