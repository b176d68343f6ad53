// `npm run test:runtimes`: installs the runtimes, apart from everything else because they are big, builds what the
// server consists of and tests the packed packages on each of them.
import { fileURLToPath } from 'node:url'
import { install, packageManager } from './pnpm.mjs'
import { redis } from './redis.mjs'
import { run } from './run.mjs'
import './stop-with-parent.mjs'

const binaries = fileURLToPath(new URL('../packages/server/runtimes/binaries', import.meta.url))

// Their own steps after an install would download what the packages already bring.
const INSTALL = `npx --yes ${packageManager} install --frozen-lockfile --ignore-scripts --prefer-offline --loglevel=warn`

async function step(name, line, options) {
  const begin = performance.now()
  const { code, output } = await run(line, options)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`)
  if (code !== 0 || options?.show) console.log(output.trim())
  return code === 0
}

async function main() {
  if (!install({ ifNeeded: true })) return false
  process.env.REDIS_SERVER_PATH = redis.ensure()
  return (
    (await step('install the runtimes', INSTALL, { cwd: binaries })) &&
    (await step(
      'build',
      `npx --yes ${packageManager} --filter @certification-form/core --filter @certification-form/server run build`,
    )) &&
    step('test', 'vitest run --project runtimes', { show: true })
  )
}

process.exitCode = (await main()) ? 0 : 1
