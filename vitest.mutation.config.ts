import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { areas } from './scripts/mutationAreas.mjs'

const SOURCE = 'certification-form-source'

/** The file that noticed the last mutant first, since its neighbour is mutated next; then the quickest. */
class LikeliestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const last = new Map(files.map((file) => [file, this.#lastResult(file)]))
    const rank = (file: TestSpecification): number => (last.get(file)?.failed ? -1 : (last.get(file)?.duration ?? 0))
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)))
  }

  #lastResult({ project, moduleId }: TestSpecification) {
    const path = moduleId.slice(this.ctx.config.root.length + 1)
    return this.ctx.cache.getFileTestResults(`${project.name}:${path}`)
  }
}

// What Stryker runs for each mutant: one project, because its runner knows no names of several.
export default defineConfig({
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  test: {
    environment: 'node',
    // One worker for each mutant that loads the sources once, not once for each test file: a run takes a third of the time.
    isolate: false,
    maxWorkers: 1,
    setupFiles: ['scripts/mutationSetup.ts'],
    sequence: { sequencer: LikeliestFirst },
    // What hangs has been noticed. No test takes a second.
    testTimeout: 10_000,
    include: ['scripts/mutationLoads.ts', ...(areas[process.env['MUTATION_AREA'] ?? '']?.tests ?? [])],
    exclude: ['**/node_modules/**'],
  },
})
