import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, type BuildEnvironmentOptions, type Plugin } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './scripts/chromium.mjs'
import { compiledByReact } from './scripts/compileReact.js'
import { integrationTests } from './scripts/integrationTests.js'
import { oldestPeers } from './scripts/oldestPeers.js'
import { packedCss } from './scripts/packCss.js'

// Two jobs. Inside packages/<name> this is the build of that library; in the root it is the tests' and
// Storybook's configuration. Both read sources, never another package's dist.
const root = fileURLToPath(new URL('.', import.meta.url))
const SOURCE = 'certification-form-source'

interface Manifest {
  exports?: Record<string, string | Record<string, string>>
  bin?: Record<string, string>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** The entries of a library are what its package.json exports: nothing is listed twice. */
function libraryEntries({ exports = {}, bin = {} }: Manifest): Record<string, string> {
  const sources = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : Object.values(target)))
  const fromBin = Object.values(bin).map((file) => file.replace('./dist/', './src/').replace(/\.js$/, '.ts'))
  const files = [...sources, ...fromBin].filter((file) => /^\.\/src\/.+\.(tsx?|css)$/.test(file))
  return Object.fromEntries(
    files.map((file) => [file.replace('./src/', '').replace(/\.(tsx?|css)$/, ''), resolve(file)]),
  )
}

function libraryBuild(manifest: Manifest): BuildEnvironmentOptions {
  const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  return {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssMinify: true,
    // Older targets rewrite light-dark() into a copy that no longer follows the page's color-scheme.
    cssTarget: 'esnext',
    cssCodeSplit: true,
    lib: { entry: libraryEntries(manifest), formats: ['es'] },
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: resolve('src'),
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  }
}

// Node knows no `module`: packages put builds behind it that only bundlers resolve, such as OpenTelemetry's.
const nodeConditions = defaultServerConditions.filter((condition) => condition !== 'module')

const cwd = process.cwd()
const inPackage = resolve(cwd, '..') === resolve(root, 'packages')
const manifest: Manifest = inPackage ? JSON.parse(readFileSync(resolve(cwd, 'package.json'), 'utf8')) : {}

// Storybook's plugin reads .storybook when it is created and Playwright takes a third of a second to load, so a
// run that names other projects must not meet them.
const { values } = parseArgs({ options: { project: { type: 'string', multiple: true } }, strict: false })
const asked = (values.project ?? []).filter((name) => typeof name === 'string')

function isAsked(project: string): boolean {
  return asked.length === 0 || asked.some((name) => name === project || /[*!]/.test(name))
}

async function inChromium() {
  const { playwright } = await import('@vitest/browser-playwright')
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: chromium.launchOptions() }),
    instances: [{ browser: 'chromium' as const }],
  }
}

const IN_NODE = ['packages/*/{src,scripts}/**/*.test.ts', 'scripts/**/*.test.ts', 'stories/**/*.test.ts']
const ELSEWHERE = [
  '**/*.browser.test.*',
  '**/*.visual.test.ts',
  '**/*.{backend,packed,consumer}.test.ts',
  '**/node_modules/**',
]

function inNode(name: string, include: string[], exclude: readonly string[]): TestProjectInlineConfiguration {
  // Property tests and races: seconds alone, many of them beside other work on two cores.
  return { extends: true, test: { name, environment: 'node', testTimeout: 120_000, include, exclude: [...exclude] } }
}

const unit = inNode('unit', IN_NODE, [...ELSEWHERE, ...integrationTests])
// To load what a file imports takes longer than most of these files do, so a worker loads it once.
Object.assign(unit.test ?? {}, { isolate: false })

const integration = inNode('integration', [...integrationTests], ELSEWHERE)
// They wait for deadlines and other processes half of their time.
// Vitest wants projects that differ in their workers in groups of their own.
Object.assign(integration.test ?? {}, {
  isolate: false,
  maxWorkers: availableParallelism() + 2,
  sequence: { groupOrder: 1 },
})

// Server halves in other languages, held to the contract.
const backends: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'backends', environment: 'node', include: ['scripts/**/*.backend.test.ts'] },
}

function inJsdom(name: string, folders: string, ...plugins: Plugin[]): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [...plugins, react()],
    test: {
      name,
      // One jsdom a file, but React and the form are loaded once a worker: half the time of a file was loading them.
      isolate: false,
      // The default 5 s is too short for a whole form typed key by key beside other work on two cores.
      testTimeout: 120_000,
      environment: 'jsdom',
      include: [`packages/${folders}/**/*.test.tsx`],
      exclude: ['**/*.browser.test.tsx', '**/node_modules/**'],
      setupFiles: ['scripts/test-setup.ts'],
    },
  }
}

const dom = inJsdom('dom', '*/src')

// Of those, the ones that mount no whole form: quick enough to be run all the time.
const hooks = inJsdom('hooks', '*/src')
const HOOKS = [
  'packages/react/src/**/useSecondsLeft.test.tsx',
  'packages/react/src/**/*.types.test.tsx',
  'packages/testing/src/page-object/*.test.tsx',
]
dom.test?.exclude?.push(...HOOKS)
Object.assign(hooks.test ?? {}, { include: HOOKS })

// The form's tests again: on the oldest versions it promises to work with, and as a host's React Compiler makes it.
// The tests of the whole form see every part; those of each part besides are for `npm run test:thorough`.
const wholeForm = 'src/certification'
const oldest = inJsdom('oldest', `react/{${process.env.THOROUGH ? 'src' : wholeForm},oldest-peers}`, oldestPeers())
// `*.react19.test.tsx` needs what React 18 has not.
oldest.test?.exclude?.push('**/*.react19.test.tsx')
const compiled = inJsdom('compiled', `react/${wholeForm}`, compiledByReact())
// Random orders of events: each push tries them on the newest React.
if (!process.env.THOROUGH) for (const { test } of [oldest, compiled]) test?.exclude?.push('**/*.property.test.tsx')

// Whole pages, rendered in Node, served with real headers and driven in Chromium from outside.
const pages: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'pages', environment: 'node', testTimeout: 120_000, include: ['packages/react/e2e/**/*.test.ts'] },
}

// Pictures of a page that it builds and opens in Chromium itself.
const looks: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'looks', environment: 'node', testTimeout: 120_000, include: ['stories/looks/**/*.visual.test.ts'] },
}

// The archives that would be published, which need a build: only a run that names it.
const packed: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'packed',
    environment: 'node',
    testTimeout: 120_000,
    include: ['scripts/**/*.packed.test.ts'],
    globalSetup: 'scripts/packed/test-packed.ts',
  },
}

// Merchants' projects with those archives: installs and builds of whole frameworks, so only a run that names it.
const consumers: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'consumers',
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    include: ['scripts/consumers/*.consumer.test.ts'],
    globalSetup: 'scripts/consumers/test-consumers.ts',
  },
}

// The packed server on other runtimes, which scripts/runtimes.mjs installs: only a run that names it.
const runtimes: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'runtimes',
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A deadline of 10 s is waited for on all of them at once.
    maxConcurrency: 100,
    include: ['packages/server/runtimes/*.test.ts'],
    globalSetup: 'packages/server/runtimes/test-packed.ts',
  },
}

// The server half under attack, by processes of their own. Takes minutes and both cores: only a run that names it.
const abuse: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'abuse',
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 60_000,
    include: ['packages/server/abuse/**/*.test.ts'],
  },
}

// Named, because Vite finds new ones only while the tests run and then reloads the page under them.
const BUNDLED_FOR_CHROMIUM = [
  'colorjs.io',
  'react',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react-hook-form',
  'storybook/test',
  '@tanstack/react-query',
  'zod/mini',
  '@testing-library/jest-dom/vitest',
  '@testing-library/react',
  '@testing-library/user-event',
  // Only the react package has them.
  '@certification-form/react > @tanstack/query-sync-storage-persister',
  '@certification-form/react > @tanstack/react-query-devtools/production',
  '@certification-form/react > @tanstack/react-query-persist-client',
]

async function browserProject(): Promise<TestProjectInlineConfiguration> {
  return {
    extends: true,
    plugins: [react()],
    optimizeDeps: { include: BUNDLED_FOR_CHROMIUM },
    test: {
      name: 'browser',
      // One page a worker: more than half the time of a file was loading what it imports, file by file.
      isolate: false,
      testTimeout: 120_000,
      include: ['packages/*/src/**/*.browser.test.tsx', 'stories/**/*.browser.test.tsx'],
      browser: await inChromium(),
      setupFiles: ['scripts/test-setup.ts', 'scripts/test-styled.ts'],
    },
  }
}

// What .storybook and the recipes bring besides: see above.
const BUNDLED_FOR_STORIES = [
  '@hookform/resolvers/zod',
  '@storybook/addon-a11y/preview',
  '@tanstack/react-form',
  'colorjs.io',
  'react-hook-form',
  'storybook/internal/core-events',
  'storybook/theming',
  'tailwindcss',
  'zod/mini',
]

/**
 * The stories in one language; each is judged by axe in both color modes (.storybook/judgeBothModes.ts). In English,
 * which changes their words and nothing else, they are for a run that names it.
 */
async function storybookProject(name: string, locale: string): Promise<TestProjectInlineConfiguration> {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin')
  return {
    extends: true,
    plugins: [storybookTest({ configDir: resolve(root, '.storybook'), initialGlobals: { locale } })],
    optimizeDeps: { include: BUNDLED_FOR_STORIES },
    // As for the browser project: a page of its own for each file takes longer than most of its stories.
    test: { name, isolate: false, testTimeout: 120_000, browser: await inChromium() },
  }
}

async function testProjects(): Promise<TestProjectInlineConfiguration[]> {
  const ofArchives = asked.includes('packed') ? [packed] : []
  const atMerchants = asked.includes('consumers') ? [consumers] : []
  const onRuntimes = asked.includes('runtimes') ? [runtimes] : []
  const underAttack = asked.includes('abuse') ? [abuse] : []
  const browser = isAsked('browser') ? [await browserProject()] : []
  const storybook = isAsked('storybook') ? [await storybookProject('storybook', 'ko')] : []
  const inEnglish = asked.includes('storybook-en') ? [await storybookProject('storybook-en', 'en')] : []
  const byName = [...ofArchives, ...atMerchants, ...onRuntimes, ...underAttack, ...browser, ...storybook, ...inEnglish]
  return [unit, integration, backends, hooks, dom, oldest, compiled, pages, looks, ...byName]
}

export default defineConfig(async () => ({
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...nodeConditions] } },
  ...(inPackage ? { build: libraryBuild(manifest), plugins: [packedCss()] } : {}),
  // Vitest alone sets VITEST; builds and Storybook read this file too and need no test runner.
  // Left alone it keeps a core for itself: of two, the tests would have one. And its 10 s for a hook are too few where
  // that builds a program or starts four beside other work.
  ...(process.env.VITEST
    ? { test: { maxWorkers: availableParallelism(), hookTimeout: 120_000, projects: await testProjects() } }
    : {}),
}))
