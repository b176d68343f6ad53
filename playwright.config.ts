import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/chromium.mjs'

// The tests start their servers themselves, each worker on a port of its own.
export default defineConfig({
  projects: [
    { name: 'example', testDir: 'packages/example-signup/e2e' },
    // Its pages carry Storybook with them: many seconds beside other work on two cores.
    { name: 'site', testDir: '.storybook/e2e', timeout: 90_000, expect: { timeout: 20_000 } },
  ],
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes the second time is a test that fails.
  retries: 0,
  workers: availableParallelism(),
  // `npm test` reads the counts from the JSON and moves it by PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    launchOptions: chromium.launchOptions(),
    // Without pictures and pages, which are much of the work: `npx playwright test --trace on` has them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
})
