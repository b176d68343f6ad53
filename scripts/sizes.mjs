// Bundles with Vite and esbuild what a host would ship and compares it with the budgets. Reads the packages' dist: build first.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import { build } from 'vite'
import { root } from './pnpm.mjs'

const KIB = 1024
const ENTRY = `${root}sizes-entry.js`
const isOurs = (id) => id.startsWith('@certification-form/')
const isReact = (id) => /^react(-dom)?(\/|$)/.test(id)
const FORM = "export { CertificationForm } from '@certification-form/react'"

// `goal` is the project's bar where the code is not there yet; `limit` is what fails.
const budgets = [
  {
    name: '<CertificationForm>, own code',
    goal: 9,
    limit: 16.5,
    measure: () => bundle(FORM, (id) => !isOurs(id)),
  },
  {
    name: '<CertificationForm>, own code, esbuild',
    goal: 9,
    limit: 17.5,
    measure: () => bundleByEsbuild(FORM, (id) => !isOurs(id)),
  },
  { name: '<CertificationForm>, all but React', goal: 36, limit: 41.5, measure: () => bundle(FORM, isReact) },
  {
    name: '<CertificationForm>, all, esbuild',
    goal: 36,
    limit: 43.75,
    measure: () => bundleByEsbuild(FORM, isReact),
  },
  { name: 'styles.css', limit: 3.5, measure: () => stylesheet('packages/react/dist/styles.css') },
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

let over = false
console.log(`${'gzip'.padEnd(40)} ${'KiB'.padStart(8)} ${'limit'.padStart(8)}`)
for (const budget of budgets) {
  const row = await measured(budget)
  const size = row.bytes === undefined ? '–' : (row.bytes / KIB).toFixed(2)
  console.log(`${row.name.padEnd(40)} ${size.padStart(8)} ${row.limit.toFixed(1).padStart(8)}  ${verdictOn(row)}`)
  over ||= row.over
}
process.exitCode = over ? 1 : 0
