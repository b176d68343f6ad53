// `npm run test:mutation [-- area …]`: changes the code on purpose, one place at a time, and counts what no test notices.
// Takes many minutes, so it is no part of `npm test`. Prints a line for each file; Stryker's own report of what survived
// is in reports/mutation.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LOWEST_SCORE, areas } from './mutationAreas.mjs'
import { install, root } from './pnpm.mjs'
import { run } from './run.mjs'
import './stop-with-parent.mjs'

const LONGEST_MS = 3 * 3600 * 1000
const DETECTED = ['Killed', 'Timeout']
const UNDETECTED = ['Survived', 'NoCoverage']

/** Detected and all mutants; those that did not even compile or load count for neither. */
function count(mutants) {
  const by = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
  const detected = by(DETECTED)
  return { detected, all: detected + by(UNDETECTED) }
}

function line(name, { detected, all }) {
  const score = all === 0 ? '–' : `${((100 * detected) / all).toFixed(1)} %`
  return `${name.padEnd(48)} ${score.padStart(8)} ${String(detected).padStart(5)} of ${String(all).padStart(5)}`
}

function readMutants(area) {
  const { files } = JSON.parse(readFileSync(`${root}reports/mutation/${area}.json`, 'utf8'))
  return Object.entries(files).map(([path, { mutants }]) => [path.replace('packages/server/src/', ''), mutants])
}

async function test(area) {
  const begin = performance.now()
  const { code, output } = await run('stryker run', { env: { MUTATION_AREA: area }, timeLimitMs: LONGEST_MS })
  mkdirSync(`${root}reports/mutation`, { recursive: true })
  writeFileSync(`${root}reports/mutation/${area}.txt`, output)
  const files = code === 0 || output.includes('mutation score') ? readMutants(area) : undefined
  if (!files) {
    console.log(`✗ ${area}\n${output.trim()}`)
    return false
  }
  const total = count(files.flatMap(([, mutants]) => mutants))
  const ok = total.detected >= (total.all * LOWEST_SCORE) / 100
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${line(area, total)}   ${minutes} min`)
  for (const [path, mutants] of files) console.log(`    ${line(path, count(mutants))}`)
  return ok
}

async function main(asked) {
  const unknown = asked.filter((name) => !areas[name])
  if (unknown.length > 0)
    throw new Error(`No area is called ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}`)
  if (!install({ ifNeeded: true })) return false
  const failed = []
  for (const area of asked.length > 0 ? asked : Object.keys(areas)) if (!(await test(area))) failed.push(area)
  if (failed.length > 0) console.log(`Below ${LOWEST_SCORE} % or not run: ${failed.join(', ')}`)
  return failed.length === 0
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
