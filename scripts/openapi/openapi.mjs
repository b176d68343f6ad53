// `npm run openapi` writes packages/core/openapi.json from the schemas of the contract.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const target = new URL('../../packages/core/openapi.json', import.meta.url)

/** Node 20 does not run TypeScript. */
async function importTypeScript(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['certification-form-source'],
  })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

const { describeContract } = await importTypeScript('describeContract.ts')
writeFileSync(target, `${JSON.stringify(describeContract(), undefined, 2)}\n`)
