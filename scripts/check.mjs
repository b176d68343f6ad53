// `npm test`: installs, finds a browser, a Redis server, PHP and Django, runs every step and closes with one line `N passed, N failed`.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { backends } from './backends.mjs'
import { inLanes } from './check/lanes.mjs'
import { steps as everyPush, thoroughSteps } from './check/steps.mjs'
import { chromium } from './chromium.mjs'
import { install } from './pnpm.mjs'
import { redis } from './redis.mjs'
import './stop-with-parent.mjs'

const prepare = [
  { name: 'install', about: 'dependencies by the frozen lockfile', run: () => outcome(install()) },
  { name: 'chromium', about: 'a browser that runs', run: () => find('CHROMIUM_PATH', chromium) },
  { name: 'redis', about: 'a Redis server that runs', run: () => find('REDIS_SERVER_PATH', redis) },
  { name: 'php', about: 'PHP 8.1 or newer', run: () => find('PHP_PATH', backends.php) },
  { name: 'django', about: 'a Python with Django', run: () => find('DJANGO_PYTHON_PATH', backends.django) },
]
// Two on one core would only make each other late.
const LANES = availableParallelism() > 1 ? 2 : 1
const total = { passed: 0, failed: 0 }
const failedSteps = new Set()

function outcome(ok, output = '') {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
}

function find(variable, program) {
  try {
    // The steps' own processes then take the program that was seen to run.
    process.env[variable] = program.ensure()
    return outcome(true, process.env[variable])
  } catch (error) {
    return outcome(false, error.message)
  }
}

async function attempt(step) {
  const missing = ['install', ...(step.needs ?? [])].filter((name) => failedSteps.has(name))
  if (missing.length > 0) return outcome(false, `Not run: ${missing.join(' and ')} failed.`)
  try {
    return await step.run()
  } catch (error) {
    return outcome(false, error.stack)
  }
}

async function runStep(step, verbose) {
  const begin = performance.now()
  const { passed, failed, output, note } = await attempt(step)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const mark = failed > 0 ? '✗' : '✓'
  console.log(`${mark} ${step.name.padEnd(16)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed`)
  if ((failed > 0 || verbose) && output.trim()) console.log(`\n${output.trim()}\n`)
  if (note) console.log(`  ${step.name}: ${note}\n`)
  if (failed > 0) failedSteps.add(step.name)
  total.passed += passed
  total.failed += failed
}

function usage(steps) {
  const lines = [...prepare, ...steps].map(({ name, about }) => `  ${name.padEnd(16)} ${about}`)
  return [
    'npm test -- [--only <step,…>] [--verbose] [--lanes <1|2|…>]',
    '',
    ...lines,
    '',
    '--only runs just these and what prepares them; it builds nothing unless it names `build`.',
    `--lanes says how many run side by side; ${LANES} here when it is left out.`,
    '--verbose prints the output of steps that passed, too.',
  ].join('\n')
}

const isNeeded = ({ name }, steps) => name === 'install' || steps.some(({ needs = [] }) => needs.includes(name))

/** The steps to run, or nothing when a name is not a step's. */
function choose(steps, only) {
  if (only === undefined) return [...prepare.filter((step) => isNeeded(step, steps)), ...steps]
  const names = only.split(',').map((name) => name.trim())
  const known = [...prepare, ...steps].map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. There are: ${known.join(', ')}`)
    return undefined
  }
  const chosen = steps.filter(({ name }) => names.includes(name))
  const wanted = new Set([...names, 'install', ...chosen.flatMap(({ needs = [] }) => needs)])
  return [...prepare.filter(({ name }) => wanted.has(name)), ...chosen]
}

async function main() {
  const options = {
    only: { type: 'string' },
    lanes: { type: 'string', default: String(LANES) },
    thorough: { type: 'boolean' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  }
  const { values } = parseArgs({ options })
  const steps = values.thorough ? thoroughSteps : everyPush
  if (values.help) {
    console.log(usage(steps))
    return
  }
  const chosen = choose(steps, values.only)
  if (!chosen) {
    process.exitCode = 2
    return
  }
  // The first ones bring what the others run with, and say what they do meanwhile.
  const first = chosen.filter((step) => prepare.includes(step))
  for (const step of first) await runStep(step, values.verbose)
  const rest = chosen.filter((step) => !prepare.includes(step))
  await inLanes(rest, Math.max(1, Number(values.lanes) || 1), (step) => runStep(step, values.verbose))
  process.exitCode = total.failed > 0 ? 1 : 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

await main()
