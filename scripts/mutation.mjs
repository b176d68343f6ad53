// `npm run test:mutation [-- area …]`: changes the code on purpose, one place at a time, and counts what no test notices.
// Takes an hour, so it is no part of `npm test`. Prints each file's score and ends with a table of the areas; Stryker's
// own report of what survived is in reports/mutation.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LOWEST_SCORE, areas } from './mutationAreas.mjs'
import { install, root } from './pnpm.mjs'
import { run } from './run.mjs'
import './stop-with-parent.mjs'

const LONGEST_MS = 3 * 3600 * 1000
const DETECTED = ['Killed', 'Timeout']
const UNDETECTED = ['Survived', 'NoCoverage']

/** Those that did not even compile or load count for neither. */
function count(mutants) {
  const by = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
  const killed = by(DETECTED)
  return { killed, mutants: killed + by(UNDETECTED) }
}

function sum(counts) {
  const of = (key) => counts.reduce((total, one) => total + one[key], 0)
  return { killed: of('killed'), mutants: of('mutants') }
}

function row(name, { mutants, killed }) {
  const score = mutants === 0 ? '–' : `${((100 * killed) / mutants).toFixed(1)} %`
  return `${name.padEnd(40)} ${String(mutants).padStart(8)} ${String(killed).padStart(7)} ${score.padStart(8)}`
}

function readFiles(area) {
  const { files } = JSON.parse(readFileSync(`${root}reports/mutation/${area}.json`, 'utf8'))
  return Object.entries(files).map(([path, { mutants }]) => [path.replace('packages/server/src/', ''), count(mutants)])
}

/** What came of an area, or nothing when it could not be run. */
async function test(area) {
  const begin = performance.now()
  const { code, output } = await run('stryker run', { env: { MUTATION_AREA: area }, timeLimitMs: LONGEST_MS })
  mkdirSync(`${root}reports/mutation`, { recursive: true })
  writeFileSync(`${root}reports/mutation/${area}.txt`, output)
  // It fails for a low score as well, and has written its report then.
  if (code !== 0 && !output.includes('mutation score')) {
    console.log(`✗ ${area}\n${output.trim()}`)
    return undefined
  }
  const files = readFiles(area)
  console.log(`${area}: ${((performance.now() - begin) / 60_000).toFixed(0)} min`)
  for (const [path, counts] of files) console.log(`  ${row(path, counts)}`)
  return sum(files.map(([, counts]) => counts))
}

function printTable(results) {
  console.log(`\n${'area'.padEnd(40)} ${'mutants'.padStart(8)} ${'killed'.padStart(7)} ${'score'.padStart(8)}`)
  for (const [area, counts] of results) console.log(counts ? row(area, counts) : `${area.padEnd(40)} could not be run`)
}

const isEnough = (counts) => counts !== undefined && counts.killed * 100 >= counts.mutants * LOWEST_SCORE

async function main(asked) {
  const unknown = asked.filter((name) => !areas[name])
  if (unknown.length > 0)
    throw new Error(`No area is called ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}`)
  if (!install({ ifNeeded: true })) return false
  const results = []
  for (const area of asked.length > 0 ? asked : Object.keys(areas)) results.push([area, await test(area)])
  printTable(results)
  const failed = results.filter(([, counts]) => !isEnough(counts)).map(([area]) => area)
  if (failed.length > 0) console.log(`\nBelow ${LOWEST_SCORE} % or not run: ${failed.join(', ')}`)
  return failed.length === 0
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
