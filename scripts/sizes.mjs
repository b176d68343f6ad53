// Bundles with Vite and esbuild what a host would ship and compares it with the budgets. Reads the packages' dist: build first.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import { build } from 'vite'
import { root } from './pnpm.mjs'

const KIB = 1024
const ENTRY = `${root}sizes-entry.js`
const isOurs = (id) => id.startsWith('@certification-form/')
const isReact = (id) => /^react(-dom)?(\/|$)/.test(id)
const FORM = "export { CertificationForm } from '@certification-form/react'"

const ours = (contents, limits) => perBundler(contents, (id) => !isOurs(id), limits)
const all = (contents, limits) => perBundler(contents, isReact, limits)

/** A row for each bundler. `goal` is the project's bar where the code is not there yet; `limit` is what fails. */
function perBundler(contents, isExternal, { name, goal, vite, esbuild: limit }) {
  return [
    { name, goal, limit: vite, measure: () => bundle(contents, isExternal) },
    { name: `${name}, esbuild`, goal, limit, measure: () => bundleByEsbuild(contents, isExternal) },
  ]
}

const locale = (id) =>
  ours(`export { ${id.replace('-', '')} } from '@certification-form/react/locales/${id}'`, {
    name: `locale ${id}`,
    vite: 2.75,
    esbuild: 2.75,
  })

const budgets = [
  ...ours(FORM, { name: '<CertificationForm>, own code', goal: 9, vite: 16.5, esbuild: 17.5 }),
  ...all(FORM, { name: '<CertificationForm>, all but React', goal: 36, vite: 41, esbuild: 43.25 }),
  ...all("export { OtpInput } from '@certification-form/react'", { name: '<OtpInput>', vite: 2.5, esbuild: 2.5 }),
  ...ours("export { useCertification } from '@certification-form/react'", {
    name: 'useCertification, own code',
    vite: 9.25,
    esbuild: 9.5,
  }),
  ...ours("export { createHttpAdapter } from '@certification-form/core'", {
    name: 'createHttpAdapter, own code',
    vite: 2.75,
    esbuild: 2.75,
  }),
  ...ours("export * from '@certification-form/core'", { name: 'core, own code', vite: 4.75, esbuild: 4.75 }),
  ...['ko', 'en', 'ja', 'zh-CN', 'vi'].flatMap(locale),
  { name: 'styles.css', limit: 3.5, measure: () => stylesheet('packages/react/dist/styles.css') },
  { name: 'unlayered.css', limit: 3.5, measure: () => stylesheet('packages/theme/dist/unlayered.css') },
]

/** Serves the entry, and leaves out the npm packages the test names. */
function entry(contents, isExternal) {
  return {
    name: 'entry',
    enforce: 'pre',
    resolveId(id) {
      if (id === ENTRY) return id
      return /^[^./]/.test(id) && isExternal(id) ? { id, external: true } : undefined
    },
    load: (id) => (id === ENTRY ? contents : undefined),
  }
}

async function bundle(contents, isExternal) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [entry(contents, isExternal)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['es'] },
      // Vite leaves library builds unminified unless Rolldown is asked itself.
      rolldownOptions: { output: { minify: true } },
    },
  })
  return output[0].code
}

/** The other bundler hosts have. It repeats the imports of external packages in each module. */
async function bundleByEsbuild(contents, isExternal) {
  const result = await esbuild({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [leaveOut(isExternal)],
    // It remarks that it drops 'use client', and errors have their place in the table.
    logLevel: 'silent',
  })
  return result.outputFiles[0].contents
}

function leaveOut(isExternal) {
  return {
    name: 'leave-out',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind !== 'entry-point' && isExternal(path) ? { path, external: true } : undefined,
      )
    },
  }
}

function stylesheet(path) {
  if (!existsSync(`${root}${path}`)) throw new Error(`${path} is missing; build the packages first.`)
  return readFileSync(`${root}${path}`)
}

async function measured({ measure, ...budget }) {
  try {
    const bytes = gzipSync(await measure(), { level: 9 }).length
    // An entry that exports nothing yet would otherwise be the best result of all.
    const isEmpty = bytes < 100
    return { ...budget, bytes, over: isEmpty || bytes > budget.limit * KIB, remark: isEmpty ? 'nothing in it' : 'over' }
  } catch (error) {
    return { ...budget, over: true, remark: error.message }
  }
}

function verdictOn({ over, remark, bytes, goal }) {
  if (over) return `✗ ${remark}`
  return goal && bytes > goal * KIB ? `✓ (goal ${goal.toFixed(1)}: not reached)` : '✓'
}

const RECORD = 'sizes.json'
const RECORDED_WITHIN = 100

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** The sizes of the last commit: of the one before, when nothing has changed since. Nothing without a history. */
function recorded() {
  const isClean = git('status', '--porcelain', '--', RECORD, 'packages') === ''
  const text = git('show', `${isClean ? 'HEAD^' : 'HEAD'}:${RECORD}`)
  return text ? JSON.parse(text) : {}
}

function changeOf(bytes, before) {
  if (bytes === undefined || before === undefined) return ''
  return bytes === before ? '=' : `${bytes > before ? '+' : '−'}${Math.abs(bytes - before)} B`
}

const write = process.argv.includes('--update')
const before = recorded()
const written = existsSync(`${root}${RECORD}`) ? JSON.parse(readFileSync(`${root}${RECORD}`, 'utf8')) : {}
const now = {}
let over = false
console.log(`${'gzip'.padEnd(44)} ${'KiB'.padStart(7)} ${'limit'.padStart(7)} ${'change'.padStart(8)}`)
for (const budget of budgets) {
  const row = await measured(budget)
  const size = row.bytes === undefined ? '–' : (row.bytes / KIB).toFixed(2)
  const change = changeOf(row.bytes, before[row.name]).padStart(8)
  const limit = row.limit.toFixed(2).padStart(7)
  console.log(`${row.name.padEnd(44)} ${size.padStart(7)} ${limit} ${change}  ${verdictOn(row)}`)
  now[row.name] = row.bytes
  over ||= row.over
}
if (write) writeFileSync(`${root}${RECORD}`, `${JSON.stringify(now, undefined, 2)}\n`)
// Below that it is a word in a message; above, somebody should see it in review.
const stale = Object.entries(now).filter(([name, bytes]) => !(Math.abs(bytes - written[name]) <= RECORDED_WITHIN))
if (!write && stale.length > 0) {
  console.log(`✗ ${RECORD} does not tell these as they are: ${stale.map(([name]) => name).join('; ')}.`)
  console.log('  So that the change shows in review, run npm run sizes:update and commit it.')
}
process.exitCode = over || (!write && stale.length > 0) ? 1 : 0
