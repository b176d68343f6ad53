// `npm run bench`: size and speed beside peers, which this installs in packages/benchmarks only. Build the packages first.
// With names of sections (`npm run bench -- size forms`) it prints their tables and leaves the page alone.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from './chromium.mjs'
import { install, pnpm, root } from './pnpm.mjs'

const folder = `${root}packages/benchmarks/`

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** The measuring programs are TypeScript, which the oldest Node we support does not run. */
async function bundle(names) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: names.map((name) => `${folder}src/${name}.ts`),
    outdir: `${folder}dist`,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
}

if (!install({ ifNeeded: true })) process.exit(1)
if (!existsSync(`${root}packages/react/dist/index.js`)) fail('The packages are not built; `npm run build` does it.')
const code = pnpm(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], { cwd: folder })
if (code !== 0) fail('The peers could not be installed. See the lines above.')
process.env.CHROMIUM_PATH = chromium.ensure()
await bundle(['bench', 'peers/serverProcess'])
const { status } = spawnSync(process.execPath, [`${folder}dist/bench.mjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
process.exit(status ?? 1)
