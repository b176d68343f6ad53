import '@certification-form/react/styles.css'
import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import type { Decorator, Preview } from '@storybook/react-vite'
import { type PropsWithChildren, Suspense, lazy } from 'react'
import { configure } from 'storybook/test'
import { failOnConsole, forgetConsole } from './failOnConsole.js'
import { judgeBothModes } from './judgeBothModes.js'
import { lookOf } from './look.js'
import './page.css'
import { addThemes } from './themes.js'
import { tellWhy } from './tellWhy.js'
import { globalTypes, initialGlobals } from './toolbars.js'
import { VIEWPORTS } from './viewports.js'

// What a story waits for may be a second of its own clock, on a machine with other things to do.
configure({ asyncUtilTimeout: 15_000 })
addThemes()

const inPage: Decorator = (Story, { globals, viewMode }) => (
  <div className="page" data-view={viewMode} {...lookOf(globals)}>
    <Story />
  </div>
)

// What pages of documentation are made of is large, and no story needs it.
const DocsInLook = lazy(async () => ({ default: (await import('./DocsInLook.js')).DocsInLook }))

const docsContainer = (props: PropsWithChildren<DocsContainerProps>) => (
  <Suspense>
    <DocsInLook {...props} />
  </Suspense>
)

const preview: Preview = {
  decorators: [inPage],
  beforeEach: forgetConsole,
  afterEach: [judgeBothModes, failOnConsole],
  initialGlobals,
  globalTypes,
  argTypesEnhancers: [tellWhy],
  parameters: {
    layout: 'fullscreen',
    // The color mode brings its own.
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { container: docsContainer },
    // WCAG 2.2 AA: axe leaves the one rule that is new in 2.2 switched off.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    viewport: { options: VIEWPORTS },
    options: {
      // Storybook reads it without running it, so it stands here in full.
      storySort: {
        order: [
          'Guide',
          [
            'Start here',
            'Embedding',
            'From the hosted window',
            'Four levels',
            'Fields and rules',
            'Flow',
            'Errors',
            'Theming',
            'Token reference',
            'Parts and attributes',
            'Accessibility',
            'Server and sandbox',
            'Any back end',
            'Runbook',
            'Testing',
            'Recipes',
          ],
          '가이드',
          [
            '시작하기',
            '페이지에 넣기',
            '인증 창에서 옮겨 오기',
            '네 가지 단계',
            '필드와 규칙',
            '인증 흐름',
            '오류',
            '테마 만들기',
            '토큰 목록',
            '파트와 속성',
            '접근성',
            '서버와 샌드박스',
            '어떤 백엔드든',
            '운영 안내서',
            '테스트',
            '레시피',
          ],
          'Theme editor',
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
          'Recipes',
          'Looks',
        ],
      },
    },
  },
}

export default preview
