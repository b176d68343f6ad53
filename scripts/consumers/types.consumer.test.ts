import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { run } from '../run.mjs'

const cwd = join(inject('consumers'), 'types')

// The newest first: it takes a tenth of the time and says the same where it is not about a version.
const VERSIONS = ['7.0', '5.4', '5.6', '5.9', '6.0']

describe.each(VERSIONS)('for TypeScript %s every entry has types', (version) => {
  // skipLibCheck is false: our declarations, and all that they reach, are checked as well.
  it.each(['bundler', 'node16'])('under moduleResolution %s', async (resolution) => {
    const tsc = `node_modules/typescript-${version}/bin/tsc`
    const { output: name } = await run(`node ${tsc} --version`, { cwd })
    expect(name).toContain(`Version ${version}`)
    const { code, output } = await run(`node ${tsc} -p tsconfig.${resolution}.json`, { cwd })
    expect(output).toBe('')
    expect(code).toBe(0)
  })
})
