// Mutation testing of what decides who gets through. `npm run test:mutation` runs it once for each area.
import { LOWEST_SCORE, areas } from './scripts/mutationAreas.mjs'

const area = process.env.MUTATION_AREA ?? ''
if (!areas[area])
  throw new Error(`MUTATION_AREA has to be one of ${Object.keys(areas).join(', ')}. Run npm run test:mutation.`)

export default {
  testRunner: 'vitest',
  // pnpm keeps plugins from where Stryker looks for them by itself.
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...areas[area].mutate, '!**/*.test.ts', '!**/test-*.ts', '!**/*.d.ts'],
  ignorePatterns: ['packages/*/dist', 'storybook-static', 'packages/server/runtimes/binaries', 'stories', 'docs'],
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  timeoutMS: 15_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${area}.json` },
  thresholds: { high: 95, low: 90, break: LOWEST_SCORE },
}
