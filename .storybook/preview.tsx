import '@certification-form/react/styles.css'
import type { Decorator, Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { failOnConsole, forgetConsole } from './failOnConsole.js'
import './page.css'

// What a story waits for may be a second of its own clock, on a machine with other things to do.
configure({ asyncUtilTimeout: 5000 })

const inPage: Decorator = (Story, { globals, viewMode }) => (
  <div className="page" data-view={viewMode} data-cf-mode={globals.colorMode}>
    <Story />
  </div>
)

const preview: Preview = {
  decorators: [inPage],
  beforeEach: forgetConsole,
  afterEach: failOnConsole,
  initialGlobals: { locale: 'ko', colorMode: 'light' },
  globalTypes: {
    locale: {
      description: 'Language of the form',
      toolbar: {
        title: 'Locale',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'ko', title: '한국어' },
          { value: 'en', title: 'English' },
          { value: 'ja', title: '日本語' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'vi', title: 'Tiếng Việt' },
        ],
      },
    },
    colorMode: {
      description: 'Color mode of the page',
      toolbar: {
        title: 'Color mode',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    // The color mode brings its own.
    backgrounds: { disable: true },
    controls: { expanded: true },
    // WCAG 2.2 AA: axe leaves the one rule that is new in 2.2 switched off.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    viewport: {
      options: {
        narrow: { name: 'Narrow (320 px)', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        wide: { name: 'Wide (1280 px)', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: {
      storySort: {
        order: [
          'Certification form',
          [
            'Whole form',
            'Identity step',
            'Identity field errors',
            'Refusals of a request',
            'OTP step',
            'Back from the OTP step',
            'Refusals of a confirm',
            'Verified step',
          ],
          'Building blocks',
        ],
      },
    },
  },
}

export default preview
