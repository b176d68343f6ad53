import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { TOO_SLOW, areas } from './scripts/mutationAreas.mjs'

const SOURCE = 'certification-form-source'

// What Stryker runs for each mutant: one project, because its runner knows no names of several.
export default defineConfig({
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: areas[process.env['MUTATION_AREA'] ?? '']?.tests ?? [],
    exclude: ['**/node_modules/**'],
    testNamePattern: new RegExp(`^(?!.*(?:${TOO_SLOW.source}))`),
  },
})
