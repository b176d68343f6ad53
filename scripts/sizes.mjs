// Bundles what a host would ship and compares it with the budgets. Reads the packages' dist: run the build first.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './pnpm.mjs'

const KIB = 1024
const isOurs = (id) => id.startsWith('@certification-form/')
const isReact = (id) => /^react(-dom)?(\/|$)/.test(id)
const FORM = "export { CertificationForm } from '@certification-form/react'"

const budgets = [
  {
    name: '<CertificationForm>, own code',
    kib: 9,
    measure: () => bundle(FORM, (id) => !isOurs(id)),
  },
  {
    name: '<CertificationForm>, all but React',
    kib: 36,
    measure: () => bundle(FORM, isReact),
  },
  { name: 'styles.css', kib: 3.5, measure: () => stylesheet('packages/react/dist/styles.css') },
]

/** An esbuild plugin that leaves out the npm packages the test names. */
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

async function bundle(contents, isExternal) {
  const result = await build({
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

function stylesheet(path) {
  if (!existsSync(`${root}${path}`)) throw new Error(`${path} is missing; build the packages first.`)
  return readFileSync(`${root}${path}`)
}

async function measured({ name, kib, measure }) {
  try {
    const bytes = gzipSync(await measure(), { level: 9 }).length
    // An entry that exports nothing yet would otherwise be the best result of all.
    const isEmpty = bytes < 100
    return { name, kib, bytes, over: isEmpty || bytes > kib * KIB, remark: isEmpty ? 'nothing in it' : '' }
  } catch (error) {
    return { name, kib, over: true, remark: error.errors?.[0]?.text ?? error.message }
  }
}

let over = false
console.log(`${'gzip'.padEnd(36)} ${'KiB'.padStart(8)} ${'budget'.padStart(8)}`)
for (const budget of budgets) {
  const row = await measured(budget)
  const size = row.bytes === undefined ? '–' : (row.bytes / KIB).toFixed(2)
  const verdict = row.over ? `  ✗ ${row.remark || 'over'}` : '  ✓'
  console.log(`${row.name.padEnd(36)} ${size.padStart(8)} ${row.kib.toFixed(1).padStart(8)}${verdict}`)
  over ||= row.over
}
process.exitCode = over ? 1 : 0
