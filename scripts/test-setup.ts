import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { watchConsole } from './watchConsole.js'

// How long a query waits. The default second is too short where two cores run Chromium besides.
configure({ asyncUtilTimeout: 10_000 })

const watch = watchConsole(console)

beforeAll(() => {
  // Testing Library sets this only where test functions are globals. In a real browser events are not wrapped in
  // act(), so there React's warning would blame every click.
  if (navigator.userAgent.includes('jsdom')) Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

afterEach(() => {
  cleanup()
  watch.settle()
})
