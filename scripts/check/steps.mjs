// What `npm test` runs, in order. Each step answers how many passed and failed; a step without a test runner
// counts as one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../pnpm.mjs'
import { run } from '../run.mjs'
import { playwrightCounts, vitestCounts } from './reports.mjs'
import { inDependencyOrder, readPackages } from './workspace.mjs'

// Runners refuse `.only` and write no snapshot when they believe to be on a build machine. Some then also colour
// what they print, whoever reads it.
const env = { CI: 'true', ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }

const asOne = (ok, output) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output })

async function command(line, options) {
  const { code, output } = await run(line, { env, ...options })
  const where = options?.cwd ? `${basename(options.cwd)} ` : ''
  return { ok: code === 0, output: code === 0 ? output : `${where}$ ${line}\n${output}` }
}

async function one(line) {
  const { ok, output } = await command(line)
  return asOne(ok, output)
}

async function all(tasks) {
  const results = await Promise.all(tasks)
  const failures = results.filter(({ ok }) => !ok)
  const shown = failures.length > 0 ? failures : results
  return asOne(results.length > 0 && failures.length === 0, shown.map(({ output }) => output).join('\n'))
}

async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // A runner that crashed leaves no report; the counts then fail closed.
    return undefined
  }
}

function types() {
  const packages = readPackages(root).filter(({ manifest }) => manifest.scripts?.typecheck)
  const inPackages = packages.map(({ folder, manifest }) => command(manifest.scripts.typecheck, { cwd: folder }))
  return all([command('tsc --noEmit'), ...inPackages])
}

const vitestWith =
  (more, ...projects) =>
  () =>
    withFolder(async (folder) => {
      const file = join(folder, 'report.json')
      const chosen = projects.map((project) => `--project ${project}`).join(' ')
      const line = `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${file}"`
      const { code, output } = await run(line, { env: { ...env, ...more } })
      return { ...vitestCounts(readReport(file), code), output }
    })

const vitest = (...projects) => vitestWith({}, ...projects)

async function build() {
  const packages = readPackages(root).filter(({ manifest }) => manifest.scripts?.build)
  const results = await inDependencyOrder(packages, ({ folder, manifest }) =>
    command(manifest.scripts.build, { cwd: folder }),
  )
  return all(results)
}

function endToEnd() {
  return withFolder(async (folder) => {
    const file = join(folder, 'report.json')
    const { code, output } = await run('playwright test', { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } })
    return { ...playwrightCounts(readReport(file), code), output }
  })
}

// The short ones first, so that a mistake is told soon; then the long ones, so that none is left alone at the end.
export const steps = [
  { name: 'types', about: 'tsc in every package and the root', run: types },
  { name: 'lint', about: 'oxlint with types', run: () => one('oxlint --type-aware') },
  { name: 'dead-code', about: 'knip: files, exports and dependencies nobody uses', run: () => one('knip') },
  { name: 'format', about: 'oxfmt --check', run: () => one('oxfmt --check') },
  { name: 'unit', about: 'rules, and the handler in memory, in Node', run: vitest('unit') },
  { name: 'build', about: 'every package, in dependency order', run: build },
  {
    name: 'build-storybook',
    about: 'the Storybook site',
    run: () => one('storybook build --output-dir storybook-static --quiet'),
  },
  {
    name: 'e2e',
    about: 'the example and the Storybook site in Chromium',
    needs: ['chromium', 'build', 'build-storybook'],
    run: endToEnd,
  },
  {
    name: 'integration',
    about: 'servers, processes, a Redis server, in Node',
    needs: ['chromium', 'redis'],
    // Silent servers, lifetimes in a store, a Redis that hangs: beside other work a deadline passes too late.
    alone: true,
    run: vitest('integration'),
  },
  {
    name: 'storybook',
    about: 'stories as tests in Chromium, light and dark',
    needs: ['chromium'],
    run: vitest('storybook'),
  },
  { name: 'browser', about: 'component tests in Chromium', needs: ['chromium'], run: vitest('browser') },
  { name: 'dom', about: 'component tests in jsdom', run: vitest('hooks', 'dom') },
  {
    name: 'backends',
    about: 'the server halves in PHP and Django',
    needs: ['php', 'django'],
    run: vitest('backends'),
  },
  {
    name: 'consumers',
    about: 'the packed packages in projects of their own: Vite, Next, Hono, Express, TypeScript 5.4 to 7',
    needs: ['chromium', 'build'],
    run: vitest('consumers'),
  },
  { name: 'looks', about: 'pictures of every state, theme and mode', needs: ['chromium'], run: vitest('looks') },
  { name: 'pages', about: 'server-rendered pages in Chromium', needs: ['chromium'], run: vitest('pages') },
  { name: 'peers', about: 'the whole form’s on the oldest peers, React 18', run: vitest('oldest') },
  { name: 'compiled', about: 'the whole form’s through React Compiler', run: vitest('compiled') },
  { name: 'packages', about: 'the archives to publish, and their api pages', needs: ['build'], run: vitest('packed') },
  { name: 'sizes', about: 'budgets of the bundles', needs: ['build'], run: () => one('node scripts/sizes.mjs') },
]

// What `npm run test:thorough` runs: what every push shows already, more of it or once more.
export const thoroughSteps = [
  {
    name: 'properties',
    about: 'the handler in any order of events, five times as often, and never the same',
    needs: ['chromium', 'redis'],
    run: vitestWith({ THOROUGH: 'true' }, 'integration'),
  },
  {
    name: 'peers',
    about: 'all of the form’s on the oldest peers, and through React Compiler',
    run: vitestWith({ THOROUGH: 'true' }, 'oldest', 'compiled'),
  },
  {
    name: 'storybook-en',
    about: 'the stories in English, in light and dark',
    needs: ['chromium'],
    run: vitest('storybook-en'),
  },
]
