import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { version } from 'react'
import { afterEach, beforeAll } from 'vitest'
import { watchConsole } from './watchConsole.js'

// How long a query waits. The default second is too short where two cores run Chromium besides.
configure({ asyncUtilTimeout: 10_000 })

const isReact18 = version.startsWith('18')

// React 18 warns of layout effects where a test renders on the server; jsdom's window lets react-hook-form believe that
// it is in a browser. Without one, as in packages/react/e2e, nobody warns.
const watch = watchConsole(
  console,
  (text) => isReact18 && text.startsWith('Warning: useLayoutEffect does nothing on the server'),
)

beforeAll(() => {
  // Testing Library sets this only where test functions are globals. In a real browser events are not wrapped in
  // act(), so there React's warning would blame every click; and React 18 renders what a promise brings only
  // after Testing Library has stopped waiting for it.
  const isWarned = navigator.userAgent.includes('jsdom') && !isReact18
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isWarned })
})

afterEach(() => {
  cleanup()
  watch.settle()
})
